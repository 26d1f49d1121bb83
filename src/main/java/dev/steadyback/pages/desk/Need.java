package dev.steadyback.pages.desk;

import dev.steadyback.analytics.adherence.Adherence;
import dev.steadyback.diary.Overview;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * Why a coach should look at somebody. What is more urgent comes first.
 *
 * @param value what it is about: a score, points, days, sessions
 * @param of how many sessions were due, where it is about those
 */
public record Need(Reason reason, double value, int of) {
    /** The reasons, the most urgent first. */
    public enum Reason {
        HIGH_PAIN,
        RED_FLAG,
        STOPPED,
        MORE_PAIN,
        FLARE,
        SILENT,
        FEW_SESSIONS,
        MESSAGE,
        ANSWER
    }

    private static final Set<Reason> URGENT = EnumSet.range(Reason.HIGH_PAIN, Reason.FLARE);

    private static final int WEEK = 7;

    private static final double HIGH = 8;

    /** A change of so many points is important, where it is also large against the start. */
    private static final double IMPORTANT = 2;

    /** Weeks that are over are looked at: a running one can still become whole. */
    private static final int WEEKS_LOOKED_AT = 2;

    /** Below half of the plan the band is low. */
    private static final double HALF = 0.5;

    /**
     * All reasons to look at somebody, the most urgent first; none for who is on course.
     *
     * @param unread how many of their messages the coach has not read
     */
    static List<Need> of(Overview o, long unread, LocalDate today) {
        List<Need> needs = new ArrayList<>();
        Collection<Double> scores = lastWeek(o, today).values();
        if (!scores.isEmpty() && Collections.max(scores) >= HIGH) {
            needs.add(new Need(Reason.HIGH_PAIN, Collections.max(scores), 0));
        }
        if (isOfLastWeek(o.redFlag(), today)) {
            needs.add(new Need(Reason.RED_FLAG, 0, 0));
        }
        if (isOfLastWeek(o.stopped(), today)) {
            needs.add(new Need(Reason.STOPPED, 0, 0));
        }
        Double change = change(o, today);
        if (change != null && change >= IMPORTANT) {
            needs.add(new Need(Reason.MORE_PAIN, change, 0));
        }
        if (o.inFlare()) {
            needs.add(new Need(Reason.FLARE, 0, 0));
        }
        LocalDate lastEntry = o.lastEntry();
        long silent = lastEntry == null ? 0 : ChronoUnit.DAYS.between(lastEntry, today);
        if (silent >= WEEK) {
            needs.add(new Need(Reason.SILENT, silent, 0));
        }
        int over = o.weeks().size() - 1;
        if (over >= WEEKS_LOOKED_AT) {
            double credited = 0;
            int due = 0;
            for (Adherence week : o.weeks().subList(over - WEEKS_LOOKED_AT, over)) {
                credited += week.credited();
                due += week.due();
            }
            if (due > 0 && credited < HALF * due) {
                needs.add(new Need(Reason.FEW_SESSIONS, credited, due));
            }
        }
        if (unread > 0) {
            needs.add(new Need(Reason.MESSAGE, unread, 0));
        }
        if (isOfLastWeek(o.answered(), today)) {
            needs.add(new Need(Reason.ANSWER, 0, 0));
        }
        return needs;
    }

    /** Whether it is about pain. */
    public boolean urgent() {
        return URGENT.contains(reason);
    }

    /** Whether it leads to what they wrote. */
    public boolean message() {
        return reason == Reason.MESSAGE;
    }

    private static boolean isOfLastWeek(@Nullable LocalDate day, LocalDate today) {
        return day != null && !day.isBefore(first(today));
    }

    /** The mean of the last seven days; null without a score in them. */
    static @Nullable Double now(Overview o, LocalDate today) {
        return mean(lastWeek(o, today));
    }

    /** How far that is from the mean of the weeks before; null where one of the two has no score. */
    static @Nullable Double change(Overview o, LocalDate today) {
        Double earlier = mean(o.painByDay().headMap(first(today), false));
        Double now = now(o, today);
        return earlier == null || now == null ? null : now - earlier;
    }

    private static SortedMap<LocalDate, Double> lastWeek(Overview o, LocalDate today) {
        return o.painByDay().tailMap(first(today), true);
    }

    private static LocalDate first(LocalDate today) {
        return today.minusDays(WEEK - 1L);
    }

    private static @Nullable Double mean(SortedMap<LocalDate, Double> days) {
        return days.isEmpty()
                ? null
                : days.values().stream().mapToDouble(Double::doubleValue).sum() / days.size();
    }
}
