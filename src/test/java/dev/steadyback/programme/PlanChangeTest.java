package dev.steadyback.programme;

import static org.assertj.core.api.Assertions.assertThat;

import dev.steadyback.programme.PlanChange.Kind;
import java.time.DayOfWeek;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PlanChangeTest {
    private static final WeeklyPlan.Line GLUTES = line(DayOfWeek.TUESDAY, "Glutes", 15, FocusArea.GLUTES_HAMSTRINGS);
    private static final WeeklyPlan.Line ROWS = line(DayOfWeek.MONDAY, "Rows", 45, FocusArea.UPPER_BACK);

    @Test
    void thePlanItselfChangesNothing() {
        PlanChange change = PlanChange.between(plan(GLUTES, ROWS), plan(ROWS, GLUTES));
        assertThat(change.isNothing()).isTrue();
        assertThat(change.sessions()).extracting(PlanChange.Session::kind).containsExactly(Kind.SAME, Kind.SAME);
    }

    @Test
    void aSessionOfTheSameNameOnAnotherDayIsMovedAndNotNew() {
        WeeklyPlan.Line moved = line(DayOfWeek.FRIDAY, " glutes ", 15, FocusArea.GLUTES_HAMSTRINGS);
        assertThat(PlanChange.between(plan(GLUTES), plan(moved)).sessions())
                .containsExactly(new PlanChange.Session(Kind.CHANGED, GLUTES, moved));
    }

    @Test
    void anotherNameOnTheSameDayForTheSameAreasIsRenamed() {
        WeeklyPlan.Line renamed = line(DayOfWeek.TUESDAY, "Bridges", 20, FocusArea.GLUTES_HAMSTRINGS);
        assertThat(PlanChange.between(plan(GLUTES), plan(renamed)).sessions(Kind.CHANGED))
                .hasSize(1);
    }

    @Test
    void anotherSessionOnTheSameDayIsNewAndTheOldOneGoes() {
        WeeklyPlan.Line other = line(DayOfWeek.TUESDAY, "Plank", 5, FocusArea.CORE);
        PlanChange change = PlanChange.between(plan(GLUTES), plan(other));
        assertThat(change.sessions(Kind.ADDED))
                .extracting(PlanChange.Session::after)
                .containsExactly(other);
        assertThat(change.sessions(Kind.REMOVED))
                .extracting(PlanChange.Session::before)
                .containsExactly(GLUTES);
    }

    @Test
    void oneOfTwoSessionsOfTheSameNameStaysWhenTheOtherGoes() {
        WeeklyPlan.Line second = line(DayOfWeek.THURSDAY, "Glutes", 15, FocusArea.GLUTES_HAMSTRINGS);
        PlanChange change = PlanChange.between(plan(GLUTES, second), plan(second));
        assertThat(change.sessions(Kind.SAME)).hasSize(1);
        assertThat(change.sessions(Kind.REMOVED)).hasSize(1);
    }

    @Test
    void dailyPracticesComeAndGoByTheirNames() {
        WeeklyPlan before = new WeeklyPlan(List.of(), List.of(new WeeklyPlan.Practice("Hinge")));
        WeeklyPlan after =
                new WeeklyPlan(List.of(), List.of(new WeeklyPlan.Practice("Walk"), new WeeklyPlan.Practice("Hinge")));
        assertThat(PlanChange.between(before, after).practices())
                .containsExactly(
                        new PlanChange.Practice(Kind.ADDED, "Walk", List.of()),
                        new PlanChange.Practice(Kind.SAME, "Hinge", List.of()));
        assertThat(PlanChange.between(after, before).isNothing()).isFalse();
    }

    @Test
    void aLineWithOtherExercisesIsChanged() {
        WeeklyPlan.Line exercised = new WeeklyPlan.Line(
                GLUTES.weekday(),
                GLUTES.name(),
                GLUTES.focus(),
                GLUTES.minutes(),
                List.of(),
                List.of(new WeeklyPlan.Exercise("Bridge", 3, 12, null, List.of())));
        assertThat(PlanChange.between(plan(GLUTES), plan(exercised)).sessions())
                .containsExactly(new PlanChange.Session(PlanChange.Kind.CHANGED, GLUTES, exercised));
    }

    static WeeklyPlan plan(WeeklyPlan.Line... lines) {
        return new WeeklyPlan(List.of(lines), List.of());
    }

    static WeeklyPlan.Line line(DayOfWeek day, String name, @Nullable Integer minutes, FocusArea... areas) {
        return new WeeklyPlan.Line(day, name, List.of(areas), minutes);
    }

    @Test
    void aNameInAnotherUnicodeFormOrWithANoBreakBlankIsTheSame() {
        PlanChange change = PlanChange.between(
                new WeeklyPlan(List.of(), List.of(new WeeklyPlan.Practice("Ru\u0308cken u\u0308ben"))),
                new WeeklyPlan(List.of(), List.of(new WeeklyPlan.Practice("R\u00fccken\u00a0\u00fcben"))));
        assertThat(change.practices()).extracting(PlanChange.Practice::kind).containsExactly(Kind.CHANGED);
    }

    @Test
    void aRenamedSessionIsTheSameOneOnAnotherDayForOtherAreas() {
        WeeklyPlan.Line renamed =
                new WeeklyPlan.Line(DayOfWeek.FRIDAY, "Plank", List.of(FocusArea.CORE), 5, List.of("glutes"));
        assertThat(PlanChange.between(plan(GLUTES), plan(renamed)).sessions())
                .containsExactly(new PlanChange.Session(Kind.CHANGED, GLUTES, renamed));
    }

    @Test
    void aFormerNameIsKeptOnceAndNotBesideTheSameNameNow() {
        WeeklyPlan.Line back = new WeeklyPlan.Line(
                DayOfWeek.TUESDAY, "Glutes", List.of(), 15, List.of("GLUTES", "Bridges", "bridges "));
        assertThat(back.formerly()).containsExactly("Bridges");
    }
}
