package dev.steadyback.analytics.review;

import java.util.Arrays;
import java.util.List;

/**
 * The days of a record that a review looks at, as arrays, and the days before them that fill the exposure. A day has a session (1) or none (0),
 * planned or done, however many there were: whoever does two on one day trained on one day.
 *
 * <p>Analysed are the days after day 7 up to the last, of a long record the last {@value #LONGEST} days. Positions count from 0 at the first analysed
 * day.
 */
final class AnalysedDays {
    /** Days that only fill the exposure window; also a guard against regression to the mean after enrolment. */
    private static final int FILLING = 7;

    /** The most days analysed: those of a year. */
    private static final int LONGEST = 357;

    /** Days before the analysed ones that the slower kernels reach back to; nothing earlier matters to a long record. */
    private static final int REACH = 35;

    private final List<ReviewDay> days;
    private final int before;
    private final int end;

    private AnalysedDays(List<ReviewDay> days, int before, int end) {
        this.days = days;
        this.before = before;
        this.end = end;
    }

    /** The period of a review of all these days, which are in order, one each, without a gap. */
    static AnalysedDays of(List<ReviewDay> days) {
        int from = Math.min(days.size(), Math.max(FILLING, days.size() - LONGEST));
        int first = Math.max(0, from - REACH);
        return new AnalysedDays(days.subList(first, days.size()), from - first, days.size());
    }

    /** Analysed days. */
    int length() {
        return days.size() - before;
    }

    /** The last day of the record that is looked at, counted from 1. */
    int end() {
        return end;
    }

    /** Whether the record is longer than what is looked at of it, the first week aside. */
    boolean isCut() {
        return end - length() > FILLING;
    }

    /** Days before the analysed ones that are known: at least 7, unless the record is shorter. */
    int before() {
        return before;
    }

    /** Position of the first day whose session counts on an analysed one: -7, unless the record is shorter. */
    int first() {
        return -Math.min(FILLING, before);
    }

    /** A day by position, below 0 for those before. */
    ReviewDay day(int position) {
        return days.get(before + position);
    }

    /** Pain per analysed day, NaN where unknown. */
    double[] pain() {
        double[] pain = new double[length()];
        Arrays.setAll(pain, t -> day(t).pain());
        return pain;
    }

    /** The exposure of each analysed day. */
    double[] exposure(ExposureKernel kernel, boolean unknownAsDone) {
        double[] sessions = new double[days.size()];
        Arrays.setAll(sessions, t -> trained(days.get(t), unknownAsDone) ? 1 : 0);
        return Arrays.copyOfRange(kernel.of(sessions), before, days.size());
    }

    /** Planned session days per week over the analysed days outside of pauses; 0 without such days. */
    double plannedPerWeek() {
        double planned = 0;
        int days = 0;
        for (int t = 0; t < length(); t++) {
            planned += day(t).planned() > 0 ? 1 : 0;
            days += day(t).paused() ? 0 : 1;
        }
        return days == 0 ? 0 : 7 * planned / days;
    }

    static boolean trained(ReviewDay day, boolean unknownAsDone) {
        return day.done() > 0 || (unknownAsDone && day.unknown() > 0);
    }
}
