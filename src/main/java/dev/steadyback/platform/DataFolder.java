package dev.steadyback.platform;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.FileSystemUtils;

/**
 * The folder that holds a server's data, locked while it is in use: two processes never write one diary. What is in it is its owner's alone to read, and so is the
 * folder when it holds nothing else.
 */
public final class DataFolder implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(DataFolder.class);
    private static final String LOCK = "steadyback.lock";

    /** How the name of a file begins that is still being written. */
    public static final String PART = ".kept-";

    /** When everything here was copied last. */
    public static final String LAST_BACKUP = "last-backup";

    /** How the names begin of what a server needs while it runs and makes anew, and of the events, which are copied by themselves. */
    private static final List<String> NOT_COPIED = List.of(LOCK, "events.db", PART, "native-", "server", LAST_BACKUP);

    /** How the names begin of what else is kept here. */
    private static final List<String> KEPT = List.of(
            "push-",
            ".push-",
            "reports",
            "account",
            "sessions",
            "api-tokens",
            "invitations.json",
            "access-log",
            "desks",
            "plan-templates");

    private final Path path;
    private final FileChannel channel;

    private DataFolder(Path path, FileChannel channel) {
        this.path = path;
        this.channel = channel;
    }

    /**
     * Opens the folder and holds it until closed; makes it, for its owner only, when it is not there.
     *
     * @throws Refused if it cannot be made or written, or another process holds it
     */
    public static DataFolder open(Path path) {
        try {
            if (!Files.isDirectory(path)) {
                Files.createDirectories(path);
            }
            if (holdsNothingElse(path)) {
                onlyForOwner(path);
            }
            FileChannel channel =
                    FileChannel.open(path.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            onlyForOwner(path.resolve(LOCK));
            if (lock(channel) == null) {
                channel.close();
                throw Refused.unavailable(
                        "data",
                        "folder " + path
                                + " is in use by a running Steadyback; stop that one first, or choose another folder");
            }
            removeParts(path);
            return new DataFolder(path, channel);
        } catch (IOException e) {
            throw cannotBeWritten(path, e);
        }
    }

    /** What was being written when a process was killed. */
    private static void removeParts(Path path) throws IOException {
        try (Stream<Path> all = Files.list(path)) {
            for (Path part :
                    all.filter(p -> p.getFileName().toString().startsWith(PART)).toList()) {
                FileSystemUtils.deleteRecursively(part);
            }
        }
    }

    private static @Nullable FileLock lock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }

    /** A folder that somebody shares with other things keeps its permissions. */
    private static boolean holdsNothingElse(Path path) throws IOException {
        try (Stream<Path> all = Files.list(path)) {
            return all.map(p -> p.getFileName().toString())
                    .allMatch(name ->
                            Stream.concat(NOT_COPIED.stream(), KEPT.stream()).anyMatch(name::startsWith));
        }
    }

    private static void onlyForOwner(Path path) {
        try {
            if (path.getFileSystem().supportedFileAttributeViews().contains("posix")) {
                Files.setPosixFilePermissions(
                        path, PosixFilePermissions.fromString(Files.isDirectory(path) ? "rwx------" : "rw-------"));
            }
        } catch (IOException e) {
            LOG.warn("{} may be read by others on this computer, and that cannot be changed", path);
        }
    }

    public Path path() {
        return path;
    }

    /** Where something is kept; what is there already becomes its owner's alone, with all that stands beside it under a longer name. */
    public Path file(String name) {
        try (Stream<Path> all = Files.list(path)) {
            all.filter(p -> p.getFileName().toString().startsWith(name)).forEach(DataFolder::onlyForOwner);
        } catch (IOException e) {
            throw cannotBeWritten(path, e);
        }
        return path.resolve(name);
    }

    /**
     * What is kept in a data folder beside the events, as a backup holds it.
     *
     * @return the files, in order
     */
    public static List<Path> kept(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile)
                    .filter(file -> isKept(folder.relativize(file)))
                    .sorted()
                    .toList();
        }
    }

    /** Whether a file of this name, relative to the folder, is kept in it. */
    public static boolean isKept(Path name) {
        String first = name.getName(0).toString();
        return !name.getFileName().toString().startsWith(PART) && KEPT.stream().anyMatch(first::startsWith);
    }

    private static Refused cannotBeWritten(Path path, IOException e) {
        return Refused.unavailable(
                "data",
                "folder " + path + " cannot be written (" + e.getClass().getSimpleName()
                        + "); see who owns it and whether the disk has room, or choose another folder with --data");
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
