package dev.steadyback.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoDatabase;
import dev.steadyback.Steadyback;
import dev.steadyback.demo.Demo;
import dev.steadyback.eventstore.EventCopy;
import dev.steadyback.platform.Refused;
import dev.steadyback.platform.StorageJson;
import dev.steadyback.readmodel.Freshness;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.bson.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** A data folder with the made-up person, backed up while it is in use, lost and brought back. */
class BackupTest {
    private static final Instant NOW = Instant.parse("2026-03-11T11:00:00Z");

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private static Path before;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    private static Map<String, Document> readModels = Map.of();

    @BeforeAll
    static void backUp() throws IOException {
        Path data = before.resolve("data");
        try (var app = start(data)) {
            app.getBean(Demo.class).fill(LocalDate.parse("2026-03-11"), Locale.ENGLISH);
            readModels = readModels(app);
            Files.createDirectories(data.resolve("reports/per_x"));
            Files.writeString(data.resolve("reports/per_x/2026-02.pdf"), "a report");
            Files.writeString(data.resolve("server-notes"), "not to be copied");
            assertThat(Backup.make(data, backup(), NOW).events()).isGreaterThan(300);
        }
    }

    private static Path backup() {
        return before.resolve("all.zip");
    }

    private static ConfigurableApplicationContext start(Path data) {
        return new SpringApplicationBuilder(Steadyback.class)
                .web(WebApplicationType.NONE)
                .run("--steadyback.data=" + data);
    }

    /** Every document of every read model, without how far the projection was when it wrote it. */
    private static Map<String, Document> readModels(ConfigurableApplicationContext app) {
        assertThat(app.getBean(Freshness.class).await(Duration.ofSeconds(30)).current())
                .isTrue();
        MongoDatabase database = app.getBean(MongoDatabase.class);
        Map<String, Document> all = new TreeMap<>();
        for (String collection : List.of("persons", "diary", "adherence", "pain_trend", "questionnaires")) {
            for (Document document : database.getCollection(collection).find()) {
                all.put(collection + "/" + document.getString("_id"), document);
            }
        }
        assertThat(all).isNotEmpty();
        return all;
    }

    private Path data() {
        return folder.resolve("restored");
    }

    private void refused(Path file, String why) throws IOException {
        assertThatThrownBy(() -> Restore.into(data(), file))
                .isInstanceOf(Refused.class)
                .hasMessageContaining(why);
        assertThat(data()).doesNotExist();
        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left.filter(p -> !p.equals(file))).isEmpty();
        }
    }

    /** The backup with one of its files changed. */
    private Path with(String name, byte[] content) throws IOException {
        return with(Map.of(name, content));
    }

    private Path with(Map<String, byte[]> contents) throws IOException {
        Path changed = folder.resolve("changed.zip");
        Map<String, byte[]> entries = new LinkedHashMap<>();
        try (ZipFile zip = new ZipFile(backup().toFile())) {
            for (ZipEntry entry : zip.stream().toList()) {
                entries.put(entry.getName(), zip.getInputStream(entry).readAllBytes());
            }
        }
        entries.putAll(contents);
        try (OutputStream out = Files.newOutputStream(changed);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
            }
        }
        return changed;
    }

    private static byte[] content(String name) throws IOException {
        try (ZipFile zip = new ZipFile(backup().toFile())) {
            return zip.getInputStream(zip.getEntry(name)).readAllBytes();
        }
    }

    private static String contents() throws IOException {
        return new String(content(BackupContents.NAME), StandardCharsets.UTF_8);
    }

    @Test
    void everyReadModelIsTheSameAfterAllIsLostAndBroughtBack() throws IOException {
        Backup restored = Restore.into(data(), backup());
        assertThat(restored.made()).isEqualTo(NOW);
        assertThat(data().resolve("reports/per_x/2026-02.pdf")).hasContent("a report");
        assertThat(data().resolve("server-notes")).doesNotExist();
        try (var app = start(data())) {
            assertThat(readModels(app)).isEqualTo(readModels);
        }
    }

    @Test
    void anEmptyFolderIsFilled() throws IOException {
        Files.createDirectories(data());
        assertThat(Restore.into(data(), backup()).files()).isEqualTo(2);
        assertThat(data().resolve(EventCopy.FILE)).exists();
    }

    @Test
    void aFolderWithSomethingInItIsLeftAlone() throws IOException {
        Path there = Files.writeString(Files.createDirectories(data()).resolve("diary.txt"), "mine");
        assertThatThrownBy(() -> Restore.into(data(), backup()))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("is not empty");
        assertThat(there).hasContent("mine");
    }

    @Test
    void whatWasLeftByAKilledBackupIsTakenAwayAtTheNextStart() throws IOException {
        Restore.into(data(), backup());
        Path left = Files.writeString(
                Files.createDirectories(data().resolve(".kept-123")).resolve("events.db"), "half");
        start(data()).close();
        assertThat(left).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 0.1, 0.5, 0.999})
    void aFileThatIsCutShortIsRefused(double share) throws IOException {
        byte[] whole = Files.readAllBytes(backup());
        Path cut = folder.resolve("cut.zip");
        try (OutputStream out = Files.newOutputStream(cut)) {
            out.write(whole, 0, (int) (whole.length * share));
        }
        refused(cut, "is not a backup of Steadyback, or not all of one");
    }

    @Test
    void aFileOfAnotherProgramIsRefused() throws IOException {
        Path other = folder.resolve("other.zip");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(other))) {
            zip.putNextEntry(new ZipEntry("letter.txt"));
        }
        refused(other, "is not a backup of Steadyback");
    }

    @Test
    void aFileOfANewerVersionIsRefused() throws IOException {
        String newer = contents().replace("\"format\":1", "\"format\":2");
        refused(
                with(BackupContents.NAME, newer.getBytes(StandardCharsets.UTF_8)),
                "was made by a newer version of Steadyback");
    }

    @Test
    void aChangedFileInItIsRefused() throws IOException {
        byte[] events = content(EventCopy.FILE);
        events[events.length / 2] ^= 1;
        refused(with(EventCopy.FILE, events), "is damaged: events.db in it is not as it was written");
    }

    /** The sentence is not that of a data folder whose events are damaged: there is nothing here to move away. */
    @Test
    void eventsThatAreNoneAreRefused() throws IOException {
        byte[] letter = "a letter, and no events".repeat(100).getBytes(StandardCharsets.UTF_8);
        String contents = contents()
                .replaceFirst(
                        "(\"name\":\"events.db\",\"bytes\":)\\d+(,\"sha256\":\")[0-9a-f]+",
                        "$1" + letter.length + "$2" + sha256(letter));
        refused(
                with(Map.of(EventCopy.FILE, letter, BackupContents.NAME, contents.getBytes(StandardCharsets.UTF_8))),
                "file: events.db is damaged");
    }

    private static String sha256(byte[] content) throws IOException {
        try (DigestOutputStream digest = OpenBackup.digesting(OutputStream.nullOutputStream())) {
            digest.write(content);
            return OpenBackup.hex(digest);
        }
    }

    @Test
    void aNameThatLeadsOutOfTheFolderIsRefused() throws IOException {
        String out = contents().replace("reports/per_x/2026-02.pdf", "reports/../../2026-02.pdf");
        assertThat(out).isNotEqualTo(contents());
        refused(with(BackupContents.NAME, out.getBytes(StandardCharsets.UTF_8)), "is not a backup of Steadyback");
    }

    @Test
    void aBackupThatCannotBeWrittenLeavesTheOneBefore() throws IOException {
        Path kept = Files.writeString(folder.resolve("kept.zip"), "the one before");
        assertThatThrownBy(() -> Backup.make(folder.resolve("nothing"), kept, NOW))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("holds no events");
        assertThat(kept).hasContent("the one before");
        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left).containsExactly(kept);
        }
        assertThat(StorageJson.MAPPER.readTree(contents()).path("files").size()).isEqualTo(2);
    }
}
