package dev.steadyback.report;

import dev.steadyback.diary.DiaryDay;
import dev.steadyback.diary.Period;
import dev.steadyback.programme.Programme;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Chooses the stretches of days that a report sets against each other. */
final class Comparisons {
    /** Pain of longer ago says little about a change of the plan. */
    private static final int MOST_DAYS = 28;

    private Comparisons() {}

    /** The first day that has to be read for the comparisons of a period. */
    static LocalDate first(Programme programme, Period period) {
        LocalDate previous = period.from().minusDays(period.days());
        LocalDate before = period.from().minusDays(MOST_DAYS);
        LocalDate first = previous.isBefore(before) ? previous : before;
        return first.isBefore(programme.start()) ? programme.start() : first;
    }

    /**
     * Compares.
     *
     * @param days all days from {@link #first} to the period's end
     */
    static Comparison of(Programme programme, Period period, List<DiaryDay> days) {
        List<Comparison.PlanChange> changes = new ArrayList<>();
        int version = 0;
        for (LocalDate on : programme.versions().keySet()) {
            version++;
            if (version > 1 && !on.isBefore(period.from()) && !on.isAfter(period.to())) {
                changes.add(new Comparison.PlanChange(
                        version,
                        on,
                        Comparison.Pair.of(
                                side(days, before(programme, on), on), side(days, on, after(programme, on)))));
            }
        }
        return new Comparison(previous(programme, period, days), changes);
    }

    private static Comparison.@Nullable Pair previous(Programme programme, Period period, List<DiaryDay> days) {
        if (!programme.start().isBefore(period.from())) {
            return null;
        }
        LocalDate from = period.from().minusDays(period.days());
        return Comparison.Pair.of(
                side(days, from, period.from()),
                side(days, period.from(), period.to().plusDays(1)));
    }

    private static LocalDate before(Programme programme, LocalDate on) {
        LocalDate version = programme.versions().lowerKey(on);
        LocalDate earliest = on.minusDays(MOST_DAYS);
        return version == null || version.isBefore(earliest) ? earliest : version;
    }

    /** The day after the last that is compared. */
    private static LocalDate after(Programme programme, LocalDate on) {
        LocalDate next = programme.versions().higherKey(on);
        LocalDate latest = on.plusDays(MOST_DAYS);
        return next == null || next.isAfter(latest) ? latest : next;
    }

    private static Comparison.Side side(List<DiaryDay> days, LocalDate from, LocalDate end) {
        return Comparison.Side.of(days.stream()
                .filter(d -> !d.date().isBefore(from) && d.date().isBefore(end))
                .toList());
    }
}
