package dev.steadyback.diary;

import static org.assertj.core.api.Assertions.assertThat;

import dev.steadyback.analytics.Weeks;
import dev.steadyback.analytics.adherence.Adherence;
import dev.steadyback.analytics.adherence.Completion;
import dev.steadyback.analytics.adherence.DayState;
import dev.steadyback.analytics.adherence.Outcome;
import dev.steadyback.analytics.adherence.Streak;
import dev.steadyback.analytics.adherence.WeekOutcome;
import dev.steadyback.entry.EntryId;
import dev.steadyback.entry.Facts;
import dev.steadyback.entry.Moment;
import dev.steadyback.person.PersonId;
import dev.steadyback.programme.FocusArea;
import dev.steadyback.programme.PauseId;
import dev.steadyback.programme.Programme;
import dev.steadyback.programme.Programme.PauseSpan;
import dev.steadyback.programme.TemplateWeek;
import dev.steadyback.programme.WeeklyPlan;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The rules of due and done, on programmes rather than on single weeks. */
class PlannedWeeksTest {
    private static final LocalDate MONDAY = LocalDate.parse("2026-03-02");
    private static final LocalDate TUESDAY = MONDAY.plusDays(1);
    private static final String GLUTES = "15-minute glutes";
    private static final WeeklyPlan WALKS =
            new WeeklyPlan(List.of(new WeeklyPlan.Line(DayOfWeek.TUESDAY, "Walk", List.of(), 30)), List.of());

    private static Programme programme(LocalDate start, Map<LocalDate, WeeklyPlan> more, PauseSpan... pauses) {
        TreeMap<LocalDate, WeeklyPlan> versions = new TreeMap<>(more);
        versions.put(start, TemplateWeek.PLAN);
        return new Programme(
                start, ZoneId.of("Europe/Berlin"), LocalTime.MIDNIGHT, List.of(), versions, List.of(pauses));
    }

    private static LoggedEntry session(LocalDate date, String name) {
        return session(date, name, null);
    }

    private static LoggedEntry session(LocalDate date, String name, @Nullable LocalDate fulfils) {
        return new LoggedEntry(
                EntryId.of(new PersonId("per_test"), date + name),
                0,
                new Moment(date, null, ZoneId.of("Europe/Berlin"), ZoneOffset.ofHours(1)),
                new Facts.Session(
                        name,
                        fulfils,
                        false,
                        List.of(),
                        null,
                        null,
                        Completion.FULL,
                        null,
                        null,
                        null,
                        List.of(),
                        null),
                Instant.EPOCH);
    }

    private static List<DayState> states(WeekOutcome week) {
        return week.outcomes().stream().map(Outcome::state).toList();
    }

    private static PlannedWeeks.PracticeCount practice(
            PlannedWeeks weeks, LocalDate from, LocalDate to, List<LoggedEntry> sessions) {
        List<PlannedWeeks.PracticeDay> days = new ArrayList<>();
        for (LocalDate monday = Weeks.monday(from); !monday.isAfter(to); monday = monday.plusWeeks(1)) {
            days.addAll(weeks.practice(monday, sessions));
        }
        return PlannedWeeks.PracticeCount.of(days, from, to, weeks.today());
    }

    @Test
    void daysBeforeTheProgrammeDoNotExist() {
        PlannedWeeks weeks = new PlannedWeeks(programme(MONDAY.plusDays(2), Map.of()), MONDAY.plusWeeks(1));
        assertThat(weeks.outcome(MONDAY, List.of()).outcomes())
                .extracting(o -> o.planned().date())
                .containsExactly(MONDAY.plusDays(3), MONDAY.plusDays(4), MONDAY.plusDays(5));
    }

    @Test
    void nothingIsPlannedOnSunday() {
        PlannedWeeks weeks = new PlannedWeeks(programme(MONDAY, Map.of()), MONDAY.plusWeeks(1));
        assertThat(weeks.outcome(MONDAY, List.of()).stateOf(MONDAY.plusDays(6))).isEqualTo(DayState.REST);
    }

    @Test
    void aPlanChangedOnADueDayBeforeLoggingAsksForTheNewSession() {
        PlannedWeeks weeks = new PlannedWeeks(programme(MONDAY, Map.of(TUESDAY, WALKS)), MONDAY.plusWeeks(1));
        WeekOutcome week = weeks.outcome(MONDAY, List.of(session(TUESDAY, "Walk")));
        assertThat(states(week)).containsExactly(DayState.MISSED, DayState.DONE);
        assertThat(week.extras()).isEmpty();
    }

    @Test
    void aPlanChangedOnADueDayAfterLoggingLeavesTheSessionAnExtra() {
        PlannedWeeks weeks = new PlannedWeeks(programme(MONDAY, Map.of(TUESDAY, WALKS)), MONDAY.plusWeeks(1));
        WeekOutcome week = weeks.outcome(MONDAY, List.of(session(TUESDAY, GLUTES)));
        assertThat(states(week)).containsExactly(DayState.MISSED, DayState.MISSED);
        assertThat(week.extras()).hasSize(1);
    }

    @Test
    void aPlanChangedTheDayAfterLoggingKeepsTheCredit() {
        PlannedWeeks weeks =
                new PlannedWeeks(programme(MONDAY, Map.of(TUESDAY.plusDays(1), WALKS)), MONDAY.plusWeeks(1));
        WeekOutcome week = weeks.outcome(MONDAY, List.of(session(TUESDAY, GLUTES)));
        assertThat(states(week)).containsExactly(DayState.MISSED, DayState.DONE);
    }

    @Test
    void dailyPracticeIsCountedApart() {
        PlannedWeeks weeks = new PlannedWeeks(programme(MONDAY, Map.of()), MONDAY.plusDays(3));
        List<LoggedEntry> logged = List.of(session(MONDAY, "hip-hinge DRILL "), session(TUESDAY, GLUTES));
        assertThat(practice(weeks, MONDAY, MONDAY.plusDays(6), logged)).isEqualTo(new PlannedWeeks.PracticeCount(3, 1));
        WeekOutcome week = weeks.outcome(MONDAY, logged);
        assertThat(week.extras()).isEmpty();
        assertThat(states(week))
                .containsExactly(
                        DayState.MISSED,
                        DayState.DONE,
                        DayState.NOT_YET_DUE,
                        DayState.NOT_YET_DUE,
                        DayState.NOT_YET_DUE);
    }

    @Test
    void aPauseOfTenDaysExcusesSessionsAndPractice() {
        PauseSpan pause = new PauseSpan(PauseId.random(), MONDAY, MONDAY.plusDays(9), "illness");
        PlannedWeeks weeks = new PlannedWeeks(programme(MONDAY, Map.of(), pause), MONDAY.plusWeeks(2));
        List<WeekOutcome> outcomes = weeks.outcomes(MONDAY, MONDAY.plusDays(13), List.of());
        assertThat(Adherence.of(outcomes)).isEqualTo(new Adherence(3, 0, 0));
        assertThat(practice(weeks, MONDAY, MONDAY.plusDays(13), List.of()))
                .isEqualTo(new PlannedWeeks.PracticeCount(4, 0));
    }

    @Test
    void aSessionInAPauseIsAnExtra() {
        PauseSpan pause = new PauseSpan(PauseId.random(), MONDAY, MONDAY.plusDays(6), null);
        PlannedWeeks weeks = new PlannedWeeks(programme(MONDAY, Map.of(), pause), MONDAY.plusWeeks(1));
        WeekOutcome week = weeks.outcome(MONDAY, List.of(session(MONDAY.plusDays(6), "Swim")));
        assertThat(week.extras()).hasSize(1);
        assertThat(states(week)).containsOnly(DayState.EXCUSED);
    }

    @Test
    void aPerfectFollowerOfAYearHas260SessionsAnd52Weeks() {
        List<LoggedEntry> logged = new ArrayList<>();
        MONDAY.datesUntil(MONDAY.plusWeeks(52))
                .forEach(date -> TemplateWeek.PLAN.sessions().stream()
                        .filter(l -> l.weekday() == date.getDayOfWeek())
                        .forEach(l -> logged.add(session(date, l.name()))));
        PlannedWeeks weeks = new PlannedWeeks(programme(MONDAY, Map.of()), MONDAY.plusWeeks(52));
        List<WeekOutcome> outcomes = weeks.outcomes(MONDAY, MONDAY.plusWeeks(52).minusDays(1), logged);
        assertThat(Streak.of(outcomes)).isEqualTo(new Streak(260, 52));
        assertThat(Adherence.of(outcomes).percent()).isEqualTo(100);
    }

    @Test
    void aClockSetBackTakesNothingFromWhatIsDone() {
        Programme programme = programme(MONDAY, Map.of());
        List<LoggedEntry> logged = List.of(session(TUESDAY, GLUTES));
        WeekOutcome before = new PlannedWeeks(programme, TUESDAY).outcome(MONDAY, logged);
        WeekOutcome setBack = new PlannedWeeks(programme, MONDAY).outcome(MONDAY, logged);
        assertThat(Adherence.of(List.of(before))).isEqualTo(new Adherence(2, 1, 0));
        assertThat(Adherence.of(List.of(setBack))).isEqualTo(new Adherence(1, 1, 0));
    }

    @Test
    void twoSessionsOfOneNameOnAWeekdayKeepTheirOwnFocus() {
        WeeklyPlan plan = new WeeklyPlan(
                List.of(
                        new WeeklyPlan.Line(DayOfWeek.TUESDAY, "Strength", List.of(FocusArea.CORE), 20),
                        new WeeklyPlan.Line(DayOfWeek.TUESDAY, "Strength", List.of(FocusArea.UPPER_BACK), 20)),
                List.of());
        PlannedWeeks weeks = new PlannedWeeks(programme(MONDAY, Map.of(TUESDAY, plan)), MONDAY.plusWeeks(1));
        assertThat(weeks.outcome(MONDAY, List.of()).outcomes())
                .extracting(o -> weeks.focusAreas(o.planned()))
                .containsExactly(List.of(FocusArea.UPPER_BACK), List.of(FocusArea.CORE), List.of(FocusArea.UPPER_BACK));
    }

    /** Somebody said which planned session it fulfils, so it is no daily practice, whatever its name. */
    @Test
    void aSessionNamedLikeTheDailyPracticeFulfilsWhatItIsSaidToFulfil() {
        LoggedEntry drill = session(TUESDAY, "Hip-hinge drill");
        LoggedEntry said = session(TUESDAY, "Hip-hinge drill", TUESDAY);
        PlannedWeeks weeks = new PlannedWeeks(programme(MONDAY, Map.of()), MONDAY.plusDays(2));
        assertThat(weeks.outcome(MONDAY, List.of(said)).stateOf(TUESDAY)).isEqualTo(DayState.DONE);
        assertThat(weeks.outcome(MONDAY, List.of(drill)).stateOf(TUESDAY)).isEqualTo(DayState.MISSED);
    }

    @Test
    void aSessionAndAPracticeAreKnownInAnyUnicodeFormAndWithAnyBlank() {
        WeeklyPlan plan = new WeeklyPlan(
                List.of(new WeeklyPlan.Line(DayOfWeek.TUESDAY, "R\u00fccken st\u00e4rken", List.of(), 30)),
                List.of(new WeeklyPlan.Practice("H\u00fcfte")));
        PlannedWeeks weeks =
                new PlannedWeeks(programme(MONDAY.minusWeeks(1), Map.of(MONDAY, plan)), MONDAY.plusWeeks(1));
        List<LoggedEntry> sessions =
                List.of(session(TUESDAY, "Ru\u0308cken\u00a0sta\u0308rken"), session(TUESDAY, "\u00a0HU\u0308FTE"));
        assertThat(states(weeks.outcome(MONDAY, sessions))).containsExactly(DayState.DONE);
        assertThat(weeks.outcome(MONDAY, sessions).extras()).isEmpty();
        assertThat(practice(weeks, MONDAY, MONDAY.plusDays(6), sessions).done()).isEqualTo(1);
    }

    private static WeeklyPlan.Line renamed(DayOfWeek weekday, String name, String... formerly) {
        return new WeeklyPlan.Line(weekday, name, List.of(), 15, List.of(formerly));
    }

    private static List<DayState> states(List<LoggedEntry> sessions, WeeklyPlan.Line... lines) {
        WeeklyPlan plan = new WeeklyPlan(List.of(lines), List.of());
        PlannedWeeks weeks =
                new PlannedWeeks(programme(MONDAY.minusWeeks(1), Map.of(MONDAY, plan)), MONDAY.plusWeeks(1));
        return states(weeks.outcome(MONDAY, sessions));
    }

    @Test
    void whatWasLoggedUnderAFormerNameCountsForTheRenamedSession() {
        List<LoggedEntry> sessions = List.of(session(TUESDAY, GLUTES), session(TUESDAY.plusDays(3), "Bridges"));
        assertThat(states(
                        sessions,
                        renamed(DayOfWeek.TUESDAY, "Glutes at home", "Bridges", GLUTES),
                        renamed(DayOfWeek.THURSDAY, "Glutes at home", "Bridges", GLUTES)))
                .containsExactly(DayState.DONE, DayState.DONE);
    }

    @Test
    void ofTwoSessionsOfOneNameOneMayBeRenamedAndBothKeepWhatWasLogged() {
        assertThat(states(
                        List.of(session(TUESDAY, GLUTES), session(TUESDAY.plusDays(4), GLUTES)),
                        renamed(DayOfWeek.TUESDAY, "Glutes at home", GLUTES),
                        renamed(DayOfWeek.SATURDAY, GLUTES)))
                .containsExactly(DayState.DONE, DayState.DONE);
    }

    @Test
    void onAnotherDayAFormerNameThatAnotherSessionHasNowIsThatOnes() {
        assertThat(states(
                        List.of(session(TUESDAY.plusDays(1), GLUTES)),
                        renamed(DayOfWeek.TUESDAY, "Glutes at home", GLUTES),
                        renamed(DayOfWeek.SATURDAY, GLUTES)))
                .containsExactly(DayState.MISSED, DayState.DONE);
    }

    @Test
    void aSessionBeforeTheRenamingMayBeMadeUpUnderTheNewName() {
        WeeklyPlan after = new WeeklyPlan(List.of(renamed(DayOfWeek.TUESDAY, "Glutes at home", GLUTES)), List.of());
        PlannedWeeks weeks =
                new PlannedWeeks(programme(MONDAY, Map.of(TUESDAY.plusDays(2), after)), MONDAY.plusWeeks(1));
        WeekOutcome week = weeks.outcome(MONDAY, List.of(session(TUESDAY.plusDays(2), "Glutes at home")));
        assertThat(week.stateOf(TUESDAY)).isEqualTo(DayState.DONE);
    }

    @Test
    void aRenamedPracticeIsDoneUnderItsFormerName() {
        WeeklyPlan plan =
                new WeeklyPlan(List.of(), List.of(new WeeklyPlan.Practice("Hinge", List.of("Hip-hinge drill"))));
        PlannedWeeks weeks =
                new PlannedWeeks(programme(MONDAY.minusWeeks(1), Map.of(MONDAY, plan)), MONDAY.plusWeeks(1));
        List<LoggedEntry> sessions = List.of(session(TUESDAY, "Hip-hinge drill"), session(MONDAY, "Hinge"));
        assertThat(practice(weeks, MONDAY, MONDAY.plusDays(6), sessions).done()).isEqualTo(2);
        assertThat(weeks.outcome(MONDAY, sessions).extras()).isEmpty();
    }

    @Test
    void aSessionThatFulfilsAPlannedOneIsNoPracticeBeside() {
        PlannedWeeks weeks = new PlannedWeeks(programme(MONDAY, Map.of()), MONDAY.plusDays(2));
        List<LoggedEntry> logged = List.of(session(TUESDAY, "Hip-hinge drill", TUESDAY));
        assertThat(practice(weeks, MONDAY, TUESDAY, logged)).isEqualTo(new PlannedWeeks.PracticeCount(2, 0));
    }

    @Test
    void aPracticeThatNamesADayWithNothingPlannedIsThePractice() {
        LocalDate sunday = MONDAY.plusDays(6);
        PlannedWeeks weeks = new PlannedWeeks(programme(MONDAY, Map.of()), MONDAY.plusWeeks(1));
        List<LoggedEntry> logged = List.of(session(sunday, "Hip-hinge drill", sunday));
        assertThat(weeks.outcome(MONDAY, logged).extras()).isEmpty();
        assertThat(practice(weeks, sunday, sunday, logged)).isEqualTo(new PlannedWeeks.PracticeCount(1, 1));
    }

    /** Whether something was planned for the day of the pause itself does not matter. */
    @Test
    void aSessionInAPauseThatNamesADayWithNothingPlannedIsAnExtra() {
        LocalDate sunday = MONDAY.plusDays(6);
        PauseSpan pause = new PauseSpan(PauseId.random(), MONDAY.plusDays(2), sunday, null);
        PlannedWeeks weeks = new PlannedWeeks(programme(MONDAY, Map.of(), pause), MONDAY.plusWeeks(1));
        for (LocalDate paused : List.of(MONDAY.plusDays(2), MONDAY.plusDays(3))) {
            WeekOutcome week = weeks.outcome(MONDAY, List.of(session(paused, GLUTES, sunday)));
            assertThat(week.extras()).as("on %s", paused).hasSize(1);
            assertThat(week.stateOf(TUESDAY)).as("on %s", paused).isEqualTo(DayState.MISSED);
        }
    }
}
