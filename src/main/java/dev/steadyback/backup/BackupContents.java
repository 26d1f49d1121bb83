package dev.steadyback.backup;

import dev.steadyback.eventstore.EventCopy;
import dev.steadyback.platform.DataFolder;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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

    /** What every file system takes. */
    private static final int LONGEST_NAME = 255;

    BackupContents {
        Objects.requireNonNull(made);
        files = List.copyOf(files);
    }

    /**
     * A file in it.
     *
     * @param name within the data folder, with slashes
     * @param sha256 of its content, in hexadecimal digits
     */
    record Part(String name, long bytes, String sha256) {
        Part {
            Objects.requireNonNull(name);
            Objects.requireNonNull(sha256);
        }

        /** Whether it leads nowhere but to where a data folder keeps something. */
        boolean isOurs() {
            if (name.equals(EventCopy.FILE)) {
                return true;
            }
            try {
                Path path = Path.of(name);
                return name.getBytes(StandardCharsets.UTF_8).length <= LONGEST_NAME
                        && !path.isAbsolute()
                        && path.normalize().equals(path)
                        && DataFolder.isKept(path);
            } catch (InvalidPathException e) {
                return false;
            }
        }

        /** The names of the folders that it is in. */
        Stream<String> folders() {
            return Stream.iterate(name.lastIndexOf('/'), i -> i > 0, i -> name.lastIndexOf('/', i - 1))
                    .map(i -> name.substring(0, i));
        }
    }

    /** Whether each file has a place of its own in a data folder, and the events are among them. */
    boolean isOurs() {
        Set<String> names = files.stream().map(Part::name).collect(Collectors.toSet());
        return names.size() == files.size()
                && names.contains(EventCopy.FILE)
                && files.stream()
                        .allMatch(part -> part.isOurs() && part.folders().noneMatch(names::contains));
    }
}
