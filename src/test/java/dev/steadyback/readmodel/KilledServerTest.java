package dev.steadyback.readmodel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The server that projects is killed, and another one goes on with it. */
@Tag("long")
class KilledServerTest {
    /** It takes up to a third of this. */
    private static final Duration LONGEST = Duration.ofSeconds(30);

    @Test
    void nothingOfWhatTheKilledOneDidIsLostOrDoneTwice(@TempDir Path folder) throws IOException {
        try (Servers servers = new Servers(2, folder)) {
            Servers.Server killed = servers.get(0);
            Servers.Server left = servers.get(1);
            String person = killed.person();
            killed.score(person);
            assertThat(left.scores(person)).isEqualTo(1);
            killed.kill();
            left.score(person);
            long deadline = System.nanoTime() + LONGEST.toNanos();
            int seen = left.scores(person);
            while (seen < 0 && System.nanoTime() < deadline) {
                seen = left.scores(person);
            }
            assertThat(seen).isEqualTo(2);
        }
    }
}
