package dev.steadyback.chart.page;

import dev.steadyback.chart.time.ChartModel;
import dev.steadyback.diary.DiaryDay;
import dev.steadyback.report.Report;
import dev.steadyback.trend.PainTrendView;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What can be asked of the time axis: a day, or in a period in which days do not fit, what a column of the sessions stands for.
 *
 * @param pain the days of the report's pain that lie in it
 */
record Step(List<DiaryDay> days, List<PainTrendView.Day> pain) {
    /** More days than these are too narrow to be told from each other on a phone. The tables have a row a day as long. */
    private static final int MOST_DAYS = 9 * 7;

    /** Whether each day of a report is a step of its own. */
    static boolean isDay(Report report) {
        return report.period().days() <= MOST_DAYS;
    }

    /** The steps of a report's period, in order. */
    static List<Step> of(Report report, ChartModel model) {
        boolean day = isDay(report);
        Map<LocalDate, PainTrendView.Day> pain = report.painTrend().days().stream()
                .collect(Collectors.toMap(PainTrendView.Day::date, Function.identity()));
        NavigableMap<LocalDate, List<DiaryDay>> steps = new TreeMap<>();
        for (DiaryDay known : report.days()) {
            steps.computeIfAbsent(day ? known.date() : model.grain().start(known.date()), s -> new ArrayList<>())
                    .add(known);
        }
        return steps.values().stream()
                .map(days -> new Step(
                        days,
                        days.stream()
                                .map(d -> pain.get(d.date()))
                                .filter(Objects::nonNull)
                                .toList()))
                .toList();
    }

    LocalDate from() {
        return days.getFirst().date();
    }

    LocalDate to() {
        return days.getLast().date();
    }

    /** How many of its days have a value. */
    int scored() {
        return (int) pain.stream().filter(d -> d.value() != null).count();
    }

    /** The mean of its daily values; null when there is none. */
    @Nullable
    Double value() {
        int scored = scored();
        return scored == 0
                ? null
                : (Double) (pain.stream()
                                .map(PainTrendView.Day::value)
                                .filter(Objects::nonNull)
                                .mapToDouble(v -> v)
                                .sum()
                        / scored);
    }

    /** Its last day on which a level is drawn; null when there is none. */
    PainTrendView.@Nullable Day levelled() {
        return pain.reversed().stream()
                .filter(d -> d.level() != null)
                .findFirst()
                .orElse(null);
    }
}
