package dev.steadyback.document;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Files that come into a folder together. Each is written beside its place, and moved there when all of them are written: on a disk that runs full
 * nobody finds a half, and whatever was there before is still there.
 */
final class WholeFiles implements Closeable {
    private final Path folder;
    private final Map<Path, Path> parts = new LinkedHashMap<>();

    WholeFiles(Path folder) {
        this.folder = folder;
    }

    void add(String name, byte[] content) throws IOException {
        Path file = folder.resolve(name);
        if (Files.isDirectory(file)) {
            throw new FileAlreadyExistsException(file.toString());
        }
        Path part = Files.createTempFile(folder.toAbsolutePath(), ".report-", ".part");
        parts.put(file, part);
        Files.write(part, content);
    }

    /** Moves them to their places. */
    List<Path> publish() throws IOException {
        List<Path> published = new ArrayList<>();
        for (Map.Entry<Path, Path> part : parts.entrySet()) {
            published.add(Files.move(
                    part.getValue(),
                    part.getKey(),
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING));
        }
        return published;
    }

    /** Removes what was not published. */
    @Override
    public void close() throws IOException {
        for (Path part : parts.values()) {
            Files.deleteIfExists(part);
        }
    }
}
