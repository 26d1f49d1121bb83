package dev.steadyback.programme;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * What a weekly plan trains, set against what is suspected behind the pain. A session that works on several areas counts
 * in each of them. A daily practice names no area, so it counts in none.
 *
 * @param rows areas that the plan trains, or would have to for a suspected cause
 * @param trained suspected causes that a planned session works on
 * @param open suspected causes that the plan leaves alone
 * @param unnamed how many planned sessions name no area
 */
public record PlanCoverage(List<Row> rows, List<SuspectedCause> trained, List<SuspectedCause> open, int unnamed) {
    /**
     * A week's work on an area.
     *
     * @param minutes of the sessions that have a target
     * @param causes suspected causes that it works on
     */
    public record Row(FocusArea area, int sessions, int minutes, List<SuspectedCause> causes) {}

    public static PlanCoverage of(WeeklyPlan plan, List<SuspectedCause> causes) {
        List<Row> rows = new ArrayList<>();
        for (FocusArea area : FocusArea.values()) {
            List<WeeklyPlan.Line> lines = plan.sessions().stream()
                    .filter(l -> l.focus().contains(area))
                    .toList();
            List<SuspectedCause> worked =
                    causes.stream().filter(c -> c.areas().contains(area)).toList();
            if (!lines.isEmpty() || !worked.isEmpty()) {
                rows.add(new Row(area, lines.size(), minutes(lines), worked));
            }
        }
        Set<SuspectedCause> trained = Set.copyOf(rows.stream()
                .filter(r -> r.sessions() > 0)
                .flatMap(r -> r.causes().stream())
                .distinct()
                .toList());
        return new PlanCoverage(
                List.copyOf(rows),
                causes.stream().filter(trained::contains).toList(),
                causes.stream().filter(c -> !trained.contains(c)).toList(),
                (int) plan.sessions().stream().filter(l -> l.focus().isEmpty()).count());
    }

    private static int minutes(List<WeeklyPlan.Line> lines) {
        return lines.stream()
                .map(WeeklyPlan.Line::minutes)
                .mapToInt(m -> m == null ? 0 : m)
                .sum();
    }
}
