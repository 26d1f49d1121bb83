package dev.steadyback.programme;

import static dev.steadyback.programme.PlanChangeTest.line;
import static dev.steadyback.programme.PlanChangeTest.plan;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.util.List;
import org.junit.jupiter.api.Test;

class PlanCoverageTest {
    @Test
    void theTemplateLeavesAWeakCoreAlone() {
        PlanCoverage coverage =
                PlanCoverage.of(TemplateWeek.PLAN, List.of(SuspectedCause.WEAK_CORE, SuspectedCause.INACTIVE_GLUTES));
        assertThat(coverage.open()).containsExactly(SuspectedCause.WEAK_CORE);
        assertThat(coverage.trained()).containsExactly(SuspectedCause.INACTIVE_GLUTES);
    }

    @Test
    void aSessionForTwoAreasCountsWhollyInBoth() {
        PlanCoverage coverage = PlanCoverage.of(
                plan(
                        line(DayOfWeek.MONDAY, "Both", 20, FocusArea.CORE, FocusArea.HIP_HINGE),
                        line(DayOfWeek.FRIDAY, "Plank", null, FocusArea.CORE)),
                List.of());
        assertThat(coverage.rows())
                .containsExactly(
                        new PlanCoverage.Row(FocusArea.HIP_HINGE, 1, 20, List.of()),
                        new PlanCoverage.Row(FocusArea.CORE, 2, 20, List.of()));
    }

    @Test
    void anAreaThatASuspectedCauseWantsIsShownEmpty() {
        PlanCoverage coverage = PlanCoverage.of(WeeklyPlan.EMPTY, List.of(SuspectedCause.IMMOBILE_HIPS));
        assertThat(coverage.rows())
                .containsExactly(
                        new PlanCoverage.Row(FocusArea.HIP_MOBILITY, 0, 0, List.of(SuspectedCause.IMMOBILE_HIPS)));
    }

    @Test
    void oneAreaOfACauseIsEnoughToWorkOnIt() {
        PlanCoverage coverage = PlanCoverage.of(
                plan(line(DayOfWeek.MONDAY, "Hinge", 10, FocusArea.HIP_HINGE)), List.of(SuspectedCause.DAILY_HABITS));
        assertThat(coverage.open()).isEmpty();
    }

    @Test
    void aSessionThatNamesNoAreaCountsInNone() {
        assertThat(PlanCoverage.of(plan(line(DayOfWeek.MONDAY, "Walk", 30)), List.of()))
                .isEqualTo(new PlanCoverage(List.of(), List.of(), List.of(), 1));
    }
}
