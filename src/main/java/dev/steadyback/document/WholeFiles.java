package dev.steadyback.document;

import dev.steadyback.platform.Refused;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
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

    private WholeFiles(Path folder) {
        this.folder = folder;
    }

    /** Makes files and adds them. */
    interface Making {
        void into(WholeFiles files) throws IOException;
    }

    /**
     * Makes files and puts them into a folder, made when it is not there: all of them, or none.
     *
     * @return the files, in the order they were made
     * @throws Refused if the folder cannot be written
     */
    static List<Path> write(Path folder, Making making) {
        try {
            Files.createDirectories(folder);
            try (WholeFiles files = new WholeFiles(folder)) {
                making.into(files);
                return files.publish();
            }
        } catch (IOException e) {
            throw Refused.unavailable(
                    "out",
                    "folder " + folder + " cannot be written: " + reason(e) + "; nothing of the report was written");
        }
    }

    private static String reason(IOException e) {
        if (e instanceof FileAlreadyExistsException) {
            return "there is a file of that name";
        }
        String reason = e instanceof FileSystemException f ? f.getReason() : e.getMessage();
        return reason == null ? "access is denied or the disk is full" : reason;
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
    private List<Path> publish() throws IOException {
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
