package dev.steadyback.backup;

import static org.assertj.core.api.Assertions.assertThat;

import dev.steadyback.eventstore.EventCopy;
import dev.steadyback.fuzz.Input;
import dev.steadyback.platform.Refused;
import dev.steadyback.platform.StorageJson;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Backups: a whole file (0), and what one says of itself (1). Read, each of its files has a place of its own in a folder; refused, the sentence is about the file. */
public final class BackupFuzz {
    private static final byte[] KEPT = "kept".getBytes(StandardCharsets.UTF_8);
    private static final Path FOLDER = Path.of("/folder");

    private BackupFuzz() {}

    public static void fuzzerTestOneInput(byte[] made) throws IOException {
        Input input = Input.of(made, 2);
        Path file = Files.createTempFile("fuzz", ".zip");
        try {
            if (input.way() == 0) {
                Files.write(file, input.bytes());
            } else {
                write(file, input.bytes());
            }
            read(file);
        } finally {
            Files.delete(file);
        }
    }

    private static void read(Path file) throws IOException {
        try (OpenBackup backup = OpenBackup.open(file)) {
            BackupContents contents = backup.contents();
            Set<Path> places = new TreeSet<>();
            for (BackupContents.Part part : contents.files()) {
                Path place = FOLDER.resolve(part.name()).normalize();
                assertThat(place.startsWith(FOLDER) && !place.equals(FOLDER)).isTrue();
                assertThat(places.add(place)).isTrue();
            }
            assertThat(places).noneMatch(place -> places.contains(place.getParent()));
            String written = StorageJson.MAPPER.writeValueAsString(contents);
            assertThat(StorageJson.MAPPER.readValue(written, BackupContents.class))
                    .isEqualTo(contents);
            backup.readThrough();
        } catch (Refused e) {
            assertThat(e.kind()).as(e.getMessage()).isEqualTo(Refused.Kind.INVALID);
            assertThat(e.getMessage()).containsAnyOf("not a backup", "is damaged", "newer version");
        }
    }

    private static void write(Path file, byte[] contents) throws IOException {
        try (OutputStream out = Files.newOutputStream(file);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry(EventCopy.FILE));
            zip.write(KEPT);
            zip.putNextEntry(new ZipEntry(BackupContents.NAME));
            zip.write(contents);
        }
    }
}
