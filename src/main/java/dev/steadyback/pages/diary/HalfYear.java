package dev.steadyback.pages.diary;

import dev.steadyback.analytics.Weeks;
import dev.steadyback.diary.DiaryReading;
import dev.steadyback.diary.PainDay;
import dev.steadyback.entry.Facts;
import dev.steadyback.programme.Programme;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The pain of the last 26 weeks as a map: a column for each week, a square for each day from Monday down to Sunday.
 *
 * @param from the first day that is drawn
 * @param painDays of how many days the pain is known
 * @param tints the squares of each step of pain, as one path each
 * @param months from left to right
 */
public record HalfYear(LocalDate from, LocalDate to, int painDays, List<Tint> tints, List<Span> months) {
    private static final int WEEKS = 26;

    /** From one square to the next; a square is three less, and its edge is drawn around it. */
    private static final int PITCH = 10;

    /** Stands for days whose pain is not known. */
    private static final int UNKNOWN = -1;

    /**
     * Days of the same tint.
     *
     * @param name of the class that gives the tint
     * @param path their squares
     */
    public record Tint(String name, String path) {}

    /**
     * A month above its weeks.
     *
     * @param weeks how many begin in it
     * @param open whether the diary has days of it
     */
    public record Span(YearMonth month, int weeks, boolean open) {}

    static HalfYear find(Programme programme, LocalDate today, DiaryReading reading) {
        LocalDate first = Weeks.monday(today).minusWeeks(WEEKS - 1L);
        LocalDate from = first.isBefore(programme.start()) ? programme.start() : first;
        Map<LocalDate, Long> steps = new TreeMap<>();
        Facts.Site site = reading.shownSite(programme, today);
        for (PainDay day : reading.painDays(from, today)) {
            day.at(site).map(PainDay.SitePain::value).ifPresent(value -> steps.put(day.date(), Math.round(value)));
        }
        Map<Long, StringBuilder> paths = new TreeMap<>();
        from.datesUntil(today.plusDays(1))
                .forEach(date -> paths.computeIfAbsent(
                                steps.getOrDefault(date, (long) UNKNOWN), step -> new StringBuilder())
                        .append(square(ChronoUnit.DAYS.between(first, date))));
        return new HalfYear(
                from,
                today,
                steps.size(),
                paths.entrySet().stream()
                        .map(e -> new Tint(
                                e.getKey() == UNKNOWN ? "unknown" : "pain-" + e.getKey(),
                                e.getValue().toString()))
                        .toList(),
                months(first, from));
    }

    private static String square(long day) {
        int side = PITCH - 3;
        return "M" + (day / 7 * PITCH + 1) + " " + (day % 7 * PITCH + 1) + "h" + side + "v" + side + "h-" + side + "z";
    }

    private static List<Span> months(LocalDate first, LocalDate from) {
        List<Span> months = new ArrayList<>();
        for (int week = 0; week < WEEKS; week++) {
            YearMonth month = YearMonth.from(first.plusWeeks(week));
            int before = months.isEmpty() || !months.getLast().month().equals(month)
                    ? 0
                    : months.removeLast().weeks();
            months.add(new Span(month, before + 1, !month.atEndOfMonth().isBefore(from)));
        }
        return months;
    }

    public int days() {
        return (int) ChronoUnit.DAYS.between(from, to) + 1;
    }

    /** Its width in the units of its paths. */
    public int width() {
        return WEEKS * PITCH - 1;
    }

    public int height() {
        return 7 * PITCH - 1;
    }
}
