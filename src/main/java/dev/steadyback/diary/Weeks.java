package dev.steadyback.diary;

import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.Locale;

/** Monday-Sunday weeks and their ISO 8601 names. */
public final class Weeks {
    private Weeks() {}

    public static LocalDate monday(LocalDate date) {
        return date.minusDays(date.getDayOfWeek().getValue() - 1L);
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
