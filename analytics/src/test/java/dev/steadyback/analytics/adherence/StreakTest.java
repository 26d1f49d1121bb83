package dev.steadyback.analytics.adherence;

import static dev.steadyback.analytics.adherence.MadeUpWeeks.MONDAY;
import static dev.steadyback.analytics.adherence.MadeUpWeeks.NEXT_MONDAY;
import static dev.steadyback.analytics.adherence.MadeUpWeeks.WEDNESDAY;
import static dev.steadyback.analytics.adherence.MadeUpWeeks.done;
import static dev.steadyback.analytics.adherence.MadeUpWeeks.followed;
import static dev.steadyback.analytics.adherence.MadeUpWeeks.template;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Expected values are counted from the product's template week (template-week.json), 5 sessions. */
class StreakTest {
    private static WeekOutcome kept(LocalDate monday) {
        return WeekMatch.match(monday, template(monday), followed(template(monday)), monday.plusDays(7));
    }

    private static WeekOutcome missed(LocalDate monday) {
        return WeekMatch.match(monday, template(monday), List.of(), monday.plusDays(7));
    }

    private static WeekOutcome running(LocalDate monday, int done, LocalDate today) {
        return WeekMatch.match(
                monday, template(monday), followed(template(monday).subList(0, done)), today);
    }

    @Test
    void perfectFollowerOverAYearHas260SessionsAnd52Weeks() {
        // The template week has 5 sessions: 52 x 5. src/docs/method.md, "Streak", says the same.
        List<WeekOutcome> weeks = new ArrayList<>();
        for (int i = 0; i < 52; i++) {
            weeks.add(kept(MONDAY.plusWeeks(i)));
        }
        assertThat(Streak.of(weeks)).isEqualTo(new Streak(260, 52));
        assertThat(Adherence.of(weeks)).isEqualTo(new Adherence(260, 260, 0));
    }

    @Test
    void noWeeksAreNoStreak() {
        assertThat(Streak.of(List.of())).isEqualTo(new Streak(0, 0));
    }

    @Test
    void missedSessionEndsIt() {
        List<WeekOutcome> weeks = List.of(kept(MONDAY), missed(NEXT_MONDAY), kept(NEXT_MONDAY.plusDays(7)));
        assertThat(Streak.of(weeks)).isEqualTo(new Streak(5, 1));
        assertThat(Streak.of(weeks.subList(0, 2))).isEqualTo(new Streak(0, 0));
    }

    @Test
    void sessionsAfterAMissCountThoughTheirWeekDoesNot() {
        List<SessionDone> allButTuesday = followed(template(MONDAY)).stream()
                .filter(it -> !it.date().equals(MONDAY.plusDays(1)))
                .toList();
        WeekOutcome week = WeekMatch.match(MONDAY, template(MONDAY), allButTuesday, NEXT_MONDAY);
        assertThat(Streak.of(List.of(week))).isEqualTo(new Streak(3, 0));
    }

    @Test
    void partlyKeepsIt() {
        List<PlannedSession> plan = template(MONDAY);
        List<SessionDone> sessions = new ArrayList<>(followed(plan.subList(1, 5)));
        sessions.add(done("a", MONDAY, "Upper back", Completion.STOPPED));
        assertThat(Streak.of(List.of(WeekMatch.match(MONDAY, plan, sessions, NEXT_MONDAY))))
                .isEqualTo(new Streak(5, 1));
    }

    @Test
    void runningWeekIsSkippedUntilAllIsKeptAndBreaksAtAMiss() {
        assertThat(Streak.of(List.of(kept(MONDAY), running(NEXT_MONDAY, 2, NEXT_MONDAY.plusDays(3)))))
                .isEqualTo(new Streak(7, 1));
        assertThat(Streak.of(List.of(kept(MONDAY), running(NEXT_MONDAY, 5, NEXT_MONDAY.plusDays(5)))))
                .isEqualTo(new Streak(10, 2));
        assertThat(Streak.of(List.of(kept(MONDAY), running(NEXT_MONDAY, 1, NEXT_MONDAY.plusDays(2)))))
                .isEqualTo(new Streak(0, 0));
    }

    @Test
    void weekWithNothingPlannedIsSkipped() {
        WeekOutcome empty = WeekMatch.match(
                NEXT_MONDAY, List.of(), List.of(done("a", WEDNESDAY.plusDays(7), "Swim")), NEXT_MONDAY.plusDays(7));
        assertThat(Streak.of(List.of(kept(MONDAY), empty, kept(NEXT_MONDAY.plusDays(7)))))
                .isEqualTo(new Streak(10, 2));
    }

    @Test
    void counterSaysWhenOlderWeeksCannotMatter() {
        Streak.Counter counter = new Streak.Counter();
        assertThat(counter.add(kept(NEXT_MONDAY.plusDays(7)))).isTrue();
        assertThat(counter.add(missed(NEXT_MONDAY))).isFalse();
        assertThat(counter.add(kept(MONDAY))).isFalse();
        assertThat(counter.streak()).isEqualTo(new Streak(5, 1));
    }
}
