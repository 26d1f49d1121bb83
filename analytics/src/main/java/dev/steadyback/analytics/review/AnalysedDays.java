package dev.steadyback.analytics.review;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

/**
 * The days of a record that a review looks at, as arrays, and the days before them that fill the exposure. A day has a session (1) or none (0),
 * planned or done, however many there were: whoever does two on one day trained on one day.
 *
 * <p>Analysed are the days after day 7 up to the last, of a long record the last {@value #LONGEST} days. Positions count from 0 at the first analysed
 * day.
 *
 * <p>Set aside is every run of at least {@value #LONG_PAUSE} paused days, and the {@value #AFTER_PAUSE} days after it: what a long pause was taken for may itself have changed the pain. Their
 * pain is unknown to all models but that of skipped sessions; their sessions count. Runs are those of the whole record.
 */
final class AnalysedDays {
    /** Days that only fill the exposure window; also a guard against regression to the mean after enrolment. */
    private static final int FILLING = 7;

    /** The most days analysed: those of a year. */
    private static final int LONGEST = 357;

    /** Days before the analysed ones that the slower kernels reach back to; nothing earlier matters to a long record. */
    private static final int REACH = 35;

    private static final int LONG_PAUSE = 7;
    private static final int AFTER_PAUSE = 7;

    private final List<ReviewDay> days;
    private final boolean[] setAside;
    private final List<Stretch> stretches;
    private final int before;
    private final int end;

    private AnalysedDays(List<ReviewDay> record, int first, int from) {
        days = record.subList(first, record.size());
        before = from - first;
        end = record.size();
        setAside = Arrays.copyOfRange(setAside(record), first, end);
        stretches = Stretch.of(record, from);
    }

    /** The period of a review of all these days, which are in order, one each, without a gap. */
    static AnalysedDays of(List<ReviewDay> days) {
        int from = Math.min(days.size(), Math.max(FILLING, days.size() - LONGEST));
        return new AnalysedDays(days, Math.max(0, from - REACH), from);
    }

    private static boolean[] setAside(List<ReviewDay> record) {
        boolean[] aside = new boolean[record.size()];
        int from = 0;
        while (from < aside.length) {
            int to = from;
            while (to < aside.length && record.get(to).paused()) {
                to++;
            }
            if (to - from >= LONG_PAUSE) {
                Arrays.fill(aside, from, Math.min(aside.length, to + AFTER_PAUSE), true);
            }
            from = Math.max(to, from + 1);
        }
        return aside;
    }

    /** Whether an analysed day, by position, is set aside. */
    boolean isSetAside(int position) {
        return setAside[before + position];
    }

    /** Analysed days that are set aside. */
    int setAsideDays() {
        int count = 0;
        for (int t = 0; t < length(); t++) {
            count += isSetAside(t) ? 1 : 0;
        }
        return count;
    }

    /** All stretches without training of the record, in order of time. */
    List<Stretch> stretches() {
        return stretches;
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

    /** Days of the record before the first analysed one. */
    int daysBefore() {
        return end - length();
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

    /** The date of a day by position, also of one that lies before those that are known here. */
    LocalDate date(int position) {
        return day(0).date().plusDays(position);
    }

    /** Pain per analysed day, NaN where unknown or set aside. */
    double[] pain() {
        double[] pain = new double[length()];
        Arrays.setAll(pain, t -> isSetAside(t) ? Double.NaN : day(t).pain());
        return pain;
    }

    /** Whether there was a session, 1 or 0, on each day that lies so many days before an analysed one; before the record there was none. */
    double[] sessions(int daysBefore, boolean unknownAsDone) {
        double[] sessions = new double[length()];
        Arrays.setAll(
                sessions, t -> before + t - daysBefore >= 0 && trained(day(t - daysBefore), unknownAsDone) ? 1 : 0);
        return sessions;
    }

    /** Sessions of days 8 to 14 before each analysed day. */
    double[] earlierExposure() {
        double[] exposure = new double[length()];
        for (int back = 8; back <= 14; back++) {
            double[] then = sessions(back, false);
            for (int t = 0; t < exposure.length; t++) {
                exposure[t] += then[t];
            }
        }
        return exposure;
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
