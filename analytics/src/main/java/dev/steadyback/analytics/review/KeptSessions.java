package dev.steadyback.analytics.review;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Tells which planned sessions were kept where nothing but the numbers of each day is known. In each Monday-Sunday week a session done keeps one
 * that was planned for its own day; what is left over, in order of dates and without that of paused days, keeps one of the closest earlier day that
 * has one open, else of the closest later day.
 *
 * <p>Cost: linear in the days.
 */
public final class KeptSessions {
    private KeptSessions() {}

    /**
     * The same days with what was kept of each.
     *
     * @param days in order, one each, without a gap
     */
    public static List<ReviewDay> of(List<ReviewDay> days) {
        List<ReviewDay> matched = new ArrayList<>(days.size());
        int from = 0;
        while (from < days.size()) {
            LocalDate sunday = days.get(from).date().with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY));
            int to = from;
            while (to < days.size() && !days.get(to).date().isAfter(sunday)) {
                to++;
            }
            matched.addAll(week(days.subList(from, to)));
            from = to;
        }
        return List.copyOf(matched);
    }

    private static List<ReviewDay> week(List<ReviewDay> days) {
        int[] kept = new int[days.size()];
        Arrays.setAll(kept, t -> Math.min(days.get(t).done(), days.get(t).planned()));
        for (int t = 0; t < kept.length; t++) {
            ReviewDay day = days.get(t);
            for (int left = day.paused() ? 0 : day.done() - day.planned(); left > 0; left--) {
                int open = open(days, kept, t);
                if (open >= 0) {
                    kept[open]++;
                }
            }
        }
        List<ReviewDay> matched = new ArrayList<>();
        for (int t = 0; t < kept.length; t++) {
            matched.add(days.get(t).withKept(kept[t]));
        }
        return matched;
    }

    private static int open(List<ReviewDay> days, int[] kept, int from) {
        for (int t = from - 1; t >= 0; t--) {
            if (kept[t] < days.get(t).planned()) {
                return t;
            }
        }
        for (int t = from + 1; t < kept.length; t++) {
            if (kept[t] < days.get(t).planned()) {
                return t;
            }
        }
        return -1;
    }
}
