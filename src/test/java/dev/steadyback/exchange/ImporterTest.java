package dev.steadyback.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import dev.steadyback.Steadyback;
import dev.steadyback.diary.Diary;
import dev.steadyback.diary.LoggedEntry;
import dev.steadyback.diary.Persons;
import dev.steadyback.entry.Entries;
import dev.steadyback.entry.Facts;
import dev.steadyback.entry.When;
import dev.steadyback.person.PersonId;
import dev.steadyback.programme.Programme;
import dev.steadyback.programme.Programmes;
import dev.steadyback.readmodel.Freshness;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

@SuppressWarnings("NullAway.Init")
class ImporterTest {
    private static final ZoneId ZONE = ZoneId.of("Europe/Paris");
    private static final String PAIN = "date,score\n2026-03-02,4\n2026-03-03,5\n2026-03-03,5\n";
    private static final String SESSIONS = "date,name,minutes,done\n2026-03-04,Walk,30,FULL\n";
    private static final String PLAN = """
            {"start": "2026-03-02", "zone": "Europe/Paris", "sessions": [{"weekday": "MONDAY", "name": "Walk"}]}""";

    @TempDir
    static Path data;

    private static ConfigurableApplicationContext app;
    private static Importer importer;

    @BeforeAll
    static void start() {
        app = new SpringApplicationBuilder(Steadyback.class)
                .web(WebApplicationType.NONE)
                .lazyInitialization(true)
                .run("--steadyback.data=" + data);
        importer = app.getBean(Importer.class);
    }

    @AfterAll
    static void stop() {
        app.close();
    }

    @Test
    void theSameFilesTwiceAddNothing() {
        assertThat(run("Twice", PLAN, PAIN, SESSIONS).accepted()).isEqualTo(4);
        Imported again = run("Twice", PLAN, PAIN, SESSIONS);
        assertThat(again.accepted()).isZero();
        assertThat(again.duplicates()).isEqualTo(4);
        assertThat(again.rejected()).isEmpty();
        assertThat(entries("Twice")).hasSize(4);
    }

    @Test
    void whatWasRetractedDoesNotComeBack() {
        run("Retracted", PLAN, PAIN, null);
        PersonId person = person("Retracted");
        app.getBean(Entries.class)
                .retract(person, entries("Retracted").getFirst().id(), null, null);
        assertThat(run("Retracted", null, PAIN, null).duplicates()).isEqualTo(3);
        assertThat(entries("Retracted")).hasSize(2);
    }

    @Test
    void whatWasImportedCanBeCorrected() {
        run("Corrected", PLAN, PAIN, null);
        LoggedEntry first = entries("Corrected").getFirst();
        Facts.PainScore was = (Facts.PainScore) first.facts();
        Facts.PainScore meant = new Facts.PainScore(9, was.kind(), was.site(), "worse");
        app.getBean(Entries.class).correct(person("Corrected"), first.id(), 0L, When.on(first.date()), meant);
        assertThat(entries("Corrected").getFirst().facts()).isEqualTo(meant);
    }

    @Test
    void aFileIsTakenWholeOrNotAtAll() {
        Imported imported = run("Whole", PLAN, "date,score\n2026-03-02,4\n2026-03-03,11\n", SESSIONS);
        assertThat(imported.accepted()).isEqualTo(1);
        assertThat(imported.rejected()).singleElement().satisfies(r -> {
            assertThat(r.file()).isEqualTo("pain.csv");
            assertThat(r.line()).isEqualTo(3);
            assertThat(r.field()).isEqualTo("score");
        });
        assertThat(entries("Whole"))
                .singleElement()
                .satisfies(e -> assertThat(e.facts()).isInstanceOf(Facts.Session.class));
    }

    @Test
    void nobodyIsRegisteredWhenEverythingIsRefused() {
        assertThat(run("Nobody", PLAN, "date,score\n2026-02-28,4\n", null).rejected())
                .hasSize(1);
        assertThat(run("Nobody", "{\"start\": 1}", PAIN, null).rejected()).hasSize(1);
        assertThat(run("Nobody", "[", PAIN, null).rejected()).hasSize(1);
        assertThat(run("Nobody", null, "date,score\n", null).accepted()).isZero();
        assertThat(app.getBean(Persons.class).find("Nobody")).isEmpty();
    }

    @Test
    void withoutAPlanTheProgrammeStartsWithTheFirstDayAndAPlanCanFollow() {
        assertThat(run("Planless", null, PAIN, SESSIONS).notes()).anyMatch(n -> n.contains("--plan"));
        assertThat(programme("Planless").start()).isEqualTo("2026-03-02");
        assertThat(programme("Planless").zone()).isEqualTo(ZONE);
        assertThat(run("Planless", PLAN, null, null).rejected()).isEmpty();
        assertThat(programme("Planless").planOn(LocalDate.parse("2026-03-02")).sessions())
                .hasSize(1);
    }

    @Test
    void anotherPlanIsRefused() {
        run("Planned", PLAN, PAIN, null);
        Imported imported = run("Planned", PLAN.replace("MONDAY", "TUESDAY"), null, SESSIONS);
        assertThat(imported.rejected())
                .singleElement()
                .satisfies(r -> assertThat(r.reason()).contains("add a plan version"));
        assertThat(imported.accepted()).isEqualTo(1);
    }

    @Test
    void aPlansMinutesMayHaveZerosBehindTheirPoint() {
        assertThat(run("Zeros", PLAN.replace("\"Walk\"", "\"Walk\", \"minutes\": 20.0"), PAIN, null)
                        .rejected())
                .isEmpty();
        assertThat(programme("Zeros")
                        .planOn(LocalDate.parse("2026-03-02"))
                        .sessions()
                        .getFirst()
                        .minutes())
                .isEqualTo(20);
    }

    @Test
    void aPlansUnknownNamesAreRefused() {
        assertThat(run("Typo", PLAN.replace("sessions", "session"), PAIN, null).rejected())
                .singleElement()
                .satisfies(r -> assertThat(r.field()).isEqualTo("session"));
    }

    private static Imported run(String name, @Nullable String plan, @Nullable String pain, @Nullable String sessions) {
        return importer.importFor(
                name,
                ZONE,
                new InputFiles(file("plan.json", plan), file("pain.csv", pain), file("sessions.csv", sessions), null));
    }

    private static @Nullable InputFile file(String name, @Nullable String text) {
        return text == null ? null : new InputFile(name, text.getBytes(StandardCharsets.UTF_8));
    }

    private static PersonId person(String name) {
        return app.getBean(Persons.class).find(name).orElseThrow();
    }

    private static Programme programme(String name) {
        app.getBean(Freshness.class).await(Duration.ofSeconds(20));
        return app.getBean(Programmes.class).started(person(name));
    }

    private static List<LoggedEntry> entries(String name) {
        app.getBean(Freshness.class).await(Duration.ofSeconds(20));
        return app.getBean(Diary.class)
                .entries(person(name), LocalDate.parse("2026-03-01"), LocalDate.parse("2026-03-31"), null);
    }
}
