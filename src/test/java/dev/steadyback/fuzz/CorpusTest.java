package dev.steadyback.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import dev.steadyback.account.CodeFuzz;
import dev.steadyback.account.PasskeyFuzz;
import dev.steadyback.api.BodyFuzz;
import dev.steadyback.backup.BackupFuzz;
import dev.steadyback.exchange.CsvFuzz;
import dev.steadyback.exchange.PlanFuzz;
import dev.steadyback.exchange.ReviewFileFuzz;
import dev.steadyback.reminder.DeviceFuzz;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What fuzzing found worth keeping is put before the parsers again: all of it is read, or refused with its reason. */
class CorpusTest {
    private static final Path CORPUS = Path.of("test/resources/dev/steadyback/fuzz");
    private static final long MOST_BYTES = 200_000;

    private static final Duration LONGEST = Duration.ofSeconds(5);

    private interface Parser {
        void read(byte[] input) throws Exception;
    }

    private static final Map<String, Parser> PARSERS = new TreeMap<>(Map.of(
            "account.CodeFuzz", CodeFuzz::fuzzerTestOneInput,
            "account.PasskeyFuzz", PasskeyFuzz::fuzzerTestOneInput,
            "api.BodyFuzz", BodyFuzz::fuzzerTestOneInput,
            "backup.BackupFuzz", BackupFuzz::fuzzerTestOneInput,
            "exchange.CsvFuzz", CsvFuzz::fuzzerTestOneInput,
            "exchange.PlanFuzz", PlanFuzz::fuzzerTestOneInput,
            "exchange.ReviewFileFuzz", ReviewFileFuzz::fuzzerTestOneInput,
            "reminder.DeviceFuzz", DeviceFuzz::fuzzerTestOneInput));

    static Stream<String> parsers() {
        return PARSERS.keySet().stream();
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("parsers")
    @Timeout(value = 60, unit = TimeUnit.SECONDS)
    void whatWasFoundIsReadOrRefused(String parser) throws IOException {
        Parser read = Objects.requireNonNull(PARSERS.get(parser));
        List<Path> inputs = files(CORPUS.resolve(parser));
        assertThat(inputs).hasSizeGreaterThan(5).allSatisfy(input -> {
            long begun = System.nanoTime();
            read.read(Files.readAllBytes(input));
            assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(LONGEST);
        });
    }

    @Test
    void eachParserHasASmallCorpus() throws IOException {
        assertThat(files(CORPUS))
                .extracting(folder -> folder.getFileName().toString())
                .containsExactlyElementsOf(PARSERS.keySet());
        long bytes = 0;
        for (Path folder : files(CORPUS)) {
            for (Path file : files(folder)) {
                bytes += Files.size(file);
            }
        }
        assertThat(bytes).isLessThan(MOST_BYTES);
    }
}
