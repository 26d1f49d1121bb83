package dev.steadyback.analytics.pain;

import dev.steadyback.analytics.regression.AutoregressiveRegression;
import dev.steadyback.analytics.regression.EffectPosterior;
import dev.steadyback.analytics.regression.Interval;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * How pain changed per week over a period: the coefficient of t/7 in an {@link AutoregressiveRegression} on the columns 1 and t/7 (t in
 * days), so that sticky pain does not pass for a trend.
 *
 * <ul>
 *   <li>Fewer than 14 days from the first to the last scored one, or fewer than 10 scored: no number, {@link Reason#TOO_SHORT} or
 *       {@link Reason#TOO_FEW_SCORES}.
 *   <li>All values equal: 0 without an interval, {@link Reason#ALL_EQUAL}; nothing says how far pain usually strays.
 *   <li>All values exactly on a slanted line: its slope without an interval, {@link Reason#EXACTLY_ON_A_LINE}.
 *   <li>Otherwise both numbers and no reason. NaN and infinities never come out.
 * </ul>
 *
 * <p>Cost and references: see {@link AutoregressiveRegression}.
 *
 * @param perWeek posterior mean, points per week, negative is less pain; null when there is no number
 * @param interval 95 % interval, points per week; null when there is none
 * @param reason why something is missing; null when nothing is
 */
public record WeeklySlope(
        @Nullable Double perWeek,
        @Nullable Interval interval,
        @Nullable Reason reason) {
    private static final int LEAST_DAYS = 14;
    private static final int LEAST_SCORES = 10;

    /** Why a number is missing. */
    public enum Reason {
        TOO_SHORT("The scores span fewer than 14 days."),
        TOO_FEW_SCORES("Fewer than 10 days have a pain score."),
        ALL_EQUAL("All scores are equal."),
        EXACTLY_ON_A_LINE("The scores lie exactly on a line.");

        private final String sentence;

        Reason(String sentence) {
            this.sentence = sentence;
        }

        /** The reason in words for people. */
        public String sentence() {
            return sentence;
        }
    }

    /** The slope over all days of a series. */
    public static WeeklySlope of(PainSeries pain) {
        double[] all = pain.values();
        int first = 0;
        int last = all.length - 1;
        while (first <= last && Double.isNaN(all[first])) {
            first++;
        }
        while (last > first && Double.isNaN(all[last])) {
            last--;
        }
        double[] y = Arrays.copyOfRange(all, first, Math.max(first, last + 1));
        if (y.length < LEAST_DAYS) {
            return new WeeklySlope(null, null, Reason.TOO_SHORT);
        }
        if (pain.scoredDays() < LEAST_SCORES) {
            return new WeeklySlope(null, null, Reason.TOO_FEW_SCORES);
        }
        if (Arrays.stream(y).allMatch(it -> Double.isNaN(it) || it == y[0])) {
            return new WeeklySlope(0.0, null, Reason.ALL_EQUAL);
        }
        double[] ones = new double[y.length];
        double[] weeks = new double[y.length];
        Arrays.fill(ones, 1);
        // From the middle of the period: the slope and its posterior are the same, the arithmetic is better
        // conditioned.
        Arrays.setAll(weeks, t -> (t - (y.length - 1) / 2.0) / 7);
        EffectPosterior posterior = AutoregressiveRegression.fit(y, new double[][] {ones, weeks}, 1);
        if (posterior == null) {
            return new WeeklySlope((y[y.length - 1] - y[0]) / (y.length - 1) * 7, null, Reason.EXACTLY_ON_A_LINE);
        }
        return new WeeklySlope(posterior.mean(), posterior.interval(0.95), null);
    }
}
