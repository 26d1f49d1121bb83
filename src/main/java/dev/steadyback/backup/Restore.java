package dev.steadyback.backup;

import dev.steadyback.eventstore.EventCopy;
import dev.steadyback.platform.Refused;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.util.FileSystemUtils;

/** Brings a backup back. */
public final class Restore {
    private Restore() {}

    /**
     * Brings a backup back into a folder that is empty or not there. It is read through before the folder is touched.
     *
     * @throws Refused if it is no backup, not whole, or of a newer version, or if there is something in the folder
     */
    public static Backup into(Path folder, Path file) {
        Path target = folder.toAbsolutePath().normalize();
        try {
            refuseUnlessEmpty(target);
            if (!Files.isRegularFile(file)) {
                throw Refused.notFound("file", file + " is not there");
            }
            Path beside = Objects.requireNonNull(target.getParent());
            try (OpenBackup backup = OpenBackup.open(file)) {
                Files.createDirectories(beside);
                Path work = Files.createTempDirectory(beside, ".restored-");
                try {
                    copy(backup, work);
                    Files.deleteIfExists(target);
                    Files.move(work, target, StandardCopyOption.ATOMIC_MOVE);
                } finally {
                    FileSystemUtils.deleteRecursively(work);
                }
                return new Backup(backup.contents());
            }
        } catch (IOException e) {
            throw Refused.unavailable(
                    "data",
                    "folder " + folder + " cannot be written (" + e.getClass().getSimpleName()
                            + "); nothing was restored");
        }
    }

    private static void refuseUnlessEmpty(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> all = Files.isDirectory(folder) ? Files.list(folder) : Stream.of(folder)) {
            if (all.findAny().isPresent()) {
                throw Refused.conflict(
                        "data",
                        "folder " + folder
                                + " is not empty, and nothing in it was touched; name an empty or a new folder with --data");
            }
        }
    }

    private static void copy(OpenBackup backup, Path work) throws IOException {
        for (BackupContents.Part part : backup.contents().files()) {
            Path restored = work.resolve(part.name());
            Files.createDirectories(Objects.requireNonNull(restored.getParent()));
            try (OutputStream out = Files.newOutputStream(restored)) {
                backup.copy(part, out);
            }
            if (part.name().equals(EventCopy.FILE)
                    && EventCopy.look(restored) != backup.contents().events()) {
                throw backup.damaged(part);
            }
        }
    }
}
