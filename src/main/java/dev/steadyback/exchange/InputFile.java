package dev.steadyback.exchange;

import dev.steadyback.platform.Refused;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * A file to import, from a disk or a web upload.
 *
 * @param name its name without the folder, as people know it
 * @param bytes its content; null when there is too much of it
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record InputFile(String name, byte @Nullable [] bytes) {
    /** The largest file taken, in bytes. */
    public static final int LARGEST = 20 * 1024 * 1024;

    public InputFile {
        bytes = bytes != null && bytes.length > LARGEST ? null : bytes;
    }

    /**
     * Reads a file.
     *
     * @throws Refused if it cannot be read
     */
    public static InputFile read(Path path) {
        String name = String.valueOf(path.getFileName());
        if (!Files.isRegularFile(path)) {
            throw Refused.notFound("file", path + " is not there");
        }
        try (InputStream in = Files.newInputStream(path)) {
            return new InputFile(name, in.readNBytes(LARGEST + 1));
        } catch (IOException e) {
            throw Refused.unavailable("file", path + " cannot be read: " + e.getMessage());
        }
    }
}
