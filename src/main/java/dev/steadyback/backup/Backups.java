package dev.steadyback.backup;

import dev.steadyback.encryption.Sealing;
import dev.steadyback.platform.DataFolder;
import dev.steadyback.platform.Refused;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/** Backups of the folder that this server serves. */
public final class Backups {
    private final DataFolder folder;
    private final boolean atHome;
    private final Sealing sealing;
    private final Clock clock;

    /** @param atHome whether whoever is at home here may take all of it along */
    public Backups(DataFolder folder, boolean atHome, Sealing sealing, Clock clock) {
        this.folder = folder;
        this.atHome = atHome;
        this.sealing = sealing;
        this.clock = clock;
    }

    /** Whether whoever is at home here may take all of it along: with accounts it is not one person's, and a PostgreSQL is dumped by its own means. */
    public boolean atHome() {
        return atHome;
    }

    /** Whether what is stored is encrypted, under keys that no backup holds. */
    public boolean encrypted() {
        return sealing.on();
    }

    /** When there was one last; empty when never. */
    public Optional<Instant> last() {
        return LastBackup.of(folder.path());
    }

    /**
     * Makes a backup to hand over.
     *
     * @return its content; the file is gone when that is closed
     * @throws Refused if none can be made
     */
    public InputStream make() throws IOException {
        Path file = Files.createTempFile(folder.path(), DataFolder.PART, ".zip");
        try {
            Backup.make(folder.path(), file, clock.instant());
            return Files.newInputStream(file, StandardOpenOption.DELETE_ON_CLOSE);
        } catch (IOException | RuntimeException e) {
            Files.deleteIfExists(file);
            throw e;
        }
    }
}
