package dev.steadyback.chart.tables;

import dev.steadyback.analytics.Weeks;
import dev.steadyback.language.Texts;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * What one row of a table for people stands for, in a period that is too long for a row a day: a week, a month or a quarter of things.
 *
 * @param start the week's Monday, or the first day of the month or quarter
 */
record RowSpan<T>(LocalDate start, List<T> things) {
    /** How long a time one row stands for. Files keep a row a day, or a week. */
    enum Length {
        DAY,
        WEEK,
        MONTH,
        QUARTER;

        private static final int MOST_DAYS = 9 * 7;
        private static final int MOST_WEEKS = 2 * 53;
        private static final int MOST_MONTHS = 4 * 12;
        private static final int DAYS_OF_A_MONTH = 31;

        static Length of(LocalDate from, LocalDate to) {
            long days = to.toEpochDay() - from.toEpochDay() + 1;
            if (days <= 7L * MOST_WEEKS) {
                return days <= MOST_DAYS ? DAY : WEEK;
            }
            return days <= (long) DAYS_OF_A_MONTH * MOST_MONTHS ? MONTH : QUARTER;
        }

        /** This length, or a longer one. */
        Length atLeast(Length other) {
            return compareTo(other) < 0 ? other : this;
        }

        LocalDate start(LocalDate date) {
            return switch (this) {
                case DAY -> date;
                case WEEK -> Weeks.monday(date);
                case MONTH -> date.withDayOfMonth(1);
                case QUARTER -> date.withDayOfMonth(1).minusMonths((date.getMonthValue() - 1) % 3);
            };
        }
    }

    /** Things in order, by the spans they lie in; a span without any is left out. */
    static <T> List<RowSpan<T>> of(List<T> things, Function<T, LocalDate> date, Length length) {
        NavigableMap<LocalDate, List<T>> spans = new TreeMap<>();
        for (T thing : things) {
            spans.computeIfAbsent(length.start(date.apply(thing)), s -> new ArrayList<>())
                    .add(thing);
        }
        return spans.entrySet().stream()
                .map(e -> new RowSpan<>(e.getKey(), e.getValue()))
                .toList();
    }

    /** The columns that say which time a row is of, and then others. */
    static <T> List<Column<RowSpan<T>>> columns(Length length, Texts texts, List<Column<RowSpan<T>>> others) {
        return columns(length, texts, RowSpan::start, others);
    }

    /** The same for rows that are made of spans. */
    static <R> List<Column<R>> columns(
            Length length, Texts texts, Function<R, LocalDate> start, List<Column<R>> others) {
        List<Column<R>> columns = new ArrayList<>();
        switch (length) {
            case QUARTER -> columns.add(Column.same("quarter", r -> texts.quarter(start.apply(r))));
            case MONTH ->
                columns.add(Column.same(
                        "month",
                        r -> texts.month(YearMonth.from(start.apply(r))) + " "
                                + start.apply(r).getYear()));
            case DAY, WEEK -> {
                columns.add(Column.same("week", r -> Weeks.iso(start.apply(r))));
                columns.add(Column.date("from", start, texts));
            }
        }
        columns.addAll(others);
        return columns;
    }
}
