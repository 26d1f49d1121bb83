package dev.steadyback.analytics.adherence;

import dev.steadyback.analytics.Percent;
import java.time.LocalDate;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/**
 * Adherence = credited sessions / due sessions.
 *
 * <p>Due is a planned session whose day is over, or one of today or later that is already done; excused ones are not due. Credit is 1 for
 * done, 0.5 for partly or stopped, 0 for missed. Extras are counted apart and never enter the ratio, which therefore never exceeds 100 %.
 * Nothing due: {@link #percent()} and {@link #band()} are null, the counts are 0.
 *
 * <p>Cost: linear in the outcomes.
 *
 * @param due planned sessions that count
 * @param credited their credit, a multiple of 0.5 between 0 and {@code due}
 * @param extras sessions that fulfil no planned session
 */
public record Adherence(int due, double credited, int extras) {
    /** Nothing planned, nothing done. */
    public static final Adherence NONE = new Adherence(0, 0, 0);

    public Adherence {
        if (due < 0 || extras < 0 || !(credited >= 0 && credited <= due) || credited * 2 != Math.rint(credited * 2)) {
            throw new IllegalArgumentException(
                    "No such adherence: " + credited + " of " + due + ", extras " + extras + ".");
        }
    }

    /** Counts over whole weeks. */
    public static Adherence of(Collection<WeekOutcome> weeks) {
        Adherence sum = NONE;
        for (WeekOutcome week : weeks) {
            sum = sum.plus(ofOutcomes(week.outcomes(), week.extras().size()));
        }
        return sum;
    }

    /**
     * Counts over a period: planned sessions by their plan date, extras by their own.
     *
     * @param from first day
     * @param to last day, inclusive
     */
    public static Adherence within(Collection<WeekOutcome> weeks, LocalDate from, LocalDate to) {
        return of(weeks.stream().map(week -> week.within(from, to)).toList());
    }

    /** Counts over any outcomes, such as those of one day, beside a number of extras. */
    public static Adherence ofOutcomes(Collection<Outcome> outcomes, int extras) {
        int due = 0;
        double credited = 0;
        for (Outcome outcome : outcomes) {
            if (outcome.due()) {
                due++;
                credited += outcome.credit();
            }
        }
        return new Adherence(due, credited, extras);
    }

    /** The counts of two periods that do not overlap. */
    public Adherence plus(Adherence other) {
        return new Adherence(due + other.due, credited + other.credited, extras + other.extras);
    }

    /**
     * 100 * credited / due, rounded half up on the exact ratio, but never over a border: 257 of 258 is 99, 39 of 49 (79.6) is 79; null when nothing
     * is due.
     */
    public @Nullable Integer percent() {
        return due == 0 ? null : Percent.of(Math.round(credited * 2), 2L * due, Band.borders());
    }

    /** The band of the exact ratio, which is that of the percent as shown; null when nothing is due. */
    public @Nullable Band band() {
        Integer percent = percent();
        return percent == null ? null : Band.of(percent);
    }
}
