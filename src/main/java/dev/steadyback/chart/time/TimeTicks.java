package dev.steadyback.chart.time;

import dev.steadyback.chart.draw.Type;
import dev.steadyback.language.Texts;
import java.awt.Font;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.function.ToDoubleFunction;

/** The dates named below a chart: as many as have room. */
public final class TimeTicks {
    private static final double GAP = 14;
    private static final int[] MONTHS = {1, 2, 3, 6, 12, 24, 60, 120};

    private TimeTicks() {}

    /** A named date. */
    public record Tick(LocalDate date, String name) {}

    /** The finest set of dates whose names keep apart. */
    public static List<Tick> of(
            LocalDate first, LocalDate last, ToDoubleFunction<LocalDate> x, Font font, Texts texts) {
        BiPredicate<Tick, Tick> apart = (a, b) -> x.applyAsDouble(b.date()) - x.applyAsDouble(a.date())
                >= (Type.width(a.name(), font) + Type.width(b.name(), font)) / 2 + GAP;
        for (int weeks = 1; weeks <= 4; weeks *= 2) {
            List<Tick> ticks = mondays(first, last, weeks, texts);
            if (fit(ticks, apart)) {
                return ticks;
            }
        }
        List<Tick> ticks = List.of();
        for (int months : MONTHS) {
            ticks = months(first, last, months, texts);
            if (fit(ticks, apart)) {
                return ticks;
            }
        }
        return ticks.subList(0, Math.min(1, ticks.size()));
    }

    private static boolean fit(List<Tick> ticks, BiPredicate<Tick, Tick> apart) {
        for (int i = 1; i < ticks.size(); i++) {
            if (!apart.test(ticks.get(i - 1), ticks.get(i))) {
                return false;
            }
        }
        return true;
    }

    private static List<Tick> mondays(LocalDate first, LocalDate last, int step, Texts texts) {
        List<Tick> ticks = new ArrayList<>();
        for (LocalDate date = first; !date.isAfter(last); date = date.plusWeeks(step)) {
            boolean newYear = !ticks.isEmpty() && ticks.getLast().date().getYear() != date.getYear();
            ticks.add(new Tick(date, newYear ? texts.date(date) : texts.day(date)));
        }
        return ticks;
    }

    private static List<Tick> months(LocalDate first, LocalDate last, int step, Texts texts) {
        List<Tick> ticks = new ArrayList<>();
        int years = Math.max(1, step / 12);
        for (YearMonth month = YearMonth.from(first.plusMonths(1));
                !month.atDay(1).isAfter(last);
                month = month.plusMonths(1)) {
            if ((month.getMonthValue() - 1) % Math.min(step, 12) == 0 && (step < 12 || month.getYear() % years == 0)) {
                boolean named = ticks.isEmpty() || month.getMonthValue() == 1;
                String name = step >= 12
                        ? String.valueOf(month.getYear())
                        : texts.month(month) + (named ? " " + month.getYear() : "");
                ticks.add(new Tick(month.atDay(1), name));
            }
        }
        return ticks;
    }
}
