package dev.steadyback.account;

import dev.steadyback.TestClock;
import dev.steadyback.platform.DataFolder;
import dev.steadyback.platform.KeptFiles;
import dev.steadyback.platform.Settings;
import dev.steadyback.platform.Settings.SecondStepOf;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** Accounts in a data folder of their own, under a clock that stands still. */
abstract class AccountTest {
    static final Instant NOON = Instant.parse("2026-03-11T11:00:00Z");
    static final String PASSWORD = "gravel tin umbrella";

    @TempDir
    private Path temporary;

    private DataFolder folder;

    final TestClock clock = new TestClock(NOON);
    KeptFiles kept;

    @BeforeEach
    void open() {
        folder = DataFolder.open(temporary);
        kept = new KeptFiles(folder);
    }

    @AfterEach
    void close() throws IOException {
        folder.close();
    }

    /** The accounts of a server that was started just now. */
    Accounts accounts() {
        return new Accounts(kept, settings(), new Passwords(), clock);
    }

    Settings settings() {
        return new Settings(
                temporary,
                null,
                null,
                null,
                null,
                List.of(),
                List.of(),
                Duration.ofSeconds(20),
                Duration.ofMinutes(1),
                true,
                SecondStepOf.NOBODY,
                1200,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                List.of());
    }

    Account account(String name) {
        return accounts().add(name, PASSWORD, Set.of(Role.PERSON), null);
    }

    void after(Duration time) {
        clock.set(clock.instant().plus(time));
    }

    /** All that is in the data folder. */
    String all() {
        try (Stream<Path> files = Files.walk(temporary)) {
            return files.filter(Files::isRegularFile).map(AccountTest::read).collect(Collectors.joining());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file, StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
