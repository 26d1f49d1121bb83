package dev.steadyback.encryption;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Objects;

/** Writes small files that their owner alone may read, and that are on the disk, with their names, when that is said. */
final class OwnersFiles {
    private OwnersFiles() {}

    /** A file that is there whole or not at all, and that nobody else made meanwhile. */
    static void create(Path file, String content) throws IOException {
        Path part = written(file, content);
        try {
            Files.createLink(file, part);
            force(folder(file));
        } finally {
            Files.delete(part);
        }
    }

    static void replace(Path file, String content) throws IOException {
        Files.move(written(file, content), file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        force(folder(file));
    }

    private static Path written(Path file, String content) throws IOException {
        Path beside = folder(file);
        Files.createDirectories(beside, ownersAlone(beside));
        Path part = Files.createTempFile(beside, ".", ".part");
        Files.writeString(part, content);
        force(part);
        return part;
    }

    private static FileAttribute<?>[] ownersAlone(Path where) {
        return where.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"))
                }
                : new FileAttribute<?>[0];
    }

    private static void force(Path path) throws IOException {
        try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    private static Path folder(Path file) {
        return Objects.requireNonNull(file.toAbsolutePath().getParent());
    }
}
