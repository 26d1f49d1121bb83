package dev.steadyback.chart.page;

import dev.steadyback.analytics.Weeks;
import dev.steadyback.analytics.adherence.Adherence;
import dev.steadyback.analytics.adherence.DayState;
import dev.steadyback.diary.DiaryDay;
import dev.steadyback.report.Report;
import dev.steadyback.report.SessionCounts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A week's sessions, one on the other: those done below.
 *
 * @param states what became of the planned ones, and of those of the days that are still to come
 */
record Spine(LocalDate monday, List<DayState> states, Adherence counts) {
    private static final List<DayState> UPWARDS =
            List.of(DayState.DONE, DayState.PARTLY, DayState.MISSED, DayState.EXCUSED, DayState.NOT_YET_DUE);

    /** The weeks of a report's period. */
    static List<Spine> of(Report report) {
        Map<LocalDate, List<DiaryDay>> weeks = Stream.concat(report.days().stream(), report.ahead().stream())
                .collect(Collectors.groupingBy(d -> Weeks.monday(d.date()), TreeMap::new, Collectors.toList()));
        List<Spine> spines = new ArrayList<>();
        weeks.forEach((monday, days) -> spines.add(new Spine(
                monday,
                days.stream()
                        .flatMap(d -> d.due().stream())
                        .map(DiaryDay.Due::state)
                        .sorted(Comparator.comparingInt(UPWARDS::indexOf))
                        .toList(),
                SessionCounts.of(report, days).adherence())));
        return spines;
    }

    /** How many bars it has. */
    int bars() {
        return states.size() + counts.extras();
    }
}
