package dev.steadyback.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.steadyback.Steadyback;
import dev.steadyback.analytics.pain.PainKind;
import dev.steadyback.diary.Diary;
import dev.steadyback.diary.LoggedEntry;
import dev.steadyback.diary.Persons;
import dev.steadyback.entry.Entries;
import dev.steadyback.entry.EntryBatch;
import dev.steadyback.entry.Facts;
import dev.steadyback.entry.When;
import dev.steadyback.person.PersonId;
import dev.steadyback.programme.PlannedBefore;
import dev.steadyback.programme.Programme;
import dev.steadyback.programme.Programmes;
import dev.steadyback.programme.WeeklyPlan;
import dev.steadyback.readmodel.Freshness;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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
    void whatWasRetractedComesBackWhenItIsAskedFor() {
        run("Asked", PLAN, PAIN, null);
        app.getBean(Entries.class)
                .retract(person("Asked"), entries("Asked").getFirst().id(), null, null);
        Imported left = run("Asked", null, PAIN, null);
        assertThat(left.notes()).anyMatch(n -> n.contains("--bring-back"));
        InputFiles files = new InputFiles(Map.of(FileKind.PAIN, file("pain.csv", PAIN)));
        awaitDiary();
        Imported back = importer.importFor("Asked", ZONE, files, true, null);
        assertThat(back.accepted()).isEqualTo(1);
        assertThat(back.duplicates()).isEqualTo(2);
        assertThat(entries("Asked")).hasSize(3);
    }

    @Test
    void anImportOfWhichNothingIsLeftComesBackOnce() {
        run("Gone", PLAN, PAIN, SESSIONS);
        retractAll("Gone");
        Imported again = run("Gone", PLAN, PAIN, SESSIONS);
        assertThat(again.accepted()).isEqualTo(4);
        assertThat(again.duplicates()).isZero();
        assertThat(entries("Gone")).hasSize(4);
        Imported twice = run("Gone", PLAN, PAIN, SESSIONS);
        assertThat(twice.accepted()).isZero();
        assertThat(twice.duplicates()).isEqualTo(4);
    }

    @Test
    void whatComesBackSaysWhatTheFileSaysNow() {
        run("Anew", PLAN, "date,score\n2026-03-02,8\n2026-03-03,9\n", null);
        List<EntryBatch.Standing> first = retractAll("Anew");
        Imported again = run("Anew", null, "date,score,note\n2026-03-02,4,calm\n2026-03-03,5,\n", null);
        assertThat(again.accepted()).isEqualTo(2);
        assertThat(entries("Anew"))
                .extracting(
                        e -> ((Facts.PainScore) e.facts()).score(),
                        e -> e.facts().note())
                .containsExactly(tuple(4, "calm"), tuple(5, null));
        // What the first import would put back is in the diary already.
        app.getBean(EntryBatch.class).reinstateAll(person("Anew"), first);
        assertThat(entries("Anew")).hasSize(2);
    }

    @ParameterizedTest(name = "{0} and then {1}")
    @CsvSource(
            delimiter = '\\',
            value = {
                "date,score+2026-03-02,4+2026-03-03,5 \\ date,score,note+2026-03-02,4,calm+2026-03-03,5,",
                "date,score,note+2026-03-02,4,a+2026-03-03,5,b \\ date,score,note+2026-03-02,4,c+2026-03-03,5,d",
                "date,score+2026-03-02,4+2026-03-02,4 \\ date,time,score+2026-03-02,07:30,4+2026-03-02,21:00,4",
                "date,time,score+2026-03-02,07:30,4 \\ date,score+2026-03-02,4",
            })
    void theSameScoresWithMoreOrLessOfThemReadAreThereAlready(String before, String now) {
        String name = "Mapped " + Integer.toHexString((before + now).hashCode());
        Imported first = run(name, PLAN, lines(before), null);
        Imported again = run(name, null, lines(now), null);
        assertThat(again.rejected()).isEmpty();
        assertThat(again.accepted()).isZero();
        assertThat(again.duplicates()).isEqualTo(first.accepted());
        assertThat(entries(name)).hasSize(first.accepted());
    }

    @ParameterizedTest(name = "{0} and then {1}")
    @CsvSource(
            delimiter = '\\',
            value = {
                "date,name+2026-03-02,Walk \\ date,name,minutes,effort,done+2026-03-02,Walk,30,4,PARTLY",
                "date,name,minutes+2026-03-02,R\u00fccken,30 \\ date,name,time+2026-03-02,RU\u0308CKEN,07:30",
            })
    void theSameSessionsWithMoreOrLessOfThemReadAreThereAlready(String before, String now) {
        String name = "Trained " + Integer.toHexString((before + now).hashCode());
        run(name, PLAN, null, lines(before));
        Imported again = run(name, null, null, lines(now));
        assertThat(again.rejected()).isEmpty();
        assertThat(again.duplicates()).isEqualTo(1);
        assertThat(again.notes()).anyMatch(n -> n.startsWith("One of them says more than is recorded"));
        assertThat(entries(name)).hasSize(1);
    }

    @ParameterizedTest(name = "{0} and then {1}")
    @CsvSource(
            delimiter = '\\',
            value = {
                "date,score+2026-03-02,4+2026-03-03,5 \\ date,score+2026-03-02,8+2026-03-03,9",
                "date,score+2026-03-02,4+2026-03-03,5 \\ date,score,site+2026-03-02,4,NECK+2026-03-03,5,NECK",
                "date,score+2026-03-02,4+2026-03-03,5 \\ date,score,kind+2026-03-02,4,WORST_24H+2026-03-03,5,WORST_24H",
                "date,time,score+2026-03-02,07:30,4+2026-03-03,07:30,5 \\ date,time,score+2026-03-02,08:00,4+2026-03-03,08:30,5",
            })
    void theSameLinesReadOtherwiseAreRefusedOneByOne(String before, String now) {
        String name = "Otherwise " + Integer.toHexString((before + now).hashCode());
        run(name, PLAN, lines(before), null);
        Imported again = run(name, null, lines(now), null);
        assertThat(again.accepted()).isZero();
        assertThat(again.rejected())
                .extracting(Rejection::line, r -> r.fault().key())
                .containsExactly(tuple(2, "fault.imported-otherwise"), tuple(3, "fault.imported-otherwise"));
        assertThat(entries(name)).hasSize(2);
    }

    @ParameterizedTest(name = "{0} and then {1}")
    @CsvSource(
            delimiter = '\\',
            value = {
                "date,score+2026-03-02,4+2026-03-03,5 \\ date,score,site+2026-03-02,2,NECK+2026-03-03,5,NECK",
                "date,time,score+2026-03-02,07:30,4+2026-03-03,07:30,5 \\ date,time,score+2026-03-02,21:00,4+2026-03-03,21:00,6",
                "date,score+2026-03-02,4+2026-03-03,5 \\ date,score+2026-03-04,4+2026-03-05,5",
            })
    void otherScoresOfTheSameDaysAreNew(String before, String now) {
        String name = "Others " + Integer.toHexString((before + now).hashCode());
        run(name, PLAN, lines(before), null);
        assertThat(run(name, null, lines(now), null).accepted()).isEqualTo(2);
        assertThat(entries(name)).hasSize(4);
    }

    @Test
    void oneLineMayBeAnotherEntryOfItsDayAndIsTold() {
        run("One", PLAN, "date,score\n2026-03-02,4\n", null);
        Imported other = run("One", null, "date,score\n2026-03-02,6\n", null);
        assertThat(other.accepted()).isEqualTo(1);
        assertThat(other.notes()).anyMatch(n -> n.startsWith("One new entry has another one beside it"));
    }

    @Test
    void oneLineAmongThoseThatAreThereIsNoOther() {
        run("Among", PLAN, "date,score\n2026-03-02,4\n2026-03-03,5\n", null);
        Imported other = run("Among", null, "date,score\n2026-03-02,4\n2026-03-03,7\n", null);
        assertThat(other.accepted()).isZero();
        assertThat(other.rejected()).extracting(Rejection::line).containsExactly(3);
    }

    @Test
    void aFileThatGrewBringsItsNewLinesAlone() {
        run("Grown", PLAN, "date,score\n2026-03-02,4\n", null);
        Imported grown = run("Grown", null, "date,score\n2026-03-02,4\n2026-03-02,6\n2026-03-03,5\n", null);
        assertThat(grown.accepted()).isEqualTo(2);
        assertThat(grown.duplicates()).isEqualTo(1);
    }

    @Test
    void aLineThatWasCorrectedInTheDiaryIsThereAlready() {
        run("Mended", PLAN, "date,score\n2026-03-02,4\n", null);
        LoggedEntry first = entries("Mended").getFirst();
        Facts.PainScore was = (Facts.PainScore) first.facts();
        app.getBean(Entries.class)
                .correct(
                        person("Mended"),
                        first.id(),
                        0L,
                        When.on(first.date()),
                        new Facts.PainScore(9, was.kind(), was.site(), null));
        awaitDiary();
        assertThat(run("Mended", null, "date,score\n2026-03-02,9\n", null).duplicates())
                .isEqualTo(1);
        assertThat(run("Mended", null, "date,score\n2026-03-02,4\n", null).duplicates())
                .isEqualTo(1);
    }

    @Test
    void habitsOfTwoFilesCompleteEachOther() {
        run("Habits", PLAN, PAIN, null);
        assertThat(habits("date,sleep_hours\n2026-03-02,7.5\n").accepted()).isEqualTo(1);
        assertThat(habits("date,sleep_hours,note\n2026-03-02,7.50,well\n").duplicates())
                .isEqualTo(1);
        assertThat(habits("date,sitting_hours\n2026-03-02,9\n").accepted()).isEqualTo(1);
    }

    @Test
    void whatWasLoggedByHandIsNoImport() {
        run("Hand", PLAN, null, SESSIONS);
        app.getBean(Entries.class)
                .record(
                        person("Hand"),
                        null,
                        When.on(LocalDate.parse("2026-03-02")),
                        new Facts.PainScore(8, PainKind.NOW, Facts.Site.LOW_BACK, null));
        awaitDiary();
        assertThat(run("Hand", null, "date,score\n2026-03-02,4\n", null).accepted())
                .isEqualTo(1);
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

    @Test
    void aDiaryOlderThanTheStartComesInWhenTheStartIsMoved() {
        run("Older", PLAN, PAIN, null);
        String older = "date,name\n2026-02-16,walk\n2026-02-17,Walk\n2026-03-04,Walk\n";
        Imported refused = run("Older", null, null, older);
        assertThat(refused.accepted()).isZero();
        assertThat(refused.notes())
                .anyMatch(n ->
                        n.contains("2 entries lie before") && n.contains("--move-start") && n.contains("2026-02-16"));
        assertThat(programme("Older").start()).isEqualTo("2026-03-02");

        InputFiles files = new InputFiles(Map.of(FileKind.SESSIONS, file("sessions.csv", older)));
        Imported moved = importer.importFor("Older", ZONE, files, false, PlannedBefore.NOTHING);
        assertThat(moved.rejected()).isEmpty();
        assertThat(moved.accepted()).isEqualTo(3);
        assertThat(moved.notes()).contains("The programme starts on 2026-02-16 now.");
        Programme programme = programme("Older");
        assertThat(programme.start()).isEqualTo("2026-02-16");
        assertThat(programme.planOn(LocalDate.parse("2026-02-16"))).isEqualTo(WeeklyPlan.EMPTY);
        assertThat(programme.planOn(LocalDate.parse("2026-03-02")).sessions()).hasSize(1);
        assertThat(importer.importFor("Older", ZONE, files, false, PlannedBefore.FIRST_PLAN)
                        .duplicates())
                .isEqualTo(3);
    }

    @Test
    void aPlanFileListsExercises() {
        String exercises = "[{\"name\":\"Band row\",\"sets\":3,\"reps\":12,\"cues\":[\"Elbows back\"]},"
                + "{\"name\":\"Side plank\",\"seconds\":20%s}]";
        String plan =
                "{\"start\":\"2026-03-02\",\"zone\":\"Europe/Berlin\",\"sessions\":[{\"weekday\":\"MONDAY\",\"name\":\"Back\",\"exercises\":"
                        + exercises + "}]}";
        assertThat(run("Faulty exercises", plan.formatted(",\"second\":2"), null, null)
                        .rejected())
                .extracting(Rejection::field)
                .containsExactly("sessions[0].exercises[1].second");
        run("Exercises", plan.formatted(""), null, null);
        assertThat(programme("Exercises").planOn(LocalDate.parse("2026-03-02")).sessions())
                .singleElement()
                .extracting(WeeklyPlan.Line::exercises)
                .isEqualTo(List.of(
                        new WeeklyPlan.Exercise("Band row", 3, 12, null, List.of("Elbows back")),
                        new WeeklyPlan.Exercise("Side plank", null, null, 20, List.of())));
    }

    @Test
    void theStartStaysWhenNothingOfAnOlderFileIsTaken() {
        run("Faulty", PLAN, PAIN, null);
        InputFiles files = new InputFiles(Map.of(
                FileKind.SESSIONS,
                file("sessions.csv", "date,name,minutes\n2026-02-16,Walk,1\n2026-02-17,Walk,many\n")));
        assertThat(importer.importFor("Faulty", ZONE, files, false, PlannedBefore.FIRST_PLAN)
                        .accepted())
                .isZero();
        assertThat(programme("Faulty").start()).isEqualTo("2026-03-02");
    }

    private static Imported run(String name, @Nullable String plan, @Nullable String pain, @Nullable String sessions) {
        Map<FileKind, InputFile> files = new EnumMap<>(FileKind.class);
        put(files, FileKind.PLAN, "plan.json", plan);
        put(files, FileKind.PAIN, "pain.csv", pain);
        put(files, FileKind.SESSIONS, "sessions.csv", sessions);
        return importer.importFor(name, ZONE, new InputFiles(files));
    }

    private static void put(Map<FileKind, InputFile> files, FileKind kind, String name, @Nullable String text) {
        if (text != null) {
            files.put(kind, file(name, text));
        }
    }

    private static Imported habits(String text) {
        awaitDiary();
        return importer.importFor("Habits", ZONE, new InputFiles(Map.of(FileKind.HABITS, file("habits.csv", text))));
    }

    private static String lines(String text) {
        return text.replace('+', '\n') + "\n";
    }

    private static List<EntryBatch.Standing> retractAll(String name) {
        List<EntryBatch.Standing> all = entries(name).stream()
                .map(e -> new EntryBatch.Standing(e.id(), e.version()))
                .toList();
        List<EntryBatch.Standing> left = app.getBean(EntryBatch.class).retractAll(person(name), all);
        awaitDiary();
        return left;
    }

    private static void awaitDiary() {
        app.getBean(Freshness.class).await(Duration.ofSeconds(20));
    }

    private static InputFile file(String name, String text) {
        return new InputFile(name, text.getBytes(StandardCharsets.UTF_8));
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
