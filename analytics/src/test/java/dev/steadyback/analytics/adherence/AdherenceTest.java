package dev.steadyback.analytics.adherence;

import static dev.steadyback.analytics.adherence.MadeUpWeeks.MONDAY;
import static dev.steadyback.analytics.adherence.MadeUpWeeks.NEXT_MONDAY;
import static dev.steadyback.analytics.adherence.MadeUpWeeks.SATURDAY;
import static dev.steadyback.analytics.adherence.MadeUpWeeks.SUNDAY;
import static dev.steadyback.analytics.adherence.MadeUpWeeks.THURSDAY;
import static dev.steadyback.analytics.adherence.MadeUpWeeks.TUESDAY;
import static dev.steadyback.analytics.adherence.MadeUpWeeks.WEDNESDAY;
import static dev.steadyback.analytics.adherence.MadeUpWeeks.done;
import static dev.steadyback.analytics.adherence.MadeUpWeeks.followed;
import static dev.steadyback.analytics.adherence.MadeUpWeeks.template;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.steadyback.analytics.pain.Coverage;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Expected values are counted from the product's template week (template-week.json): 5 sessions of 45, 15, 15, 45 and 20 minutes, 140 in all. */
class AdherenceTest {
    @Test
    void nothingDueHasNoPercentage() {
        assertThat(Adherence.of(List.of())).isEqualTo(Adherence.NONE);
        assertThat(Adherence.NONE.percent()).isNull();
        assertThat(Adherence.NONE.band()).isNull();
    }

    @Test
    void percentIsRoundedHalfUpOnTheExactRatio() {
        assertThat(new Adherence(8, 1, 0).percent()).isEqualTo(13); // 12.5
        assertThat(new Adherence(8, 0.5, 0).percent()).isEqualTo(6); // 6.25
        assertThat(new Adherence(200, 1, 0).percent()).isEqualTo(1); // 0.5
        assertThat(new Adherence(200, 29, 0).percent()).isEqualTo(15); // 14.5, which 100 * 0.145 in doubles misses
        assertThat(new Adherence(3, 2, 0).percent()).isEqualTo(67); // 66.67
        assertThat(new Adherence(5, 5, 9).percent()).isEqualTo(100);
        assertThat(new Adherence(5, 0, 9).percent()).isZero();
    }

    @Test
    void percentIsNeverRoundedOverABorder() {
        assertThat(new Adherence(258, 257, 0).percent()).isEqualTo(99); // 99.61
        assertThat(new Adherence(258, 257.5, 0).percent()).isEqualTo(99); // 99.81
        assertThat(new Adherence(258, 0.5, 0).percent()).isEqualTo(1); // 0.19
        assertThat(new Adherence(49, 39, 0).percent()).isEqualTo(79); // 79.59
        assertThat(new Adherence(200, 99.5, 0).percent()).isEqualTo(49); // 49.75
    }

    @Test
    void bandIsThatOfTheExactRatioAndOfThePercentShown() {
        assertThat(new Adherence(200, 160, 0).band()).isEqualTo(Band.MET);
        assertThat(new Adherence(200, 159.5, 0).band()).isEqualTo(Band.PARTLY); // 79.75
        assertThat(new Adherence(200, 100, 0).band()).isEqualTo(Band.PARTLY);
        assertThat(new Adherence(200, 99.5, 0).band()).isEqualTo(Band.LOW); // 49.75
        for (int halves = 0; halves <= 2 * 49; halves++) {
            Adherence adherence = new Adherence(49, halves / 2.0, 0);
            assertThat(adherence.band()).isEqualTo(Band.of(requireNonNull(adherence.percent())));
        }
    }

    @Test
    void coverageIsWholeOrNothingOnlyWhenItIs() {
        assertThat(new Coverage(364, 365).percent()).isEqualTo(99);
        assertThat(new Coverage(365, 365).percent()).isEqualTo(100);
        assertThat(new Coverage(1, 3650).percent()).isEqualTo(1);
        assertThat(new Coverage(0, 3650).percent()).isZero();
    }

    @Test
    void extrasNeverLiftIt() {
        List<SessionDone> sessions = new ArrayList<>(followed(template(MONDAY)));
        sessions.add(done("x", SUNDAY, "Glutes"));
        sessions.add(done("y", SUNDAY, "Swim"));
        Adherence adherence = Adherence.of(List.of(WeekMatch.match(MONDAY, template(MONDAY), sessions, NEXT_MONDAY)));
        assertThat(adherence).isEqualTo(new Adherence(5, 5, 2));
        assertThat(adherence.percent()).isEqualTo(100);
    }

    @Test
    void tenDayPauseExcusesItsSessions() {
        // Thursday of the first week to Saturday of the second: 3 + 5 sessions paused, 2 + 0 due.
        LocalDate from = THURSDAY;
        LocalDate to = THURSDAY.plusDays(9);
        List<WeekOutcome> weeks = new ArrayList<>();
        for (LocalDate monday : List.of(MONDAY, NEXT_MONDAY)) {
            List<PlannedSession> plan = template(monday).stream()
                    .map(it -> new PlannedSession(
                            it.date(),
                            it.line(),
                            it.name(),
                            it.minutes(),
                            !it.date().isBefore(from) && !it.date().isAfter(to)))
                    .toList();
            weeks.add(WeekMatch.match(
                    monday,
                    plan,
                    monday.equals(MONDAY) ? followed(plan.subList(0, 2)) : List.of(),
                    monday.plusDays(7)));
        }
        assertThat(Adherence.of(weeks)).isEqualTo(new Adherence(2, 2, 0));
        assertThat(weeks.get(1).stateOf(NEXT_MONDAY)).isEqualTo(DayState.EXCUSED);
        assertThat(Streak.of(weeks)).isEqualTo(new Streak(2, 1));
    }

    @Test
    void periodCountsPlannedSessionsByPlanDateAndExtrasByTheirOwn() {
        List<WeekOutcome> weeks = List.of(WeekMatch.match(
                MONDAY,
                template(MONDAY),
                List.of(done("a", WEDNESDAY, "Glutes"), done("b", SATURDAY, "Swim"), done("c", MONDAY, "Upper back")),
                NEXT_MONDAY));
        assertThat(Adherence.within(weeks, TUESDAY, TUESDAY)).isEqualTo(new Adherence(1, 1, 0));
        assertThat(Adherence.within(weeks, WEDNESDAY, SUNDAY)).isEqualTo(new Adherence(3, 0, 1));
        assertThat(Adherence.within(weeks, MONDAY, SUNDAY)).isEqualTo(new Adherence(5, 2, 1));
        assertThat(Adherence.within(weeks, MONDAY, TUESDAY).plus(Adherence.within(weeks, WEDNESDAY, SUNDAY)))
                .isEqualTo(Adherence.of(weeks));
        assertThat(Adherence.within(weeks, SUNDAY, MONDAY)).isEqualTo(Adherence.NONE);
    }

    @Test
    void impossibleCountsAreRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Adherence(1, 1.5, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new Adherence(1, 0.3, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new Adherence(1, Double.NaN, 0));
    }

    @Test
    void overOneAndAHalfTimesThePlannedMinutesIsOverdoing() {
        assertThat(new Overdoing(140, 210).flagged()).isFalse();
        assertThat(new Overdoing(140, 210).percent()).isEqualTo(150);
        assertThat(new Overdoing(140, 210.5).flagged()).isTrue();
        assertThat(new Overdoing(140, 210.5).percent()).isEqualTo(151); // 150.36, which must not read as 150
        assertThat(new Overdoing(0, 300).flagged()).isFalse();
        assertThat(new Overdoing(0, 300).percent()).isNull();
    }

    @Test
    void unknownMinutesCountAsPlannedOnlyWhenTheyFulfilThePlan() {
        List<SessionDone> sessions = List.of(
                done("a", TUESDAY, "Glutes", Completion.PARTLY), // 0.5 of 15
                done("b", THURSDAY, "Glutes"), // 15
                new SessionDone("c", SUNDAY, null, "Hike", Completion.FULL, 200, null, false),
                done("d", SUNDAY, "Swim")); // unknown
        WeekOutcome week = WeekMatch.match(MONDAY, template(MONDAY), sessions, NEXT_MONDAY);
        assertThat(Overdoing.of(List.of(week))).isEqualTo(new Overdoing(140, 222.5));
    }
}
