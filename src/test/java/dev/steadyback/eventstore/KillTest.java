package dev.steadyback.eventstore;

import static org.assertj.core.api.Assertions.assertThat;

import dev.steadyback.person.PersonEvent;
import dev.steadyback.person.PersonId;
import dev.steadyback.platform.StorageJson;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A process that appends from several threads is killed with SIGKILL, again and again. */
@Tag("long")
class KillTest {
    private static final int KILLS = 8;
    private static final int MOST_ACKNOWLEDGED = 400;
    private static final int THREADS = 8;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    @Test
    void noAcknowledgedEntryIsLostOrDoubled() throws Exception {
        Random random = new Random(20260302);
        Set<String> acknowledged = new HashSet<>();
        for (int kill = 0; kill < KILLS; kill++) {
            acknowledged.addAll(acknowledgedUntilKilled(1 + random.nextInt(MOST_ACKNOWLEDGED)));
            List<String> stored = new ArrayList<>();
            try (EventDatabase database = EventDatabase.sqlite(folder.resolve("events.db"))) {
                for (TrackedEventMessage<?> event : database.engine(StorageJson.serializer())
                        .readEvents(null, false)
                        .toList()) {
                    stored.add(((DomainEventMessage<?>) event).getAggregateIdentifier());
                }
            }
            assertThat(stored).doesNotHaveDuplicates().containsAll(acknowledged);
        }
        assertThat(acknowledged).hasSizeGreaterThan(KILLS);
    }

    private List<String> acknowledgedUntilKilled(int count) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElseThrow(),
                        "--enable-native-access=ALL-UNNAMED",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Appending.class.getName(),
                        folder.resolve("events.db").toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        List<String> acknowledged = new ArrayList<>();
        try (BufferedReader lines = process.inputReader()) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.endsWith(";")) {
                    acknowledged.add(line.substring(0, line.length() - 1));
                }
                if (acknowledged.size() == count) {
                    // By its handle: the process itself would close what is still to be read.
                    process.toHandle().destroyForcibly();
                }
            }
        }
        process.waitFor();
        return acknowledged;
    }

    /** Appends for ever, and says so on standard output once an entry is acknowledged. */
    static final class Appending {
        private Appending() {}

        public static void main(String[] args) {
            EventDatabase database = EventDatabase.sqlite(Path.of(args[0]));
            GroupCommit store = database.groupCommit(StorageJson.serializer());
            for (int i = 0; i < THREADS; i++) {
                Thread.ofPlatform().start(() -> {
                    while (true) {
                        PersonId id = PersonId.random();
                        store.appendEvents(List.of(new GenericDomainEventMessage<>(
                                "Person", id.value(), 0, new PersonEvent.Registered(id, "Robin", Instant.EPOCH))));
                        System.out.println(id + ";");
                    }
                });
            }
        }
    }
}
