package dev.steadyback.analytics.pain;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Pain now against pain at the start, and whether the difference matters to a person: at least 2 points <em>and</em> at least 30 % of
 * baseline, in either direction.
 *
 * <ul>
 *   <li>Baseline window: from the programme's start, or the first scored day if that is later; 7 days, grown a day at a time until 5 of them are
 *       scored, at most 28 and up to today. Scores before the programme do not exist. It is a fact of the person: the end of the period that
 *       is looked at does not matter to it.
 *   <li>Current window: the last 7 days up to the end of the period, or up to today if that is earlier; grown backwards until 5 are scored, at
 *       most 28.
 *   <li>The windows share no day. Otherwise, and when a window cannot be filled, there is no result but a reason: {@link Missing}.
 *   <li>Everything is computed from the means as they are shown, with one decimal, in decimal arithmetic, so that a reader who recomputes it
 *       gets the same. Ties go up after rounding to nine decimals, which removes the dirt of binary fractions and is far finer than two means of
 *       whole scores can differ.
 *   <li>The percentage is rounded half away from 0, but 29.5 up to 30 shows as 29: a change that misses the 30 % never reads as 30 %.
 *   <li>Baseline 0.0: there is no percentage, and the change is never important; the points stand for themselves.
 * </ul>
 *
 * <p>Cost: linear in the days of the windows (at most 56) after finding the first score.
 *
 * <p>References: 30 % and 2 points as minimal important change in low back pain, Ostelo et al. 2008, doi:10.1097/BRS.0b013e31815e3a10; 2 points
 * or 30 % on the NRS, Farrar et al. 2001, doi:10.1016/S0304-3959(01)00349-9.
 *
 * @param baseline the first window
 * @param current the last window
 * @param change current mean minus baseline mean as shown, points, scale 1; negative is less pain
 * @param changePercent the change in whole percent of baseline; null if baseline is 0.0
 * @param important whether both thresholds are reached
 */
public record ImportantChange(
        Window baseline,
        Window current,
        BigDecimal change,
        @Nullable Integer changePercent,
        boolean important) {
    private static final int LEAST_DAYS = 7;
    private static final int MOST_DAYS = 28;
    private static final int LEAST_SCORES = 5;
    private static final BigDecimal LEAST_POINTS = BigDecimal.valueOf(2);
    private static final int LEAST_PERCENT = 30;
    private static final BigDecimal LEAST_PART = BigDecimal.valueOf(LEAST_PERCENT, 2);

    /**
     * Days whose values are averaged.
     *
     * @param from first day
     * @param to last day, inclusive
     * @param mean the mean of the scored days, points, scale 1, half up
     * @param scoredDays days with a value
     */
    public record Window(LocalDate from, LocalDate to, BigDecimal mean, int scoredDays) {}

    /** Why there is no result. */
    public enum Missing {
        /** No scored day from the programme's start to the end. */
        NO_SCORES("There is no pain score yet."),
        /** Today comes, or 28 days are over, before the baseline has 7 days and 5 scores. */
        BASELINE_TOO_SHORT("The first weeks need at least 7 days with pain scores on 5 of them."),
        /** Fewer than 5 scores in the last 28 days. */
        TOO_FEW_RECENT_SCORES("The last four weeks have pain scores on fewer than 5 days."),
        /** The last days are still the first days. */
        WINDOWS_OVERLAP("The first and the last days overlap: it is too early to compare them.");

        private final String sentence;

        Missing(String sentence) {
            this.sentence = sentence;
        }

        /** The reason in words for people. */
        public String sentence() {
            return sentence;
        }
    }

    /**
     * Either a change or the reason why there is none, and the windows that could be filled.
     *
     * @param baselineInFlare whether a day of the baseline window lies in a flare: pain would then have come down by itself (regression to the
     *     mean), and the reader must be told
     */
    public record Result(
            @Nullable Window baseline,
            boolean baselineInFlare,
            @Nullable Window current,
            @Nullable ImportantChange change,
            @Nullable Missing missing) {
        public Result {
            if ((change == null) == (missing == null)) {
                throw new IllegalArgumentException("There is either a change or a reason for none.");
            }
        }
    }

    /**
     * Compares the start with the end of a period.
     *
     * @param pain daily values, up to today
     * @param programmeStart first day of the programme
     * @param to last day of the period
     * @param today the person's current date, or the one the view is drawn for
     * @param inFlare whether a date lies in a flare
     */
    public static Result of(
            PainSeries pain, LocalDate programmeStart, LocalDate to, LocalDate today, Predicate<LocalDate> inFlare) {
        LocalDate end = to.isBefore(today) ? to : today;
        LocalDate start = firstScored(pain, programmeStart, today);
        Window baseline = start == null ? null : window(pain, start, 1, start, today);
        Window current = window(pain, end, -1, programmeStart, end);
        Missing missing = missing(start, baseline, current);
        return new Result(
                baseline,
                baseline != null
                        && baseline.from().datesUntil(baseline.to().plusDays(1)).anyMatch(inFlare),
                current,
                baseline == null || current == null || missing != null ? null : between(baseline, current),
                missing);
    }

    private static @Nullable Missing missing(
            @Nullable LocalDate start, @Nullable Window baseline, @Nullable Window current) {
        if (start == null) {
            return Missing.NO_SCORES;
        }
        if (baseline == null) {
            return Missing.BASELINE_TOO_SHORT;
        }
        if (current == null) {
            return Missing.TOO_FEW_RECENT_SCORES;
        }
        return current.from().isAfter(baseline.to()) ? null : Missing.WINDOWS_OVERLAP;
    }

    private static @Nullable LocalDate firstScored(PainSeries pain, LocalDate from, LocalDate end) {
        LocalDate date = from.isAfter(pain.first()) ? from : pain.first();
        LocalDate last = end.isBefore(pain.last()) ? end : pain.last();
        while (!date.isAfter(last)) {
            if (!Double.isNaN(pain.value(date))) {
                return date;
            }
            date = date.plusDays(1);
        }
        return null;
    }

    /** Grows from one day in one direction, within the bounds, until it has enough days and scores. */
    private static @Nullable Window window(
            PainSeries pain, LocalDate origin, int direction, LocalDate earliest, LocalDate latest) {
        double sum = 0;
        int scored = 0;
        for (int days = 1; days <= MOST_DAYS; days++) {
            LocalDate date = origin.plusDays((long) direction * (days - 1));
            if (date.isBefore(earliest) || date.isAfter(latest)) {
                return null;
            }
            double value = pain.value(date);
            if (!Double.isNaN(value)) {
                sum += value;
                scored++;
            }
            if (days >= LEAST_DAYS && scored >= LEAST_SCORES) {
                return direction > 0
                        ? new Window(origin, date, shown(sum / scored), scored)
                        : new Window(date, origin, shown(sum / scored), scored);
            }
        }
        return null;
    }

    private static BigDecimal shown(double mean) {
        return new BigDecimal(mean).setScale(9, RoundingMode.HALF_UP).setScale(1, RoundingMode.HALF_UP);
    }

    private static ImportantChange between(Window baseline, Window current) {
        BigDecimal change = current.mean().subtract(baseline.mean());
        if (baseline.mean().signum() == 0) {
            return new ImportantChange(baseline, current, change, null, false);
        }
        int percent = change.movePointRight(2)
                .divide(baseline.mean(), 0, RoundingMode.HALF_UP)
                .intValueExact();
        if (!isEnoughPercent(baseline.mean(), change) && Math.abs(percent) >= LEAST_PERCENT) {
            percent = Integer.signum(percent) * (LEAST_PERCENT - 1);
        }
        return new ImportantChange(baseline, current, change, percent, isImportant(baseline.mean(), change));
    }

    /** Whether a change of a mean is at least 2 points and at least 30 % of it; never from a mean of 0. */
    public static boolean isImportant(BigDecimal from, BigDecimal change) {
        return from.signum() > 0 && change.abs().compareTo(LEAST_POINTS) >= 0 && isEnoughPercent(from, change);
    }

    private static boolean isEnoughPercent(BigDecimal from, BigDecimal change) {
        return change.abs().compareTo(from.multiply(LEAST_PART)) >= 0;
    }

    /**
     * The highest mean, with one decimal, that is an important change down from the baseline. Null without a baseline, and when it is below 2.
     */
    public static @Nullable BigDecimal importantFrom(@Nullable BigDecimal baseline) {
        if (baseline == null || baseline.compareTo(LEAST_POINTS) < 0) {
            return null;
        }
        return baseline.subtract(LEAST_POINTS.max(baseline.multiply(LEAST_PART)))
                .setScale(1, RoundingMode.FLOOR);
    }
}
