package dev.steadyback.erasing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.steadyback.Steadyback;
import dev.steadyback.analytics.pain.PainKind;
import dev.steadyback.diary.Diary;
import dev.steadyback.diary.Persons;
import dev.steadyback.encryption.PersonKeys;
import dev.steadyback.entry.Entries;
import dev.steadyback.entry.Facts;
import dev.steadyback.entry.When;
import dev.steadyback.eventstore.Reencryption;
import dev.steadyback.person.PersonId;
import dev.steadyback.platform.Commands;
import dev.steadyback.platform.Kept;
import dev.steadyback.platform.Refused;
import dev.steadyback.programme.Programme;
import dev.steadyback.programme.ProgrammeCommand.Start;
import dev.steadyback.programme.TemplateWeek;
import dev.steadyback.readmodel.Freshness;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** Two persons in a data folder, one of whom is erased: nothing of hers is left in any file, whatever is put back. */
class ErasingTest {
    private static final String NAME = "Quilla Zephyr";
    private static final String NOTE = "marmalade on the trapeze";
    private static final String DAY = "2026-03-03";

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void nothingOfThemIsLeftInAnyFileBeforeAndAfterAnOlderBackupIsPutBack(boolean encrypted) throws IOException {
        PersonId erased;
        PersonId other;
        try (var app = start(encrypted)) {
            erased = somebody(app, NAME, NOTE);
            other = somebody(app, "Robin Example", "a good day");
            app.getBean(Kept.class)
                    .change("reports/" + erased + "/2026-02.pdf", there -> NOTE.getBytes(StandardCharsets.UTF_8));
        }
        assertThat(filesWith(NOTE)).as("the search finds what is there").isNotEmpty();
        copy(data(), folder.resolve("backup"));
        try (var app = start(encrypted)) {
            assertThat(app.getBean(Erasing.class).erase(erased)).isEqualTo(3);
            assertThat(names(app)).containsExactly("Robin Example");
        }
        assertNothingIsLeft(erased);

        delete(data());
        copy(folder.resolve("backup"), data());
        try (var app = start(encrypted)) {
            assertThat(names(app)).containsExactly("Robin Example");
            assertThatThrownBy(() -> note(app, erased, "second", NOTE)).isInstanceOf(Refused.class);
            note(app, other, "second", "still here");
        }
        assertNothingIsLeft(erased);
    }

    @Test
    void whatIsEncryptedIsInNoFileInWordsAndReadsAsItWas() throws IOException {
        PersonId person;
        try (var app = start(true)) {
            person = somebody(app, NAME, NOTE);
        }
        assertThat(filesWith(NOTE)).isEmpty();
        assertThat(filesWith(NAME)).isEmpty();
        try (var app = start(true)) {
            assertThat(names(app)).containsExactly(NAME);
            assertThat(app.getBean(Diary.class).painScores(person, LocalDate.parse(DAY), LocalDate.parse(DAY), null))
                    .singleElement()
                    .satisfies(e -> assertThat(e.facts()).isEqualTo(pain(NOTE)));
        }
    }

    @Test
    void aFolderIsEncryptedAndDecryptedAsAWhole() throws IOException {
        try (var app = start(false)) {
            somebody(app, NAME, NOTE);
        }
        assertThat(filesWith(NOTE)).isNotEmpty();
        try (var app = start(null)) {
            assertThat(app.getBean(Reencryption.class).run(true, looked -> {})).isEqualTo(3);
        }
        assertThat(filesWith(NOTE)).isEmpty();
        try (var app = start(null)) {
            assertThat(names(app)).containsExactly(NAME);
            somebody(app, "Robin Example", "a good day");
        }
        assertThat(filesWith("Robin Example"))
                .as("what comes next is encrypted, too")
                .isEmpty();
        try (var app = start(null)) {
            assertThat(app.getBean(Reencryption.class).run(false, looked -> {})).isEqualTo(6);
        }
        try (var app = start(null)) {
            assertThat(names(app)).containsExactly(NAME, "Robin Example");
        }
        assertThat(filesWith(NOTE)).isNotEmpty();
    }

    @Test
    void withoutTheKeysNothingStartsAndNothingIsLost() throws IOException {
        try (var app = start(true)) {
            somebody(app, NAME, NOTE);
        }
        Path keys = folder.resolve("data-keys");
        Files.move(keys, folder.resolve("elsewhere"));
        assertThatThrownBy(() -> start(null)).hasStackTraceContaining("holds no keys");
        Files.move(folder.resolve("elsewhere"), keys);
        Path master = keys.resolve("master.key");
        String right = Files.readString(master);
        Files.delete(master);
        assertThatThrownBy(() -> start(null)).hasStackTraceContaining("master key: is missing");
        Files.writeString(master, "QUJDREVGR0hJSktMTU5PUFFSU1RVVldYWVowMTIzNDU=");
        assertThatThrownBy(() -> start(null)).hasStackTraceContaining("is not the one");
        Files.writeString(master, right);
        try (var app = start(null)) {
            assertThat(names(app)).containsExactly(NAME);
        }
    }

    @Test
    void theMasterKeyIsChangedAndHalfAChangeIsNone() throws IOException {
        PersonId person;
        try (var app = start(true)) {
            person = somebody(app, NAME, NOTE);
        }
        Path master = folder.resolve("data-keys/master.key");
        Path key = folder.resolve("data-keys/persons/" + person + ".key");
        String wrapped = Files.readString(key);
        String before = Files.readString(master);
        try (var app = start(null)) {
            assertThat(app.getBean(PersonKeys.class).rotate()).isEqualTo(1);
        }
        assertThat(Files.readString(master)).isNotEqualTo(before).hasLineCount(1);
        // As it is left when the change is interrupted: both master keys, and a key that is still wrapped by the former
        // one.
        Files.writeString(master, Files.readString(master) + before);
        Files.writeString(key, wrapped);
        try (var app = start(null)) {
            assertThat(names(app)).containsExactly(NAME);
            assertThat(app.getBean(PersonKeys.class).rotate()).isEqualTo(1);
        }
        assertThat(Files.readString(master)).hasLineCount(1);
        try (var app = start(null)) {
            assertThat(names(app)).containsExactly(NAME);
        }
    }

    private Path data() {
        return folder.resolve("data");
    }

    private ConfigurableApplicationContext start(@Nullable Boolean encrypted) {
        return new SpringApplicationBuilder(Steadyback.class)
                .web(WebApplicationType.NONE)
                .run(
                        "--steadyback.data=" + data(),
                        encrypted == null ? "--steadyback.accounts=false" : "--steadyback.encryption=" + encrypted);
    }

    private static PersonId somebody(ConfigurableApplicationContext app, String name, String note) {
        PersonId person = app.getBean(Persons.class).register(name);
        app.getBean(Commands.class)
                .send(
                        new Start(
                                person,
                                LocalDate.parse("2026-03-02"),
                                ZoneId.of("Europe/Berlin"),
                                LocalTime.MIDNIGHT,
                                List.of(),
                                TemplateWeek.PLAN),
                        Programme.class);
        note(app, person, "first", note);
        return person;
    }

    private static void note(ConfigurableApplicationContext app, PersonId person, String key, String note) {
        app.getBean(Entries.class).record(person, key, When.on(LocalDate.parse(DAY)), pain(note));
    }

    private static Facts.PainScore pain(String note) {
        return new Facts.PainScore(4, PainKind.NOW, Facts.Site.LOW_BACK, note);
    }

    private static List<String> names(ConfigurableApplicationContext app) {
        assertThat(app.getBean(Freshness.class).await(Duration.ofSeconds(20)).current())
                .isTrue();
        return app.getBean(Persons.class).all().stream()
                .map(Persons.Listed::name)
                .toList();
    }

    private void assertNothingIsLeft(PersonId person) throws IOException {
        assertThat(filesWith(NOTE)).isEmpty();
        assertThat(filesWith(NAME)).isEmpty();
        assertThat(filesWith(person.value())).isEmpty();
    }

    private List<Path> filesWith(String text) throws IOException {
        try (Stream<Path> files = Files.walk(data())) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> file.toString().contains(text) || contains(file, text))
                    .toList();
        }
    }

    private static boolean contains(Path file, String text) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).contains(text);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(from.relativize(file)), StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }

    private static void delete(Path from) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
