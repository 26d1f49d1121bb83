package dev.steadyback.backup;

import dev.steadyback.platform.DataFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/** When a data folder was backed up last, as a file in it says. */
final class LastBackup {
    private LastBackup() {}

    static void remember(Path folder, Instant made) throws IOException {
        Files.writeString(folder.resolve(DataFolder.LAST_BACKUP), made.toString());
    }

    /** Empty when it never was, or nobody can tell. */
    static Optional<Instant> of(Path folder) {
        try {
            return Optional.of(Instant.parse(
                    Files.readString(folder.resolve(DataFolder.LAST_BACKUP)).strip()));
        } catch (IOException | DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
