package dev.steadyback.chart.time;

import dev.steadyback.analytics.Weeks;
import java.time.LocalDate;

/** What one column of a chart stands for: a week, or more where a week would be too narrow to see. */
public enum Grain {
    WEEK,
    MONTH,
    QUARTER,
    YEAR;

    /** A narrower column cannot be told from its neighbours. */
    private static final int LEAST_PIXELS = 4;

    static Grain of(LocalDate first, LocalDate last, int pixels) {
        double days = last.toEpochDay() - first.toEpochDay() + 1;
        double dayWidth = pixels / days;
        if (7 * dayWidth >= LEAST_PIXELS) {
            return WEEK;
        }
        if (30 * dayWidth >= LEAST_PIXELS) {
            return MONTH;
        }
        return 91 * dayWidth >= LEAST_PIXELS ? QUARTER : YEAR;
    }

    /** The first day of the column that a day belongs to. */
    public LocalDate start(LocalDate date) {
        return switch (this) {
            case WEEK -> Weeks.monday(date);
            case MONTH -> date.withDayOfMonth(1);
            case QUARTER -> date.withDayOfMonth(1).minusMonths((date.getMonthValue() - 1) % 3);
            case YEAR -> date.withDayOfYear(1);
        };
    }

    /** The day after a column's last. */
    public LocalDate end(LocalDate start) {
        return switch (this) {
            case WEEK -> start.plusWeeks(1);
            case MONTH -> start.plusMonths(1);
            case QUARTER -> start.plusMonths(3);
            case YEAR -> start.plusYears(1);
        };
    }
}
