package dev.steadyback.chart.page;

import dev.steadyback.chart.Factor;
import dev.steadyback.diary.DiaryDay;
import dev.steadyback.entry.EntryKind;
import dev.steadyback.entry.Facts;
import dev.steadyback.report.HabitMeans.Habit;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/** What was noted of a factor in some days. */
final class FactorValues {
    private FactorValues() {}

    /** A value, and of how many entries or days. */
    record Value(double number, int noted) {}

    /** A habit's mean over the entries that say it, or the number of days with relief or a treatment; null when nothing was noted. */
    static @Nullable Value of(Factor factor, List<DiaryDay> days) {
        Habit habit = factor.habit();
        if (habit == null) {
            int on = (int) days.stream().filter(d -> on(factor, d)).count();
            return on == 0 ? null : new Value(on, on);
        }
        double[] noted = days.stream()
                .flatMap(d -> d.habits().stream())
                .map(e -> habit.in((Facts.Habits) e.facts()))
                .filter(Objects::nonNull)
                .mapToDouble(Number::doubleValue)
                .toArray();
        OptionalDouble mean = Arrays.stream(noted).average();
        return mean.isPresent() ? new Value(mean.getAsDouble(), noted.length) : null;
    }

    private static boolean on(Factor factor, DiaryDay day) {
        return factor == Factor.RELIEF
                ? day.relief()
                : !day.of(EntryKind.TREATMENT).isEmpty();
    }
}
