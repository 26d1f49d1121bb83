package dev.steadyback.chart;

import java.time.LocalDate;

/** The width a chart is drawn for, which is the width it is read at: a wide chart scaled down cannot be read. */
public enum ChartSize {
    /** A phone's width, and only as many weeks as it can show. */
    PHONE(390),
    /** A page of A4. */
    PAGE(680),
    /** The same width, and lower, so that it shares a page with words. */
    SUMMARY(680),
    /** A screen. */
    WIDE(1100);

    private static final int PHONE_WEEKS = 8;

    private final int width;

    ChartSize(int width) {
        this.width = width;
    }

    /** Pixels of CSS. */
    public int width() {
        return width;
    }

    /** The first day that is drawn of a period. */
    LocalDate first(LocalDate from, LocalDate to) {
        LocalDate earliest = to.minusDays(to.getDayOfWeek().getValue() - 1L).minusWeeks(PHONE_WEEKS - 1L);
        return this == PHONE && from.isBefore(earliest) ? earliest : from;
    }
}
