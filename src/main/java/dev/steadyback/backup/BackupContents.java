package dev.steadyback.backup;

import dev.steadyback.eventstore.EventCopy;
import dev.steadyback.platform.DataFolder;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

/**
 * What a backup says of itself, in {@code backup.json}.
 *
 * @param format goes up when an older version could not read it
 * @param made when
 * @param events how many events are in it
 */
record BackupContents(int format, Instant made, long events, List<Part> files) {
    static final String NAME = "backup.json";
    static final int FORMAT = 1;

    /**
     * A file in it.
     *
     * @param name within the data folder, with slashes
     * @param sha256 of its content, in hexadecimal digits
     */
    record Part(String name, long bytes, String sha256) {
        /** Whether it leads nowhere but to where a data folder keeps something. */
        boolean isOurs() {
            Path path = Path.of(name);
            return name.equals(EventCopy.FILE)
                    || (!path.isAbsolute() && path.normalize().equals(path) && DataFolder.isKept(path));
        }
    }

    boolean isOurs() {
        return files.stream().anyMatch(part -> part.name().equals(EventCopy.FILE))
                && files.stream().allMatch(Part::isOurs);
    }
}
