package dev.steadyback.pages.diary;

import dev.steadyback.analytics.Weeks;
import dev.steadyback.diary.DiaryDay;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A week as a row of days.
 *
 * @param days Monday to Sunday; null for a day outside of the programme or still to come
 */
public record WeekRow(LocalDate monday, List<@Nullable DiaryDay> days) {
    static WeekRow of(LocalDate monday, Map<LocalDate, DiaryDay> known) {
        List<@Nullable DiaryDay> days = new ArrayList<>();
        monday.datesUntil(monday.plusDays(7)).forEach(d -> days.add(known.get(d)));
        return new WeekRow(monday, days);
    }

    public LocalDate sunday() {
        return monday.plusDays(6);
    }

    /** Its number, such as 2026-W11. */
    public String name() {
        return Weeks.iso(monday);
    }
}
