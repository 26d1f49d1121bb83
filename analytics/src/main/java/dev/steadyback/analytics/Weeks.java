package dev.steadyback.analytics;

import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.Locale;

/** Monday-Sunday weeks and their ISO 8601 names. */
public final class Weeks {
    private Weeks() {}

    /** The Monday of a date's week. */
    public static LocalDate monday(LocalDate date) {
        return date.minusDays(date.getDayOfWeek().getValue() - 1L);
    }

    /** The Sunday of a date's week. */
    public static LocalDate sunday(LocalDate date) {
        return monday(date).plusDays(6);
    }

    /** The first Monday after a date. */
    public static LocalDate nextMonday(LocalDate date) {
        return monday(date).plusDays(7);
    }

    public static boolean isMonday(LocalDate date) {
        return date.equals(monday(date));
    }

    /** The ISO week of a date, such as {@code 2026-W10}. */
    public static String iso(LocalDate date) {
        return String.format(
                Locale.ROOT,
                "%04d-W%02d",
                date.get(IsoFields.WEEK_BASED_YEAR),
                date.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
    }
}
