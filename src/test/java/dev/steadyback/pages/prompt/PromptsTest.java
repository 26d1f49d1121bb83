package dev.steadyback.pages.prompt;

import static org.assertj.core.api.Assertions.assertThat;

import dev.steadyback.account.Accounts;
import dev.steadyback.analytics.Weeks;
import dev.steadyback.analytics.adherence.Completion;
import dev.steadyback.analytics.pain.PainKind;
import dev.steadyback.analytics.questionnaire.Instrument;
import dev.steadyback.analytics.review.ConsistencyReview;
import dev.steadyback.backup.Backups;
import dev.steadyback.diary.InMemoryDiary;
import dev.steadyback.encryption.Sealing;
import dev.steadyback.entry.EntryEvent;
import dev.steadyback.entry.EntryId;
import dev.steadyback.entry.Facts;
import dev.steadyback.entry.Moment;
import dev.steadyback.language.Texts;
import dev.steadyback.pages.kit.Flash;
import dev.steadyback.pages.kit.Who;
import dev.steadyback.person.PersonEvent;
import dev.steadyback.person.PersonId;
import dev.steadyback.platform.DataFolder;
import dev.steadyback.programme.PauseId;
import dev.steadyback.programme.ProgrammeEvent;
import dev.steadyback.programme.WeeklyPlan;
import dev.steadyback.readmodel.Freshness;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mockito.Mockito;
import org.springframework.ui.ConcurrentModel;
import org.springframework.ui.Model;

/** Each thing that «Today» asks: by which rule, in which order, and for how long it is put off. Today is a Friday; the plan has sessions on Mondays and Thursdays. */
class PromptsTest {
    private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");
    private static final LocalDate START = LocalDate.parse("2026-08-31");
    private static final LocalDate TODAY = LocalDate.parse("2026-11-27");
    private static final LocalDate MONDAY = Weeks.monday(TODAY);
    private static final PersonId KIM = new PersonId("per_0123456789abcdefghjkmnpqrs");

    private final InMemoryDiary diary = new InMemoryDiary();

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @SuppressWarnings("NullAway.Init")
    private DataFolder data;

    @SuppressWarnings("NullAway.Init")
    private Prompts prompts;

    private void backups(boolean atHome) {
        prompts = new Prompts(
                new Questionnaires(diary),
                new Backups(data, atHome, Sealing.NONE, Clock.fixed(at(TODAY), ZONE)),
                Mockito.mock(Accounts.class));
    }

    @AfterEach
    void close() throws IOException {
        data.close();
    }

    @BeforeEach
    void start() {
        data = DataFolder.open(folder);
        backups(false);
        diary.add(new PersonEvent.Registered(KIM, "Kim", at(START)));
        diary.add(new ProgrammeEvent.Started(
                KIM,
                START,
                ZONE,
                LocalTime.MIDNIGHT,
                List.of(),
                new WeeklyPlan(
                        List.of(
                                new WeeklyPlan.Line(DayOfWeek.MONDAY, "Glutes", List.of(), 20),
                                new WeeklyPlan.Line(DayOfWeek.THURSDAY, "Hips", List.of(), 15)),
                        List.of()),
                at(START)));
    }

    private static Instant at(LocalDate day) {
        return day.atTime(12, 0).atZone(ZONE).toInstant();
    }

    private static Who on(LocalDate day, InMemoryDiary diary) {
        return new Who(diary.person(KIM, null), "", new Freshness.AsOf(at(day), true), at(day), diary);
    }

    @Test
    void aCopyIsOfferedOnceFourWeeksOfEntriesHaveNone() throws IOException {
        backups(true);
        score(TODAY.minusDays(27), TODAY);
        assertThat(asked(TODAY)).isEmpty();
        assertThat(asked(TODAY.plusDays(1))).contains("backup/all");
        Files.writeString(
                folder.resolve(DataFolder.LAST_BACKUP), at(TODAY.minusDays(27)).toString());
        assertThat(asked(TODAY)).isEmpty();
        assertThat(asked(TODAY.plusDays(1))).contains("backup/all");
    }

    @Test
    void noCopyIsOfferedWhereItIsNotOnesOwnToTake() {
        score(TODAY.minusDays(60), TODAY.minusDays(60));
        assertThat(asked(TODAY)).doesNotContain("backup/all");
    }

    private List<String> asked(LocalDate day) {
        return prompts.find(on(day, diary)).stream().map(Prompt::name).toList();
    }

    private EntryId log(LocalDate day, Facts facts) {
        EntryId id = EntryId.random();
        Moment moment = new Moment(day, null, ZONE, ZoneOffset.ofHours(1));
        diary.add(new EntryEvent.Recorded(id, KIM, moment, facts, at(day)));
        return id;
    }

    private void score(LocalDate from, LocalDate to) {
        from.datesUntil(to.plusDays(1)).forEach(this::score);
    }

    private EntryId score(LocalDate day) {
        return log(day, new Facts.PainScore(3, PainKind.NOW, Facts.Site.LOW_BACK, null));
    }

    private void session(LocalDate day, String name, Completion done) {
        log(day, new Facts.Session(name, null, false, List.of(), 20, null, done, null, null, null, List.of(), null));
    }

    private void pause(LocalDate from, LocalDate to) {
        diary.add(new ProgrammeEvent.Paused(KIM, PauseId.random(), from, to, null, at(TODAY)));
    }

    private void putOff(LocalDate day) {
        Prompt prompt = prompts.find(on(day, diary)).getFirst();
        diary.add(new PersonEvent.PromptPutOff(KIM, prompt.name(), prompt.again(day), at(day)));
    }

    @Test
    void whoLogsEveryDayIsAskedNothing() {
        score(START, TODAY);
        assertThat(asked(TODAY)).isEmpty();
    }

    @Test
    void anOpenFlareIsAskedForFromTheDayAfterItsFirst() {
        score(START, TODAY);
        EntryId flare = log(TODAY.minusDays(1), new Facts.Flare(null, null));
        assertThat(asked(TODAY)).containsExactly("flare/" + flare);
        assertThat(asked(TODAY.minusDays(1))).isEmpty();
    }

    @Test
    void aFlareWithItsLastDayIsNotAskedFor() {
        score(START, TODAY);
        log(TODAY.minusDays(9), new Facts.Flare(TODAY.minusDays(2), null));
        assertThat(asked(TODAY)).isEmpty();
    }

    @Test
    void notYetPutsAFlareOffForThreeDaysAndNoOtherOne() {
        score(START, TODAY.plusDays(9));
        EntryId first = log(TODAY.minusDays(9), new Facts.Flare(null, null));
        EntryId second = log(TODAY.minusDays(5), new Facts.Flare(null, null));
        putOff(TODAY);
        assertThat(asked(TODAY)).containsExactly("flare/" + second);
        assertThat(asked(TODAY.plusDays(2))).containsExactly("flare/" + second);
        assertThat(asked(TODAY.plusDays(3))).containsExactly("flare/" + first, "flare/" + second);
    }

    @ParameterizedTest
    @CsvSource({"6, false", "7, true", "8, true", "60, true"})
    void sevenDaysWithoutAnEntryAreAskedFor(int days, boolean asked) {
        LocalDate last = TODAY.minusDays(days + 1L);
        score(START, last);
        assertThat(asked(TODAY)).isEqualTo(asked ? List.of("away/" + last.plusDays(1)) : List.of());
    }

    @Test
    void itIsAskedForUntilAWeekAfterTheyAreBack() {
        score(START, TODAY.minusDays(8));
        score(TODAY, TODAY.plusDays(9));
        assertThat(asked(TODAY)).containsExactly("away/" + TODAY.minusDays(7));
        assertThat(asked(TODAY.plusDays(6))).containsExactly("away/" + TODAY.minusDays(7));
        assertThat(asked(TODAY.plusDays(7))).isEmpty();
    }

    @Test
    void whoHasLoggedNothingYetWasNotAway() {
        assertThat(asked(TODAY)).isEmpty();
        pause(TODAY.minusDays(40), TODAY.minusDays(30));
        assertThat(asked(TODAY)).isEmpty();
    }

    @Test
    void daysThatArePausedNeedNoExplanation() {
        score(START, TODAY.minusDays(8));
        pause(TODAY.minusDays(7), TODAY.minusDays(1));
        assertThat(asked(TODAY)).isEmpty();
    }

    @Test
    void whatIsLeftOfAnAbsenceAfterAPauseIsAskedForWhenItIsAWeek() {
        score(START, TODAY.minusDays(31));
        pause(TODAY.minusDays(30), TODAY.minusDays(15));
        assertThat(asked(TODAY)).containsExactly("away/" + TODAY.minusDays(14));
    }

    @Test
    void anyEntryEndsAnAbsenceAndOneThatWasTakenBackDoesNot() {
        score(START, TODAY.minusDays(9));
        EntryId only = score(TODAY.minusDays(4));
        assertThat(asked(TODAY)).isEmpty();
        diary.add(new EntryEvent.Retracted(
                only,
                KIM,
                new Moment(TODAY.minusDays(4), null, ZONE, ZoneOffset.ofHours(1)),
                new Facts.PainScore(3, PainKind.NOW, Facts.Site.LOW_BACK, null),
                null,
                at(TODAY)));
        assertThat(asked(TODAY)).containsExactly("away/" + TODAY.minusDays(8));
    }

    @Test
    void anAbsenceThatIsLeftOpenStaysSo() {
        score(START, TODAY.minusDays(8));
        score(TODAY, TODAY.plusDays(9));
        putOff(TODAY);
        for (int day = 0; day < 9; day++) {
            assertThat(asked(TODAY.plusDays(day))).isEmpty();
        }
    }

    @Test
    void aQuestionnaireIsAskedForOnceItsRhythmIsOverAndPutOffForThreeDays() {
        score(START, TODAY.plusDays(9));
        diary.add(new PersonEvent.QuestionnaireRhythmChosen(KIM, Instrument.PEG_3, 2, at(START)));
        log(TODAY.minusDays(14), Facts.Questionnaire.peg(3, 3, 3, null));
        assertThat(asked(TODAY.minusDays(1))).isEmpty();
        assertThat(asked(TODAY)).containsExactly("questionnaire/peg-3");
        putOff(TODAY);
        assertThat(asked(TODAY.plusDays(2))).isEmpty();
        assertThat(asked(TODAY.plusDays(3))).containsExactly("questionnaire/peg-3");
    }

    @Test
    void aWeekIsDoneOnceEachOfItsSessionsIs() {
        score(START, TODAY);
        session(MONDAY, "Glutes", Completion.FULL);
        assertThat(asked(TODAY)).isEmpty();
        session(MONDAY.plusDays(3), "Hips", Completion.PARTLY);
        assertThat(prompts.find(on(TODAY, diary)))
                .singleElement()
                .isInstanceOfSatisfying(Prompt.WeekDone.class, week -> {
                    assertThat(week.full()).isFalse();
                    assertThat(week.minutes()).isEqualTo(40);
                    assertThat(week.sessions()).hasSize(2);
                });
    }

    @Test
    void aSessionThatIsMovedOrExcusedLeavesTheWeekFull() {
        score(START, TODAY);
        session(MONDAY.plusDays(2), "Glutes", Completion.FULL);
        pause(MONDAY.plusDays(3), MONDAY.plusDays(3));
        assertThat(prompts.find(on(MONDAY.plusDays(2), diary)))
                .singleElement()
                .isInstanceOfSatisfying(
                        Prompt.WeekDone.class, week -> assertThat(week.full()).isTrue());
    }

    @Test
    void aWeekOfNothingButPausesIsNotCelebrated() {
        score(START, TODAY);
        pause(MONDAY, TODAY);
        assertThat(asked(TODAY)).isEmpty();
    }

    @Test
    void aWeekIsShownUntilItEndsOrIsClosed() {
        score(START, MONDAY.plusDays(7));
        session(MONDAY, "Glutes", Completion.FULL);
        session(MONDAY.plusDays(3), "Hips", Completion.FULL);
        assertThat(asked(MONDAY.plusDays(6))).containsExactly("week/" + MONDAY);
        assertThat(asked(MONDAY.plusDays(7))).isEmpty();
        putOff(TODAY);
        assertThat(asked(MONDAY.plusDays(6))).isEmpty();
    }

    @Test
    void anAnswerOfTheReviewIsNewForFourWeeks() {
        score(START, TODAY.plusDays(40));
        reviewed(56, TODAY);
        assertThat(asked(TODAY)).containsExactly("review/56");
        assertThat(asked(TODAY.plusDays(27))).containsExactly("review/56");
        assertThat(asked(TODAY.plusDays(28))).isEmpty();
        putOff(TODAY);
        assertThat(asked(TODAY.plusDays(6))).isEmpty();
        assertThat(asked(TODAY.plusDays(7))).containsExactly("review/56");
        reviewed(84, TODAY.plusDays(28));
        assertThat(asked(TODAY.plusDays(28))).containsExactly("review/84");
    }

    private void reviewed(int checkpoint, LocalDate on) {
        diary.add(new ProgrammeEvent.ConsistencyReviewed(
                KIM, checkpoint, ConsistencyReview.METHOD, ConsistencyReview.of(List.of()), at(on)));
    }

    @Test
    void allOfThemAtOnceComeByRankAndOneIsShownWhole() {
        everything();
        Model model = filled(false);
        assertThat(model.getAttribute("prompt")).isInstanceOf(Prompt.Flare.class);
        assertThat(later(model))
                .extracting(Prompt::kind)
                .containsExactly(Prompt.Kind.AWAY, Prompt.Kind.QUESTIONNAIRE, Prompt.Kind.WEEK, Prompt.Kind.REVIEW);
    }

    @Test
    void besideTheSafetyInformationNothingIsAskedAboveItAndNothingIsCelebrated() {
        everything();
        Model model = filled(true);
        assertThat(model.getAttribute("prompt")).isNull();
        assertThat(later(model))
                .extracting(Prompt::kind)
                .containsExactly(Prompt.Kind.FLARE, Prompt.Kind.AWAY, Prompt.Kind.QUESTIONNAIRE, Prompt.Kind.REVIEW);
    }

    @Test
    void whatCanWaitStandsBelowWhatIsLoggedEachDay() {
        score(TODAY.minusDays(6), TODAY);
        reviewed(56, TODAY);
        Model model = filled(false);
        assertThat(model.getAttribute("prompt")).isNull();
        assertThat(later(model)).extracting(Prompt::name).containsExactly("review/56");
    }

    @Test
    void aWeekMovesOnlyRightAfterASessionWasLogged() {
        everything();
        assertThat(filled(false).getAttribute("justLogged")).isEqualTo(false);
        Model model = new ConcurrentModel();
        model.addAttribute("flash", new Flash(Flash.Did.LOGGED, null));
        prompts.fill(model, on(TODAY, diary), false);
        assertThat(model.getAttribute("justLogged")).isEqualTo(true);
    }

    private void everything() {
        score(START, START.plusDays(3));
        diary.add(new PersonEvent.QuestionnaireRhythmChosen(KIM, Instrument.PEG_3, 1, at(START)));
        log(START, new Facts.Flare(null, null));
        session(MONDAY, "Glutes", Completion.FULL);
        session(MONDAY.plusDays(3), "Hips", Completion.FULL);
        reviewed(56, TODAY);
    }

    private Model filled(boolean safetyFirst) {
        Model model = new ConcurrentModel() {
            private static final long serialVersionUID = 1;

            // A page's own model takes null for nothing.
            @Override
            public ConcurrentModel addAttribute(String name, @Nullable Object value) {
                return value == null ? this : super.addAttribute(name, value);
            }
        };
        prompts.fill(model, on(TODAY, diary), safetyFirst);
        return model;
    }

    @SuppressWarnings("unchecked")
    private static List<Prompt> later(Model model) {
        return (List<Prompt>) java.util.Objects.requireNonNull(model.getAttribute("laterPrompts"));
    }

    /** Whatever happened: each is asked once, by rank, none that is put off, and each can be put off until none is left. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void whateverHappenedEachCanBePutOff(long seed) {
        Random random = new Random(seed);
        START.datesUntil(TODAY.plusDays(1)).forEach(day -> {
            int what = random.nextInt(40);
            if (what < 12) {
                score(day);
            } else if (what < 20) {
                session(day, random.nextBoolean() ? "Glutes" : "Hips", Completion.FULL);
            } else if (what == 20) {
                log(day, new Facts.Flare(random.nextBoolean() ? day : null, null));
            } else if (what == 21) {
                pause(day, day.plusDays(random.nextInt(9)));
            } else if (what == 22) {
                diary.add(new PersonEvent.QuestionnaireRhythmChosen(KIM, Instrument.RMDQ_24, 4, at(day)));
            }
        });
        List<Prompt> all = prompts.find(on(TODAY, diary));
        assertThat(all).isSortedAccordingTo(Comparator.comparing(Prompt::kind));
        assertThat(all.stream().map(Prompt::name)).doesNotHaveDuplicates().allMatch(n -> n.length() < 96);
        assertThat(all).allMatch(p -> p.again(TODAY).isAfter(TODAY));
        for (int left = all.size(); left > 0; left--) {
            assertThat(asked(TODAY)).hasSize(left);
            putOff(TODAY);
        }
        assertThat(asked(TODAY)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en-GB | It has been open since Thursday, 19 November. | There are no entries for 20 – 26 Nov. What was that week?",
                "en-US | It has been open since Thursday, November 19. | There are no entries for Nov 20 – Nov 26. What was that week?",
                "de-DE | Er ist seit Donnerstag, 19. November offen. | Für 20. – 26. Nov. gibt es keine Einträge. Was war in dieser Woche?"
            })
    void whatIsAskedIsSaidInBothLanguages(String locale, String flare, String away) {
        score(START, TODAY.minusDays(8));
        log(TODAY.minusDays(8), new Facts.Flare(null, null));
        PromptWords words = new PromptWords(Texts.in(Locale.forLanguageTag(locale)));
        assertThat(prompts.find(on(TODAY, diary)).stream().map(words::says)).containsExactly(flare, away);
    }
}
