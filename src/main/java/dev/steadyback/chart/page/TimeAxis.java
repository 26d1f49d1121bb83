package dev.steadyback.chart.page;

import dev.steadyback.analytics.Weeks;
import dev.steadyback.chart.time.ChartModel;
import java.time.LocalDate;

/** Where days lie across a chart, as parts of its width. */
record TimeAxis(LocalDate first, long days) {
    /** The least width of the data: of a card on a screen of 320 pixels, beside the names of the values. */
    static final int NARROWEST = 228;

    static TimeAxis of(ChartModel model) {
        return new TimeAxis(model.first(), model.days());
    }

    /** From the Monday before a day to the Sunday after another. */
    static TimeAxis over(LocalDate from, LocalDate to) {
        LocalDate first = Weeks.monday(from);
        return new TimeAxis(first, Weeks.sunday(to).toEpochDay() - first.toEpochDay() + 1);
    }

    LocalDate last() {
        return first.plusDays(days - 1);
    }

    /** The beginning of a day. */
    double x(LocalDate date) {
        return Math.clamp((double) (date.toEpochDay() - first.toEpochDay()) / days, 0, 1);
    }

    /** The end of a day. */
    double end(LocalDate date) {
        return x(date.plusDays(1));
    }

    double noon(LocalDate date) {
        return (x(date) + end(date)) / 2;
    }

    /** The middle of several days. */
    double middle(LocalDate from, LocalDate to) {
        return (x(from) + end(to)) / 2;
    }
}
