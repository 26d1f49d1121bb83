package dev.steadyback.eventstore;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.steadyback.platform.DataFolder;
import dev.steadyback.platform.Kept;
import dev.steadyback.platform.KeptFiles;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two servers with a data folder each on one PostgreSQL. */
class KeptRowsTest {
    private static final int CHANGES = 50;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path path;

    private final Postgres postgres = Postgres.empty();
    private final EventDatabase one = postgres.open();
    private final EventDatabase other = postgres.open();

    @SuppressWarnings("NullAway.Init")
    private DataFolder folder;

    @SuppressWarnings("NullAway.Init")
    private DataFolder otherFolder;

    @BeforeEach
    void open() {
        folder = DataFolder.open(path.resolve("one"));
        otherFolder = DataFolder.open(path.resolve("other"));
    }

    @AfterEach
    void close() throws IOException {
        one.close();
        other.close();
        folder.close();
        otherFolder.close();
    }

    private Kept here() {
        return one.kept(new KeptFiles(folder));
    }

    private Kept there() {
        return other.kept(new KeptFiles(otherFolder));
    }

    private static String text(Kept kept, String name) {
        return kept.read(name).map(b -> new String(b, UTF_8)).orElse("nothing");
    }

    @Test
    void whatOneServerKeepsTheOtherFinds() {
        here().change("push-keys.json", before -> "keys".getBytes(UTF_8));
        assertThat(text(there(), "push-keys.json")).isEqualTo("keys");
        there().change("reports/per_1/2026-10.pdf", before -> "october".getBytes(UTF_8));
        assertThat(here().names("reports/per_1/")).containsExactly("reports/per_1/2026-10.pdf");
        here().remove("reports/per_1/");
        assertThat(there().names("reports/per_1/")).isEmpty();
        assertThat(text(there(), "push-keys.json")).isEqualTo("keys");
    }

    @Test
    void noChangeOfTwoServersIsLost() {
        List<Kept> servers = List.of(here(), there());
        try (ExecutorService pool = Executors.newFixedThreadPool(4)) {
            for (int i = 0; i < CHANGES; i++) {
                Kept server = servers.get(i % 2);
                pool.execute(() -> server.change(
                        "count",
                        before -> String.valueOf(before == null ? 1 : Integer.parseInt(new String(before, UTF_8)) + 1)
                                .getBytes(UTF_8)));
            }
        }
        assertThat(text(here(), "count")).isEqualTo(String.valueOf(CHANGES));
    }

    @Test
    void whatAServerKeptInItsFolderIsTakenOver() {
        new KeptFiles(folder).change("push-keys.json", before -> "old".getBytes(UTF_8));
        assertThat(text(here(), "push-keys.json")).isEqualTo("old");
        assertThat(text(there(), "push-keys.json")).isEqualTo("old");
    }

    @Test
    void whatIsRefusedChangesNothing() {
        here().change("count", before -> "1".getBytes(UTF_8));
        here().change("count", before -> null);
        assertThat(text(there(), "count")).isEqualTo("1");
    }
}
