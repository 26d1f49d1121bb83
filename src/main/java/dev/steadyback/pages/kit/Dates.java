package dev.steadyback.pages.kit;

import dev.steadyback.platform.Refused;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;

/** Dates in addresses. */
public final class Dates {
    private Dates() {}

    /** A day, or the end of a period that is nearest to it. */
    public static LocalDate within(LocalDate date, LocalDate first, LocalDate last) {
        if (date.isAfter(last)) {
            return last;
        }
        return date.isBefore(first) ? first : date;
    }

    public static LocalDate of(String path) {
        try {
            LocalDate date = LocalDate.parse(path);
            if (date.getYear() >= 1900 && date.getYear() <= 9999) {
                return date;
            }
        } catch (DateTimeParseException e) {
            // said below
        }
        throw Refused.notFound(
                "page", "does not exist: its address should hold a day such as 2026-03-09", "fault.no-day-page");
    }

    /** A month in an address, such as 2026-03. */
    public static YearMonth monthOf(String path) {
        return YearMonth.from(of(path + "-01"));
    }
}
