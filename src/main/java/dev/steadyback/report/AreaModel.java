package dev.steadyback.report;

import dev.steadyback.adherence.AdherenceView;
import dev.steadyback.programme.FocusArea;
import dev.steadyback.programme.SuspectedCause;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * How consistently each focus area was worked on, set against what is suspected behind the pain.
 *
 * @param worked areas that work on a suspected cause, in the order in which the causes are named
 * @param open suspected causes that no planned session works on
 * @param others areas that work on none of them
 */
public record AreaModel(List<Row> worked, List<SuspectedCause> open, List<Row> others) {
    /** An area that the plan names in the period, and the suspected causes that it works on. */
    public record Row(AdherenceView.Area area, List<SuspectedCause> causes) {}

    public static AreaModel of(Report report) {
        Set<SuspectedCause> causes = new LinkedHashSet<>(report.programme().causes());
        List<AdherenceView.Area> areas = report.adherence().focusAreas();
        List<Row> worked = new ArrayList<>();
        List<SuspectedCause> open = new ArrayList<>();
        Set<FocusArea> placed = EnumSet.noneOf(FocusArea.class);
        for (SuspectedCause cause : causes) {
            List<AdherenceView.Area> working =
                    areas.stream().filter(a -> cause.areas().contains(a.area())).toList();
            if (working.isEmpty()) {
                open.add(cause);
            }
            working.stream().filter(a -> placed.add(a.area())).forEach(a -> worked.add(row(a, causes)));
        }
        return new AreaModel(
                List.copyOf(worked),
                List.copyOf(open),
                areas.stream()
                        .filter(a -> !placed.contains(a.area()))
                        .map(a -> row(a, causes))
                        .toList());
    }

    private static Row row(AdherenceView.Area area, Set<SuspectedCause> causes) {
        return new Row(
                area,
                causes.stream().filter(c -> c.areas().contains(area.area())).toList());
    }

    /** All areas, those that work on a cause first. */
    public List<Row> rows() {
        return Stream.concat(worked.stream(), others.stream()).toList();
    }

    public boolean isEmpty() {
        return worked.isEmpty() && open.isEmpty() && others.isEmpty();
    }
}
