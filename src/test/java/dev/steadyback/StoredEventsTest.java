package dev.steadyback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.steadyback.analytics.adherence.Completion;
import dev.steadyback.analytics.pain.PainKind;
import dev.steadyback.analytics.questionnaire.Instrument;
import dev.steadyback.analytics.review.ConsistencyReview;
import dev.steadyback.analytics.review.Reason;
import dev.steadyback.analytics.review.Sensitivity;
import dev.steadyback.analytics.review.Sentence;
import dev.steadyback.analytics.review.Verdict;
import dev.steadyback.entry.EntryEvent;
import dev.steadyback.entry.EntryId;
import dev.steadyback.entry.Facts;
import dev.steadyback.entry.Moment;
import dev.steadyback.person.AccountId;
import dev.steadyback.person.Consent;
import dev.steadyback.person.FeedToken;
import dev.steadyback.person.Message;
import dev.steadyback.person.MessageId;
import dev.steadyback.person.PersonEvent;
import dev.steadyback.person.PersonId;
import dev.steadyback.person.Scope;
import dev.steadyback.platform.StorageJson;
import dev.steadyback.platform.StoredNames;
import dev.steadyback.programme.Exercise;
import dev.steadyback.programme.ExerciseId;
import dev.steadyback.programme.FocusArea;
import dev.steadyback.programme.PauseId;
import dev.steadyback.programme.ProgrammeEvent;
import dev.steadyback.programme.SuspectedCause;
import dev.steadyback.programme.WeeklyPlan;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.axonframework.serialization.SimpleSerializedObject;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every stored event has a file in the test resources that begins with the name and the revision it is stored under; those of before there were names, in
 * {@code classes}, begin with the name of the class that it was stored under then. A file is never edited: it stands for what is in people's event stores.
 */
class StoredEventsTest {
    private static final Path FILES = Path.of("test/resources/dev/steadyback/events");
    private static final Path BEFORE_NAMES = FILES.resolve("classes");
    private static final Path NAMES = Path.of("test/resources/dev/steadyback/stored-names.txt");
    private static final Jackson3Serializer SERIALIZER = StorageJson.serializer();

    private static final MessageId MESSAGE = new MessageId("msg_0123456789abcdefghjkmnpqrs");
    private static final AccountId COACH = new AccountId("acc_0123456789abcdefghjkmnpqrs");
    private static final PersonId PERSON = new PersonId("per_0123456789abcdefghjkmnpqrs");
    private static final EntryId ENTRY = new EntryId("ent_0123456789abcdefghjkmnpqrs");
    private static final PauseId PAUSE = new PauseId("pau_0123456789abcdefghjkmnpqrs");
    private static final ExerciseId EXERCISE = new ExerciseId("exc_0123456789abcdefghjkmnpqrs");
    private static final FeedToken FEED = new FeedToken("cal_0123456789abcdefghjkmnpqrs");
    private static final Instant AT = Instant.parse("2026-03-10T00:31:02.123456Z");
    private static final LocalDate DATE = LocalDate.parse("2026-03-09");
    private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");
    private static final Moment TIMED =
            new Moment(DATE, LocalDateTime.parse("2026-03-10T01:30:00"), ZONE, ZoneOffset.ofHours(1));
    private static final Moment DAY = new Moment(DATE, null, ZONE, ZoneOffset.ofHours(1));
    private static final WeeklyPlan PLAN = new WeeklyPlan(
            List.of(
                    new WeeklyPlan.Line(DayOfWeek.TUESDAY, "Glutes", List.of(FocusArea.GLUTES_HAMSTRINGS), 15),
                    new WeeklyPlan.Line(DayOfWeek.THURSDAY, "Walk", List.of(), null)),
            List.of(new WeeklyPlan.Practice("Hip-hinge drill")));

    private static final WeeklyPlan RENAMED = new WeeklyPlan(
            List.of(new WeeklyPlan.Line(
                    DayOfWeek.TUESDAY,
                    "Glutes at home",
                    List.of(FocusArea.GLUTES_HAMSTRINGS),
                    15,
                    List.of("Glutes", "Bridges"))),
            List.of(new WeeklyPlan.Practice("Hinge", List.of("Hip-hinge drill"))));

    private static final WeeklyPlan EXERCISED = new WeeklyPlan(
            List.of(new WeeklyPlan.Line(
                    DayOfWeek.TUESDAY,
                    "Glutes",
                    List.of(FocusArea.GLUTES_HAMSTRINGS),
                    15,
                    List.of(),
                    List.of(
                            new WeeklyPlan.Exercise("Bridge", 3, 12, null, List.of("Push through the heels")),
                            new WeeklyPlan.Exercise("Side plank", 2, null, 20, List.of()),
                            new WeeklyPlan.Exercise("Clam", null, null, null, List.of())))),
            List.of());

    private static final ConsistencyReview REVIEW =
            review(List.of(new Reason(Reason.Code.NOT_CERTAIN_ENOUGH, "Not certain enough.")));

    private static final List<Reason> REASONS = List.of(
            storedAs(
                    Reason.of(Sentence.LOWER_DEPENDS_ON_CALCULATION, List.of(Sensitivity.Code.S1, Sensitivity.Code.S4)),
                    "Pain was lower after more consistent weeks, but the answer depends on how it is calculated: S1 («A curved trend»), S4 («"
                            + Sensitivity.Code.S4.title()
                            + "») does not bear it out. More weeks that differ will help."),
            Reason.of(
                    Sentence.LOWER_NOT_CERTAIN_ENOUGH,
                    new BigDecimal("90.05"),
                    new BigDecimal("56"),
                    new BigDecimal("99.95")),
            Reason.of(Sentence.NO_DAYS));

    /** As the second version of the method has it. */
    private static final ConsistencyReview REVIEW_WITH_BREAKS = new ConsistencyReview(
            57,
            44,
            14,
            new ConsistencyReview.Span(DATE.plusDays(10), DATE.plusDays(23)),
            20,
            32,
            List.of(new ConsistencyReview.Break(DATE.plusDays(26), DATE.plusDays(41), true)),
            56,
            84,
            Verdict.CANNOT_TELL_YET,
            DATE.plusDays(7),
            DATE.plusDays(55),
            4.0,
            new ConsistencyReview.Theta(-.25, .2, -.65, .15, .9),
            new ConsistencyReview.Noise(.5, .25),
            new ConsistencyReview.Difference(2, -.5, -1.3, .3),
            List.of(Reason.of(Sentence.LOWER_DEPENDS_ON_BREAK, DATE.plusDays(26), DATE.plusDays(41))),
            List.of(new Sensitivity(Sensitivity.Code.S9_TOTAL, "One more in each", -.2, -.6, .2, .85, false)),
            false);

    /** Sentences are rewritten; what was stored stays as it was written then. */
    private static Reason storedAs(Reason reason, String text) {
        return new Reason(reason.code(), text, reason.particulars());
    }

    private static ConsistencyReview review(List<Reason> reasons) {
        return new ConsistencyReview(
                57,
                44,
                null,
                null,
                null,
                null,
                null,
                56,
                84,
                Verdict.CANNOT_TELL_YET,
                DATE.plusDays(7),
                DATE.plusDays(55),
                4.0,
                new ConsistencyReview.Theta(-.25, .2, -.65, .15, .9),
                new ConsistencyReview.Noise(.5, .25),
                new ConsistencyReview.Difference(2, -.5, -1.3, .3),
                reasons,
                List.of(
                        new Sensitivity(Sensitivity.Code.S1, "A curved trend", -.2, -.6, .2, .85, false),
                        new Sensitivity(Sensitivity.Code.S6, "Weekly means", null, null, null, null, null)),
                false);
    }

    record Sample(String name, Object event) {
        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Sample> samples() {
        Facts.Session session = new Facts.Session(
                "Glutes",
                DATE,
                false,
                List.of(FocusArea.GLUTES_HAMSTRINGS, FocusArea.CORE),
                14,
                7,
                Completion.STOPPED,
                Facts.StopReason.FATIGUE,
                5,
                3,
                List.of(new Facts.Exercise("Bridge", 3, 12, "red band", null)),
                "felt good");
        Facts.PainScore score = new Facts.PainScore(7, PainKind.WORST_24H, Facts.Site.LOW_BACK, "after sitting");
        Facts.Habits habits =
                new Facts.Habits(new BigDecimal("8.5"), new BigDecimal("1"), 40, 3, new BigDecimal("7.25"), "long day");
        Facts.Relief relief = new Facts.Relief(Facts.ReliefType.TABLET, "one tablet", "before bed");
        Facts.Flare flare = new Facts.Flare(LocalDate.parse("2026-03-12"), "after lifting");
        Facts.Questionnaire peg = Facts.Questionnaire.peg(7, 6, 5, "a bad week");
        Facts.Questionnaire rmdq = Facts.Questionnaire.rmdq(List.of(2, 3, 11, 21), null);
        Facts.Questionnaire odi =
                Facts.Questionnaire.total(Instrument.ODI, new BigDecimal("31.1"), "at the physiotherapist");
        return Stream.of(
                new Sample("recorded-session", new EntryEvent.Recorded(ENTRY, PERSON, TIMED, session, AT)),
                new Sample(
                        "recorded-session-exercise-pain",
                        new EntryEvent.Recorded(
                                ENTRY,
                                PERSON,
                                TIMED,
                                new Facts.Session(
                                        session.name(),
                                        session.fulfils(),
                                        session.extra(),
                                        session.focusAreas(),
                                        session.minutes(),
                                        session.effort(),
                                        session.done(),
                                        session.stopReason(),
                                        session.painBefore(),
                                        session.painAfter(),
                                        List.of(new Facts.Exercise(
                                                "Bridge", 3, 12, "red band", Facts.PainResponse.WORSE)),
                                        session.note()),
                                AT)),
                new Sample(
                        "recorded-session-exercise-held",
                        new EntryEvent.Recorded(
                                ENTRY,
                                PERSON,
                                DAY,
                                new Facts.Session(
                                        session.name(),
                                        session.fulfils(),
                                        session.extra(),
                                        session.focusAreas(),
                                        session.minutes(),
                                        session.effort(),
                                        session.done(),
                                        session.stopReason(),
                                        session.painBefore(),
                                        session.painAfter(),
                                        List.of(new Facts.Exercise("Side plank", 2, null, 20, null, null)),
                                        session.note()),
                                AT)),
                new Sample(
                        "recorded-note",
                        new EntryEvent.Recorded(
                                ENTRY, PERSON, DAY, new Facts.Note("slept badly, the new chair came"), AT)),
                new Sample("recorded-pain-score", new EntryEvent.Recorded(ENTRY, PERSON, TIMED, score, AT)),
                new Sample("recorded-habits", new EntryEvent.Recorded(ENTRY, PERSON, DAY, habits, AT)),
                new Sample("recorded-relief", new EntryEvent.Recorded(ENTRY, PERSON, DAY, relief, AT)),
                new Sample(
                        "recorded-treatment",
                        new EntryEvent.Recorded(
                                ENTRY,
                                PERSON,
                                DAY,
                                new Facts.Treatment(Facts.TreatmentType.NEW_DESK, "can be raised"),
                                AT)),
                new Sample("recorded-flare", new EntryEvent.Recorded(ENTRY, PERSON, DAY, flare, AT)),
                new Sample("recorded-questionnaire-peg", new EntryEvent.Recorded(ENTRY, PERSON, TIMED, peg, AT)),
                new Sample("recorded-questionnaire-rmdq", new EntryEvent.Recorded(ENTRY, PERSON, DAY, rmdq, AT)),
                new Sample("recorded-questionnaire-total", new EntryEvent.Recorded(ENTRY, PERSON, DAY, odi, AT)),
                new Sample("corrected", new EntryEvent.Corrected(ENTRY, PERSON, DATE.minusDays(1), TIMED, score, AT)),
                new Sample("retracted", new EntryEvent.Retracted(ENTRY, PERSON, TIMED, score, "typed twice", AT)),
                new Sample("reinstated", new EntryEvent.Reinstated(ENTRY, PERSON, TIMED, score, AT)),
                new Sample("registered", new PersonEvent.Registered(PERSON, "Robin Example", AT)),
                new Sample("renamed", new PersonEvent.Renamed(PERSON, "Robin Sample", AT)),
                new Sample("monthly-report-chosen", new PersonEvent.MonthlyReportChosen(PERSON, "de-DE", AT)),
                new Sample(
                        "questionnaire-rhythm-chosen",
                        new PersonEvent.QuestionnaireRhythmChosen(PERSON, Instrument.RMDQ_24, 4, AT)),
                new Sample(
                        "calendar-feed-opened",
                        new PersonEvent.CalendarFeedOpened(PERSON, FEED, LocalTime.of(18, 30), true, "de-DE", AT)),
                new Sample("calendar-feed-closed", new PersonEvent.CalendarFeedClosed(PERSON, FEED, AT)),
                new Sample("reminders-chosen", new PersonEvent.RemindersChosen(PERSON, LocalTime.of(17, 0), null, AT)),
                new Sample(
                        "consent-given",
                        new PersonEvent.ConsentGiven(PERSON, COACH, Set.of(Scope.PAIN), Consent.TEXT, AT)),
                new Sample("consent-withdrawn", new PersonEvent.ConsentWithdrawn(PERSON, COACH, AT)),
                new Sample(
                        "message-written",
                        new PersonEvent.MessageWritten(
                                PERSON, COACH, MESSAGE, Message.Writer.COACH, "Well done.\nGo on!", AT)),
                new Sample("message-removed", new PersonEvent.MessageRemoved(PERSON, MESSAGE, AT)),
                new Sample("prompt-put-off", new PersonEvent.PromptPutOff(PERSON, "review/112", DATE.plusDays(7), AT)),
                new Sample(
                        "started",
                        new ProgrammeEvent.Started(
                                PERSON,
                                DATE,
                                ZONE,
                                LocalTime.of(3, 0),
                                List.of(SuspectedCause.WEAK_CORE, SuspectedCause.DAILY_HABITS),
                                PLAN,
                                AT)),
                new Sample("start-moved-back", new ProgrammeEvent.StartMoved(PERSON, DATE.minusDays(40), PLAN, AT)),
                new Sample("start-moved-forward", new ProgrammeEvent.StartMoved(PERSON, DATE.plusDays(2), null, AT)),
                new Sample("plan-version-added", new ProgrammeEvent.PlanVersionAdded(PERSON, DATE, PLAN, AT)),
                new Sample(
                        "plan-version-added-renamed", new ProgrammeEvent.PlanVersionAdded(PERSON, DATE, RENAMED, AT)),
                new Sample(
                        "plan-version-added-exercises",
                        new ProgrammeEvent.PlanVersionAdded(PERSON, DATE, EXERCISED, AT)),
                new Sample(
                        "exercise-described",
                        new ProgrammeEvent.ExerciseDescribed(
                                PERSON,
                                EXERCISE,
                                new Exercise(
                                        "Band row",
                                        List.of(FocusArea.UPPER_BACK),
                                        "a band",
                                        List.of("Elbows back", "Ribs down"),
                                        "stand closer",
                                        "hold each pull",
                                        "https://example.org/row"),
                                AT)),
                new Sample("exercise-removed", new ProgrammeEvent.ExerciseRemoved(PERSON, EXERCISE, AT)),
                new Sample(
                        "causes-named",
                        new ProgrammeEvent.CausesNamed(PERSON, List.of(SuspectedCause.IMMOBILE_HIPS), AT)),
                new Sample(
                        "day-settings-changed",
                        new ProgrammeEvent.DaySettingsChanged(PERSON, ZONE, LocalTime.MIDNIGHT, AT)),
                new Sample("paused", new ProgrammeEvent.Paused(PERSON, PAUSE, DATE, DATE.plusDays(9), "holiday", AT)),
                new Sample("resumed", new ProgrammeEvent.Resumed(PERSON, PAUSE, DATE.plusDays(5), AT)),
                new Sample("pause-retracted", new ProgrammeEvent.PauseRetracted(PERSON, PAUSE, AT)),
                new Sample(
                        "consistency-reviewed",
                        new ProgrammeEvent.ConsistencyReviewed(PERSON, 56, "2026-11", REVIEW, AT)),
                new Sample(
                        "consistency-reviewed-with-particulars",
                        new ProgrammeEvent.ConsistencyReviewed(PERSON, 56, "2026-11", review(REASONS), AT)),
                new Sample(
                        "consistency-reviewed-with-breaks",
                        new ProgrammeEvent.ConsistencyReviewed(PERSON, 56, "2026-12", REVIEW_WITH_BREAKS, AT)),
                new Sample("weeks-drawn", new ProgrammeEvent.WeeksDrawn(PERSON, DATE, -8_273_645_190_283L, 8, AT)),
                new Sample("weeks-stopped", new ProgrammeEvent.WeeksStopped(PERSON, DATE.plusDays(30), AT)));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void isWrittenAsItsFileSays(Sample sample) throws IOException {
        var written = SERIALIZER.serialize(sample.event(), String.class);
        assertThat(written.getType().getName() + " " + written.getType().getRevision() + "\n"
                        + pretty(written.getData()))
                .isEqualTo(Files.readString(FILES.resolve(sample.name() + ".json")));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void isReadFromItsFile(Sample sample) throws IOException {
        String[] file = Files.readString(FILES.resolve(sample.name() + ".json")).split("[ \n]", 3);
        Object read = SERIALIZER.deserialize(new SimpleSerializedObject<>(file[2], String.class, file[0], file[1]));
        assertThat(read).isEqualTo(sample.event());
    }

    @ParameterizedTest
    @MethodSource("filesOfBeforeNames")
    void isReadAsItWasStoredUnderTheNameOfAClass(String name) throws IOException {
        String[] file = Files.readString(BEFORE_NAMES.resolve(name)).split("\n", 2);
        Object read = SERIALIZER.deserialize(new SimpleSerializedObject<>(file[1], String.class, file[0], null));
        assertThat(samples().filter(s -> (s.name() + ".json").equals(name)).map(Sample::event))
                .containsExactly(read);
    }

    static List<String> filesOfBeforeNames() throws IOException {
        try (Stream<Path> files = Files.list(BEFORE_NAMES)) {
            return files.map(f -> f.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void aNameThatWasStoredOnceIsReadForever() throws IOException {
        for (String line : Files.readAllLines(NAMES)) {
            String[] stored = line.split(" ", 2);
            assertThat(StoredNames.isKnown(stored[0], stored.length > 1 ? stored[1] : null))
                    .as(line)
                    .isTrue();
        }
    }

    @Test
    void everyNameIsInTheListOfThoseThatWereStored() throws IOException {
        assertThat(Files.readAllLines(NAMES))
                .containsAll(events().map(e -> StoredNames.of(e).orElseThrow())
                        .map(stored -> stored.name() + " " + stored.revision())
                        .toList());
    }

    @Test
    void noTwoEventsShareAName() {
        assertThat(events().map(e -> StoredNames.of(e).orElseThrow().name()))
                .doesNotHaveDuplicates()
                .allMatch(name -> name.matches("[a-z]+(-[a-z]+)+"));
    }

    @Test
    void whatHasNoNameIsNotStored() {
        assertThatThrownBy(() -> SERIALIZER.serialize(PERSON, String.class))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("has no name to be stored under");
    }

    private static Stream<Class<?>> events() {
        return Stream.of(EntryEvent.class, PersonEvent.class, ProgrammeEvent.class)
                .flatMap(type -> Arrays.stream(type.getPermittedSubclasses()));
    }

    @Test
    void everyEventHasAFile() {
        assertThat(samples().map(s -> (Class<?>) s.event().getClass()).collect(Collectors.<Class<?>>toSet()))
                .isEqualTo(events().collect(Collectors.toSet()));
        assertThat(samples()
                        .map(s -> facts(s.event()))
                        .filter(f -> f != null)
                        .map(f -> (Class<?>) f.getClass())
                        .collect(Collectors.toSet()))
                .isEqualTo(Set.of(Facts.class.getPermittedSubclasses()));
    }

    private static @Nullable Facts facts(Object event) {
        return event instanceof EntryEvent e ? e.facts() : null;
    }

    private static String pretty(String json) {
        return StorageJson.MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(StorageJson.MAPPER.readTree(json))
                + "\n";
    }
}
