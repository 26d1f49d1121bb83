package dev.steadyback.reminder;

import dev.steadyback.platform.Refused;
import dev.steadyback.platform.StorageJson;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import tools.jackson.core.JacksonException;

/** A JSON file in the data folder that its owner alone may read. It is replaced as a whole: a reader finds the old one or the new one. */
final class OwnersFile {
    private final Path file;

    OwnersFile(Path file) {
        this.file = file;
    }

    <T> Optional<T> read(Class<T> type) {
        try {
            return Files.exists(file)
                    ? Optional.of(StorageJson.MAPPER.readValue(Files.readAllBytes(file), type))
                    : Optional.empty();
        } catch (IOException e) {
            throw unavailable();
        } catch (JacksonException e) {
            throw damaged();
        }
    }

    /** The error of a file that does not hold what was written into it. */
    Refused damaged() {
        return Refused.unavailable(
                "data",
                "folder's " + file.getFileName() + " is damaged and cannot be read; move it away, then switch the"
                        + " messages on again on each device",
                "fault.devices-damaged",
                String.valueOf(file.getFileName()));
    }

    void write(Object content) {
        try {
            // A temporary file is for its owner alone from the start.
            Path part = Files.createTempFile(file.toAbsolutePath().getParent(), ".push-", ".part");
            try {
                Files.write(part, StorageJson.MAPPER.writeValueAsBytes(content));
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

    private static Refused unavailable() {
        return Refused.unavailable(
                "data", "folder cannot be read or written now; nothing was changed, please try again", "fault.store");
    }
}
