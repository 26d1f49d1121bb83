package dev.steadyback.analytics.adherence;

import static dev.steadyback.analytics.adherence.MadeUpWeeks.FRIDAY;
import static dev.steadyback.analytics.adherence.MadeUpWeeks.MONDAY;
import static dev.steadyback.analytics.adherence.MadeUpWeeks.NEXT_MONDAY;
import static dev.steadyback.analytics.adherence.MadeUpWeeks.SATURDAY;
import static dev.steadyback.analytics.adherence.MadeUpWeeks.SUNDAY;
import static dev.steadyback.analytics.adherence.MadeUpWeeks.THURSDAY;
import static dev.steadyback.analytics.adherence.MadeUpWeeks.TUESDAY;
import static dev.steadyback.analytics.adherence.MadeUpWeeks.WEDNESDAY;
import static dev.steadyback.analytics.adherence.MadeUpWeeks.done;
import static dev.steadyback.analytics.adherence.MadeUpWeeks.fulfilling;
import static dev.steadyback.analytics.adherence.MadeUpWeeks.paused;
import static dev.steadyback.analytics.adherence.MadeUpWeeks.planned;
import static dev.steadyback.analytics.adherence.MadeUpWeeks.template;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Expected values follow from the rules of src/docs/method.md ("Days", "Adherence") by counting on the fingers. */
class WeekMatchTest {
    private static final String GLUTES = "Glutes";

    private static WeekOutcome match(List<PlannedSession> planned, SessionDone... done) {
        return WeekMatch.match(MONDAY, planned, List.of(done), NEXT_MONDAY);
    }

    private static List<DayState> states(WeekOutcome week) {
        return week.outcomes().stream().map(Outcome::state).toList();
    }

    @Test
    void sessionOnItsPlanDayIsDone() {
        WeekOutcome week = match(List.of(planned(TUESDAY, GLUTES)), done("a", TUESDAY, "  glutes "));
        Outcome outcome = week.outcomes().getFirst();
        assertThat(outcome.state()).isEqualTo(DayState.DONE);
        assertThat(outcome.credit()).isEqualTo(1);
        assertThat(outcome.moved()).isFalse();
        assertThat(week.extras()).isEmpty();
    }

    @Test
    void movedWithinTheWeekKeepsItsCredit() {
        WeekOutcome week = match(List.of(planned(TUESDAY, GLUTES)), done("a", WEDNESDAY, GLUTES));
        Outcome outcome = week.outcomes().getFirst();
        assertThat(outcome.state()).isEqualTo(DayState.DONE);
        assertThat(outcome.credit()).isEqualTo(1);
        assertThat(outcome.moved()).isTrue();
        assertThat(week.stateOf(TUESDAY)).isEqualTo(DayState.DONE);
        assertThat(week.stateOf(WEDNESDAY)).isEqualTo(DayState.REST);
    }

    @Test
    void movedSessionTakesTheClosestEarlierPlanDayFirst() {
        List<PlannedSession> plan =
                List.of(planned(MONDAY, GLUTES), planned(TUESDAY, GLUTES), planned(THURSDAY, GLUTES));
        assertThat(states(match(plan, done("a", WEDNESDAY, GLUTES))))
                .containsExactly(DayState.MISSED, DayState.DONE, DayState.MISSED);
        assertThat(states(match(plan, done("a", WEDNESDAY, GLUTES), done("b", WEDNESDAY, GLUTES))))
                .containsExactly(DayState.DONE, DayState.DONE, DayState.MISSED);
    }

    @Test
    void movedSessionTakesTheClosestLaterPlanDayWhenNoEarlierOneIsFree() {
        List<PlannedSession> plan = List.of(planned(THURSDAY, GLUTES), planned(SATURDAY, GLUTES));
        assertThat(states(match(plan, done("a", MONDAY, GLUTES)))).containsExactly(DayState.DONE, DayState.MISSED);
    }

    @Test
    void sessionOnItsOwnDayGoesBeforeAMovedOne() {
        List<PlannedSession> plan = List.of(planned(TUESDAY, GLUTES), planned(THURSDAY, GLUTES));
        WeekOutcome week =
                match(plan, done("moved", WEDNESDAY, GLUTES), done("own", TUESDAY, GLUTES, Completion.PARTLY));
        assertThat(states(week)).containsExactly(DayState.PARTLY, DayState.DONE);
        assertThat(week.outcomes().get(1).moved()).isTrue();
    }

    @Test
    void anotherNameOnThePlanDayIsAnExtra() {
        WeekOutcome week = match(List.of(planned(TUESDAY, GLUTES)), done("a", TUESDAY, "Swim"));
        assertThat(states(week)).containsExactly(DayState.MISSED);
        assertThat(week.extras()).extracting(SessionDone::id).containsExactly("a");
    }

    @Test
    void sessionThatNamesAPlanDateFulfilsItUnderAnyName() {
        WeekOutcome week = match(List.of(planned(TUESDAY, GLUTES)), fulfilling("a", WEDNESDAY, "Bridges", TUESDAY));
        assertThat(states(week)).containsExactly(DayState.DONE);
        assertThat(week.outcomes().getFirst().moved()).isTrue();
    }

    @Test
    void sameNameGoesFirstAmongSessionsThatNameOneDate() {
        List<PlannedSession> plan = List.of(planned(TUESDAY, "Core"), planned(TUESDAY, GLUTES));
        WeekOutcome week =
                match(plan, fulfilling("a", TUESDAY, "Bridges", TUESDAY), fulfilling("b", WEDNESDAY, "core", TUESDAY));
        assertThat(week.outcomes())
                .extracting(it -> it.session() == null ? "" : it.session().id())
                .containsExactly("b", "a");
    }

    @Test
    void sessionThatNamesATakenDateIsAnExtraAndDoesNotMoveOn() {
        List<PlannedSession> plan = List.of(planned(TUESDAY, GLUTES), planned(THURSDAY, GLUTES));
        WeekOutcome week =
                match(plan, fulfilling("a", TUESDAY, GLUTES, TUESDAY), fulfilling("b", WEDNESDAY, GLUTES, TUESDAY));
        assertThat(states(week)).containsExactly(DayState.DONE, DayState.MISSED);
        assertThat(week.extras()).extracting(SessionDone::id).containsExactly("b");
    }

    @Test
    void sessionThatNamesADateOfAnotherWeekIsAnExtra() {
        WeekOutcome week =
                match(List.of(planned(TUESDAY, GLUTES)), fulfilling("a", TUESDAY, GLUTES, MONDAY.minusDays(3)));
        assertThat(states(week)).containsExactly(DayState.MISSED);
        assertThat(week.extras()).hasSize(1);
    }

    @Test
    void sessionThatNamesADateOnWhichNothingIsPlannedAnyMoreIsMatchedByName() {
        WeekOutcome week = match(List.of(planned(THURSDAY, GLUTES)), fulfilling("a", TUESDAY, GLUTES, TUESDAY));
        assertThat(states(week)).containsExactly(DayState.DONE);
    }

    @Test
    void partlyThenFullOnOneDayIsDone() {
        WeekOutcome week = match(
                List.of(planned(TUESDAY, GLUTES)),
                done("a", TUESDAY, LocalTime.of(7, 0), GLUTES, Completion.PARTLY, null),
                done("b", TUESDAY, LocalTime.of(19, 0), GLUTES, Completion.FULL, null));
        assertThat(states(week)).containsExactly(DayState.DONE);
        assertThat(week.extras()).extracting(SessionDone::id).containsExactly("a");
    }

    @Test
    void earlierOfTwoEqualSessionsFulfilsAndUnknownTimeIsLast() {
        WeekOutcome week = match(
                List.of(planned(TUESDAY, GLUTES)),
                done("a", TUESDAY, GLUTES),
                done("c", TUESDAY, LocalTime.of(7, 0), GLUTES, Completion.FULL, null),
                done("b", TUESDAY, LocalTime.of(19, 0), GLUTES, Completion.FULL, null));
        assertThat(week.outcomes().getFirst().session())
                .extracting(SessionDone::id)
                .isEqualTo("c");
        assertThat(week.extras()).extracting(SessionDone::id).containsExactly("b", "a");
    }

    @Test
    void stoppedSessionEarnsHalf() {
        WeekOutcome week = match(List.of(planned(TUESDAY, GLUTES)), done("a", TUESDAY, GLUTES, Completion.STOPPED));
        assertThat(states(week)).containsExactly(DayState.PARTLY);
        assertThat(week.outcomes().getFirst().credit()).isEqualTo(0.5);
    }

    @Test
    void twoSessionsOnOneDayAreMatchedOneByOne() {
        List<PlannedSession> plan = List.of(planned(FRIDAY, "Upper back"), planned(FRIDAY, "Chest stretches"));
        WeekOutcome week = match(plan, done("a", FRIDAY, "Chest stretches"));
        assertThat(states(week)).containsExactly(DayState.DONE, DayState.MISSED);
        assertThat(week.stateOf(FRIDAY)).isEqualTo(DayState.PARTLY);
        assertThat(match(plan, done("a", FRIDAY, "Chest stretches"), done("b", FRIDAY, "Upper back"))
                        .stateOf(FRIDAY))
                .isEqualTo(DayState.DONE);
    }

    @Test
    void twoEqualSessionsPlannedOnOneDayNeedTwo() {
        List<PlannedSession> plan = List.of(planned(FRIDAY, "Walk"), planned(FRIDAY, "Walk"));
        assertThat(states(match(plan, done("a", FRIDAY, "Walk")))).containsExactly(DayState.DONE, DayState.MISSED);
        assertThat(states(match(plan, done("a", FRIDAY, "Walk"), done("b", FRIDAY, "Walk"))))
                .containsExactly(DayState.DONE, DayState.DONE);
    }

    @Test
    void nothingPlannedOnSundayIsARestDay() {
        WeekOutcome week = match(template(MONDAY), done("a", SUNDAY, "Swim"));
        assertThat(week.stateOf(SUNDAY)).isEqualTo(DayState.REST);
        assertThat(week.extras()).hasSize(1);
    }

    @Test
    void todayIsNotYetDueUntilItIsDone() {
        List<PlannedSession> plan = List.of(planned(TUESDAY, GLUTES));
        WeekOutcome before = WeekMatch.match(MONDAY, plan, List.of(), TUESDAY);
        assertThat(states(before)).containsExactly(DayState.NOT_YET_DUE);
        assertThat(Adherence.of(List.of(before)).due()).isZero();
        WeekOutcome after = WeekMatch.match(MONDAY, plan, List.of(done("a", TUESDAY, GLUTES)), TUESDAY);
        assertThat(states(after)).containsExactly(DayState.DONE);
        assertThat(Adherence.of(List.of(after)).due()).isEqualTo(1);
        WeekOutcome tomorrow = WeekMatch.match(MONDAY, plan, List.of(), WEDNESDAY);
        assertThat(states(tomorrow)).containsExactly(DayState.MISSED);
    }

    @Test
    void sessionDoneAheadOfItsPlanDayCountsAtOnce() {
        WeekOutcome week =
                WeekMatch.match(MONDAY, List.of(planned(THURSDAY, GLUTES)), List.of(done("a", MONDAY, GLUTES)), MONDAY);
        assertThat(Adherence.of(List.of(week))).isEqualTo(new Adherence(1, 1, 0));
    }

    @Test
    void pausedSessionIsExcusedAndCannotBeFilled() {
        List<PlannedSession> plan = List.of(paused(TUESDAY, GLUTES), planned(THURSDAY, GLUTES));
        WeekOutcome week = match(plan, done("a", TUESDAY, GLUTES), fulfilling("b", WEDNESDAY, GLUTES, TUESDAY));
        assertThat(states(week)).containsExactly(DayState.EXCUSED, DayState.MISSED);
        assertThat(week.extras()).extracting(SessionDone::id).containsExactly("a", "b");
    }

    @Test
    void sessionInAPauseFulfilsThePlanDayThePersonNames() {
        List<PlannedSession> plan = List.of(paused(TUESDAY, GLUTES), planned(THURSDAY, GLUTES));
        assertThat(states(match(plan, fulfilling("a", TUESDAY, GLUTES, THURSDAY))))
                .containsExactly(DayState.EXCUSED, DayState.DONE);
    }

    @Test
    void sessionFlaggedAsExtraStaysOne() {
        SessionDone extra = new SessionDone("a", TUESDAY, null, GLUTES, Completion.FULL, 15, TUESDAY, true);
        WeekOutcome week = match(List.of(planned(TUESDAY, GLUTES)), extra);
        assertThat(states(week)).containsExactly(DayState.MISSED);
        assertThat(week.extras()).containsExactly(extra);
    }

    @Test
    void programmeThatStartsMidWeekOwesNothingBefore() {
        List<PlannedSession> fromThursday = template(MONDAY).stream()
                .filter(it -> !it.date().isBefore(THURSDAY))
                .toList();
        WeekOutcome week = match(fromThursday, done("a", THURSDAY, GLUTES));
        assertThat(Adherence.of(List.of(week))).isEqualTo(new Adherence(3, 1, 0));
    }

    @Test
    void isoWeek53IsAWeekLikeAnyOther() {
        // 2026-12-28 is the Monday of 2026-W53, which ends on 2027-01-03 (ISO 8601 calendar).
        LocalDate monday = LocalDate.of(2026, 12, 28);
        WeekOutcome week = WeekMatch.match(
                monday,
                template(monday),
                List.of(done("a", LocalDate.of(2027, 1, 1), GLUTES), done("b", LocalDate.of(2027, 1, 1), "Upper back")),
                LocalDate.of(2027, 1, 4));
        assertThat(states(week))
                .containsExactly(DayState.MISSED, DayState.MISSED, DayState.DONE, DayState.DONE, DayState.MISSED);
        assertThat(week.stateOf(LocalDate.of(2026, 12, 31))).isEqualTo(DayState.DONE);
    }

    @Test
    void theOrderOfTheListsDoesNotMatter() {
        List<PlannedSession> plan = new ArrayList<>(template(MONDAY));
        plan.add(planned(TUESDAY, "Core"));
        plan.add(planned(FRIDAY, GLUTES));
        plan.add(paused(SATURDAY, GLUTES));
        List<SessionDone> sessions = new ArrayList<>(List.of(
                done("a", TUESDAY, GLUTES, Completion.PARTLY),
                done("b", TUESDAY, LocalTime.of(9, 0), GLUTES, Completion.FULL, null),
                done("c", TUESDAY, LocalTime.of(9, 0), "glutes", Completion.FULL, null),
                done("d", WEDNESDAY, "Core", Completion.STOPPED),
                fulfilling("e", SUNDAY, "Bridges", FRIDAY),
                fulfilling("f", SUNDAY, GLUTES, FRIDAY),
                done("g", SATURDAY, GLUTES),
                done("h", SUNDAY, "Hip mobility")));
        WeekOutcome expected = WeekMatch.match(MONDAY, plan, sessions, SUNDAY);
        Random random = new Random(20260302);
        for (int i = 0; i < 10_000; i++) {
            Collections.shuffle(plan, random);
            Collections.shuffle(sessions, random);
            assertThat(WeekMatch.match(MONDAY, plan, sessions, SUNDAY).equals(expected))
                    .isTrue();
        }
    }

    @Test
    void everySessionCountsOnceInAnyWeekAndAnyOrder() {
        Random random = new Random(53);
        List<String> names = List.of("Core", " core", "Glutes", "Walk");
        List<Completion> completions = List.of(Completion.FULL, Completion.PARTLY, Completion.STOPPED);
        for (int i = 0; i < 3_000; i++) {
            List<PlannedSession> plan = new ArrayList<>();
            List<SessionDone> sessions = new ArrayList<>();
            for (int j = random.nextInt(8); j > 0; j--) {
                LocalDate date = MONDAY.plusDays(random.nextInt(7));
                plan.add(new PlannedSession(
                        date, plan.size(), names.get(random.nextInt(4)), 15, random.nextInt(5) == 0));
            }
            for (int j = random.nextInt(8); j > 0; j--) {
                LocalDate date = MONDAY.plusDays(random.nextInt(7));
                sessions.add(new SessionDone(
                        "s" + j,
                        date,
                        random.nextBoolean() ? null : date.atTime(random.nextInt(3), 0),
                        names.get(random.nextInt(4)),
                        completions.get(random.nextInt(3)),
                        null,
                        random.nextInt(3) == 0 ? MONDAY.plusDays(random.nextInt(9) - 1L) : null,
                        random.nextInt(6) == 0));
            }
            LocalDate today = MONDAY.plusDays(random.nextInt(9));
            WeekOutcome week = WeekMatch.match(MONDAY, plan, sessions, today);
            List<SessionDone> counted = new ArrayList<>(week.extras());
            week.outcomes().stream()
                    .map(Outcome::session)
                    .filter(Objects::nonNull)
                    .forEach(counted::add);
            assertThat(counted).containsExactlyInAnyOrderElementsOf(sessions);
            assertThat(week.outcomes()).extracting(Outcome::planned).containsExactlyInAnyOrderElementsOf(plan);
            assertThat(week.outcomes())
                    .noneMatch(it -> it.kept() && it.planned().excused());
            Collections.shuffle(plan, random);
            Collections.shuffle(sessions, random);
            assertThat(WeekMatch.match(MONDAY, plan, sessions, today)).isEqualTo(week);
        }
    }

    /** Where the day starts at 03:00, half past one at night comes after the evening. */
    @Test
    void ofTwoSessionsOfOneDayTheEarlierCountsAlsoPastMidnight() {
        SessionDone evening =
                new SessionDone("b", TUESDAY, TUESDAY.atTime(18, 0), GLUTES, Completion.FULL, null, null, false);
        SessionDone night = new SessionDone(
                "a", TUESDAY, TUESDAY.plusDays(1).atTime(1, 30), GLUTES, Completion.FULL, null, null, false);
        WeekOutcome week = match(List.of(planned(TUESDAY, GLUTES)), night, evening);
        assertThat(week.outcomes()).extracting(Outcome::session).containsExactly(evening);
        assertThat(week.extras()).containsExactly(night);
    }

    @Test
    void nothingPlannedAndNothingDoneIsAnEmptyWeek() {
        assertThat(match(List.of())).isEqualTo(new WeekOutcome(MONDAY, List.of(), List.of()));
    }

    @Test
    void whatDoesNotBelongToTheWeekIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> WeekMatch.match(TUESDAY, List.of(), List.of(), TUESDAY));
        assertThatIllegalArgumentException().isThrownBy(() -> match(List.of(planned(NEXT_MONDAY, GLUTES))));
        assertThatIllegalArgumentException().isThrownBy(() -> match(List.of(), done("a", NEXT_MONDAY, GLUTES)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> match(List.of(), done("a", MONDAY, GLUTES), done("a", TUESDAY, GLUTES)));
    }
}
