package dev.steadyback.platform;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What is kept as files of the data folder, which its owner alone may read. A file is replaced as a whole. */
public final class KeptFiles implements Kept {
    private final DataFolder folder;

    public KeptFiles(DataFolder folder) {
        this.folder = folder;
    }

    @Override
    public Optional<byte[]> read(String name) {
        Path file = file(name);
        try {
            return Files.exists(file) ? Optional.of(Files.readAllBytes(file)) : Optional.empty();
        } catch (IOException e) {
            throw unavailable();
        }
    }

    /** One process alone holds the folder. */
    @Override
    public synchronized void change(String name, UnaryOperator<byte @Nullable []> change) {
        byte[] content = change.apply(read(name).orElse(null));
        if (content != null) {
            write(file(name), content);
        }
    }

    private static void write(Path file, byte[] content) {
        try {
            Path beside = file.toAbsolutePath().getParent();
            Files.createDirectories(beside);
            // A temporary file is for its owner alone from the start.
            Path part = Files.createTempFile(beside, DataFolder.PART, ".part");
            try {
                Files.write(part, content);
                try (FileChannel channel = FileChannel.open(part, StandardOpenOption.WRITE)) {
                    channel.force(true);
                }
                Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(part);
            }
        } catch (IOException e) {
            throw unavailable();
        }
    }

    @Override
    public List<String> names(String within) {
        Path of = file(within);
        if (!Files.isDirectory(of)) {
            return List.of();
        }
        try (Stream<Path> there = Files.list(of)) {
            return there.map(p -> p.getFileName().toString())
                    .filter(name -> !name.startsWith(DataFolder.PART))
                    .map(name -> within + name)
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw unavailable();
        }
    }

    @Override
    public synchronized void remove(String name) {
        Path of = file(name);
        try {
            if (Files.isDirectory(of)) {
                try (Stream<Path> there = Files.list(of)) {
                    for (Path file : there.toList()) {
                        Files.delete(file);
                    }
                }
            }
            Files.deleteIfExists(of);
        } catch (IOException e) {
            throw unavailable();
        }
    }

    private Path file(String name) {
        String[] steps = name.split("/", -1);
        Path file = folder.file(steps[0]);
        for (int i = 1; i < steps.length; i++) {
            file = file.resolve(steps[i]);
        }
        return file;
    }

    private static Refused unavailable() {
        return Refused.unavailable(
                "data", "folder cannot be read or written now; nothing was changed, please try again", "fault.store");
    }
}
