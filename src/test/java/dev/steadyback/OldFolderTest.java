package dev.steadyback;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.test.context.ContextConfiguration;
import tools.jackson.databind.JsonNode;

/**
 * The data folder of an earlier version, which stored its events under the names of classes, says the same as it did then. The folder and the answers were made by that
 * version, out of two made-up diaries that hold every kind of event; neither is ever edited. What the second version of the review's method says otherwise of the same events stands in a folder
 * beside them; verdicts that were taken down stay as they were in both.
 */
@ContextConfiguration(initializers = OldFolderTest.Copied.class)
class OldFolderTest extends ApiTest {
    private static final Path KEPT = Path.of("test/resources/dev/steadyback/oldfolder");

    /** A moment after the last event, on the day on which the answers were given. */
    private static final String WHEN_ASKED = "2026-11-29T22:56:45Z";

    /** Puts the events into the test's own folder before they are opened. */
    static final class Copied implements ApplicationContextInitializer<ConfigurableApplicationContext> {
        @Override
        public void initialize(ConfigurableApplicationContext application) {
            Path folder = Path.of(application.getEnvironment().getRequiredProperty("steadyback.data"));
            try {
                Files.createDirectories(folder);
                Files.copy(KEPT.resolve("events.db"), folder.resolve("events.db"));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** What was asked, and the name of the file that holds the answer. */
    record Asked(String file, String path) {
        @Override
        public String toString() {
            return file;
        }
    }

    static Stream<Asked> everythingThatWasAsked() throws IOException {
        return Files.readAllLines(KEPT.resolve("requests.txt")).stream()
                .map(line -> line.split(" ", 2))
                .map(parts -> new Asked(parts[0], parts[1]));
    }

    @BeforeEach
    void onTheDayItWasAsked() {
        at(WHEN_ASKED);
        assertThat(freshness.await(Duration.ofSeconds(30)).current()).isTrue();
    }

    @ParameterizedTest
    @MethodSource("everythingThatWasAsked")
    void answersAsItDidThen(Asked asked) throws IOException {
        Path otherwise = KEPT.resolve("answers-of-the-second-method").resolve(asked.file());
        assertThat(get(asked.path()).text())
                .isEqualTo(Files.readString(
                        Files.exists(otherwise)
                                ? otherwise
                                : KEPT.resolve("answers").resolve(asked.file())));
    }

    @ParameterizedTest
    @ValueSource(strings = {"alex-review.json", "kim-review.json"})
    void aVerdictThatWasTakenDownStaysAsItWasSaid(String file) throws IOException {
        JsonNode then = JSON.readTree(Files.readString(KEPT.resolve("answers").resolve(file)));
        JsonNode now = JSON.readTree(
                Files.readString(KEPT.resolve("answers-of-the-second-method").resolve(file)));

        for (String field : List.of(
                "asOf", "verdict", "theta", "noise", "difference", "reasons", "sensitivity", "from", "to", "method")) {
            assertThat(now.path(field)).as(field).isEqualTo(then.path(field));
        }
    }
}
