package dev.steadyback.eventstore;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.sqlite.SQLiteJDBCLoader;
import org.sqlite.util.LibraryLoaderUtil;

/**
 * SQLite's native library, kept in the data folder once. The driver would write it into the temporary folder at each start, which may be missing or let no programs
 * run; and there each server that is killed leaves its copy.
 */
final class SqliteLibrary {
    private static final String PATH = "org.sqlite.lib.path";
    private static final String NAME = "org.sqlite.lib.name";
    private static final String TEMPORARY = "org.sqlite.tmpdir";
    private static final String OURS = "native-sqlite-";

    private SqliteLibrary() {}

    /** Has the library loaded from this folder. Where it cannot be kept there, the driver does as it would without us. */
    static void keepIn(Path folder) {
        if (System.getProperty(PATH) != null) {
            return;
        }
        String name = LibraryLoaderUtil.getNativeLibName();
        String resource = LibraryLoaderUtil.getNativeLibResourcePath() + "/" + name;
        try (InputStream stream = SQLiteJDBCLoader.class.getResourceAsStream(resource)) {
            if (stream == null) {
                return;
            }
            byte[] library = stream.readAllBytes();
            Path file = folder.resolve(OURS + SQLiteJDBCLoader.getVersion() + "-" + name);
            deleteOthers(folder, file);
            if (!Files.exists(file) || !Arrays.equals(Files.readAllBytes(file), library)) {
                Path part = Files.createTempFile(folder, OURS, ".part");
                Files.write(part, library);
                Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            }
            if (!Files.isDirectory(Path.of(System.getProperty("java.io.tmpdir")))) {
                // The driver looks there for what it left, and complains.
                System.setProperty(TEMPORARY, folder.toAbsolutePath().toString());
            }
            System.setProperty(PATH, folder.toAbsolutePath().toString());
            System.setProperty(NAME, file.getFileName().toString());
        } catch (IOException e) {
            // The folder has no room for it, or an older one is still in use: the temporary folder may do.
        }
    }

    /** What other versions, or a start that was cut short, left here. */
    private static void deleteOthers(Path folder, Path file) throws IOException {
        List<Path> others;
        try (Stream<Path> all = Files.list(folder)) {
            others = all.filter(p -> p.getFileName().toString().startsWith(OURS) && !p.equals(file))
                    .toList();
        }
        for (Path other : others) {
            Files.delete(other);
        }
    }
}
