package dev.steadyback.exchange;

import dev.steadyback.platform.Refused;
import java.io.FileDescriptor;
import java.io.FileInputStream;
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
     * Reads a file, a pipe, or with a single hyphen what is sent to the command.
     *
     * @throws Refused if it cannot be read
     */
    public static InputFile read(Path path) {
        boolean sent = path.toString().equals("-");
        if (!sent && !Files.exists(path)) {
            throw Refused.notFound("file", path + " is not there");
        }
        if (Files.isDirectory(path)) {
            throw Refused.invalid("file", path + " is a folder");
        }
        try (InputStream in = sent ? new FileInputStream(FileDescriptor.in) : Files.newInputStream(path)) {
            return new InputFile(
                    sent ? "standard input" : String.valueOf(path.getFileName()), in.readNBytes(LARGEST + 1));
        } catch (IOException e) {
            throw Refused.unavailable("file", path + " cannot be read: " + e.getMessage());
        }
    }
}
