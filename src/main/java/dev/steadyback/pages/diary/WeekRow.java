package dev.steadyback.pages.diary;

import dev.steadyback.analytics.Weeks;
import dev.steadyback.analytics.adherence.DayState;
import dev.steadyback.diary.DiaryDay;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A week as a row of days.
 *
 * @param days Monday to Sunday; null for a day before the programme
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

    /** The sessions that were due by now, or were done before their day. */
    public int due() {
        return (int) sessions().filter(DiaryDay.Due::counts).count();
    }

    /** What of them is done; half a session for one done in part. */
    public double credited() {
        return sessions()
                .filter(DiaryDay.Due::counts)
                .mapToDouble(DiaryDay.Due::credit)
                .sum();
    }

    /** The sessions still to come, today's included. */
    public int toCome() {
        return (int) sessions().filter(d -> d.state() == DayState.NOT_YET_DUE).count();
    }

    /** The planned sessions of the week, in the order of its days. */
    public Stream<DiaryDay.Due> sessions() {
        return days.stream().filter(Objects::nonNull).flatMap(d -> d.due().stream());
    }

    /** Its number, such as 2026-W11. */
    public String name() {
        return Weeks.iso(monday);
    }
}
