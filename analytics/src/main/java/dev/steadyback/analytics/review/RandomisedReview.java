package dev.steadyback.analytics.review;

import dev.steadyback.analytics.regression.AutoregressiveRegression;
import dev.steadyback.analytics.regression.EffectPosterior;
import dev.steadyback.analytics.regression.Interval;
import dev.steadyback.analytics.review.RandomisedWeeks.Week;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What randomised weeks say about the effect of a full week against a light one, by assignment: a week counts as what the draw asked for, whatever
 * was done in it. Whoever skips sessions on bad days then dilutes the effect, and cannot turn it round.
 *
 * <p>The model is an {@link AutoregressiveRegression} of daily pain on a {@link Trend} and the share of the preceding 7 days that lie in full weeks
 * (the days before the first week count half): the coefficient is the difference between full weeks only and light weeks only. Beside it stands the
 * {@link RandomisationTest}. Its sum is the {@link AutoregressiveRegression#scores score} of that share; a pair's summand is the score of (its full
 * days - its light days) / 14 among the preceding 7, which changes sign with its order. A plain difference of weekly means would catch a third of the
 * effect, because each day answers to the week before as well.
 *
 * <ul>
 *   <li>Not enough data: fewer than {@value RandomisedWeeks#LEAST_PAIRS} pairs have {@value #LEAST_SCORES} scores in both weeks after the last week,
 *       or all scores are equal, or the model has no answer.
 *   <li>Cannot tell yet: before the end of the last week. The number of pairs was chosen beforehand so that there is one look.
 *   <li>Reduced, increased: two-sided p at most .05, and the model gives the same direction a probability of at least .9.
 *   <li>No clear difference: otherwise, the model's 95 % interval lies within (-1, 1) points.
 *   <li>Cannot tell yet: all else.
 * </ul>
 *
 * @param pairs finished pairs with scores enough in both weeks
 * @param pairsPlanned pairs of the design
 * @param scoredDays scored days in the weeks of the design
 * @param verdict the answer; here «caused» may be said
 * @param difference points of pain in full weeks less those in light weeks, by the model; null if it cannot be computed
 * @param probabilityBelowZero posterior probability that full weeks lower pain; null likewise
 * @param pairedDifference mean over these pairs of mean pain in the full week less that in the light week, points, for the eye; null without pairs
 * @param pTwoSided p of the randomisation test for a difference either way; null likewise
 * @param pLower p of the randomisation test for lower pain in full weeks; null likewise
 * @param reasons why there is no (better) answer; empty if there is one
 */
public record RandomisedReview(
        int pairs,
        int pairsPlanned,
        int scoredDays,
        Verdict verdict,
        @Nullable WeeksDifference difference,
        @Nullable Double probabilityBelowZero,
        @Nullable Double pairedDifference,
        @Nullable Double pTwoSided,
        @Nullable Double pLower,
        List<Reason> reasons) {
    private static final int WEEK = 7;
    private static final int LEAST_SCORES = 2;
    private static final double SIGNIFICANT = .05;
    private static final double SUPPORT = .9;
    private static final double LITTLE = 1;

    public RandomisedReview {
        reasons = List.copyOf(reasons);
    }

    /**
     * Full weeks against light weeks.
     *
     * @param mean posterior mean, points
     * @param low lower end of the 95 % interval, points
     * @param high upper end of the 95 % interval, points
     */
    public record WeeksDifference(double mean, double low, double high) {}

    /**
     * Reviews randomised weeks.
     *
     * @param design the plan drawn before the first week
     * @param pain daily pain from the first day of the first week on, NaN where unknown; days after the last week are ignored
     */
    public static RandomisedReview of(RandomisedWeeks design, double[] pain) {
        double[] y = Arrays.copyOf(pain, Math.min(pain.length, design.days()));
        List<Week> weeks = design.weeks();
        double[] differences = differences(weeks, y);
        EffectPosterior posterior = model(weeks, y);
        double[] scores = AutoregressiveRegression.scores(y, Trend.columns(y.length, false), pairs(weeks, y.length));
        RandomisationTest test = scores == null ? null : RandomisationTest.of(scores);
        Double mean = differences.length == 0
                ? null
                : Double.valueOf(Arrays.stream(differences).average().orElseThrow());
        List<Reason> reasons = new ArrayList<>();
        Verdict verdict = verdict(design, y, differences.length, test, posterior, reasons);
        Interval interval = posterior == null ? null : posterior.interval(.95);
        return new RandomisedReview(
                differences.length,
                design.pairs(),
                (int) Arrays.stream(y).filter(it -> !Double.isNaN(it)).count(),
                verdict,
                posterior == null || interval == null
                        ? null
                        : new WeeksDifference(posterior.mean(), interval.low(), interval.high()),
                posterior == null ? null : posterior.probabilityNegative(),
                mean,
                test == null ? null : test.twoSided(),
                test == null ? null : test.lower(),
                reasons);
    }

    private static Verdict verdict(
            RandomisedWeeks design,
            double[] y,
            int pairs,
            @Nullable RandomisationTest test,
            @Nullable EffectPosterior posterior,
            List<Reason> reasons) {
        if (y.length < design.days()) {
            reasons.add(Reason.of(Sentence.WEEKS_NOT_FINISHED, y.length, design.days()));
            return Verdict.CANNOT_TELL_YET;
        }
        if (pairs < RandomisedWeeks.LEAST_PAIRS) {
            reasons.add(Reason.of(Sentence.TOO_FEW_PAIRS, pairs, RandomisedWeeks.LEAST_PAIRS));
            return Verdict.NOT_ENOUGH_DATA;
        }
        if (posterior == null || test == null) {
            boolean equal =
                    Arrays.stream(y).filter(it -> !Double.isNaN(it)).distinct().count() == 1;
            reasons.add(Reason.of(equal ? Sentence.WEEKS_PAIN_ALL_EQUAL : Sentence.WEEKS_NO_ESTIMATE));
            return Verdict.NOT_ENOUGH_DATA;
        }
        double below = posterior.probabilityNegative();
        if (test.twoSided() <= SIGNIFICANT) {
            boolean lower = test.lower() < .5;
            if ((lower ? below : 1 - below) >= SUPPORT) {
                return lower ? Verdict.REDUCED : Verdict.INCREASED;
            }
            reasons.add(Reason.of(Sentence.WEEKS_DEPEND_ON_CALCULATION, Reason.rounded(test.twoSided(), 3)));
            return Verdict.CANNOT_TELL_YET;
        }
        Interval interval = posterior.interval(.95);
        if (interval.low() > -LITTLE && interval.high() < LITTLE) {
            return Verdict.NO_CLEAR_DIFFERENCE;
        }
        reasons.add(Reason.of(Sentence.WEEKS_NOT_CERTAIN_ENOUGH, Reason.beyond(100 * test.twoSided(), 0)));
        return Verdict.CANNOT_TELL_YET;
    }

    private static double[] differences(List<Week> weeks, double[] y) {
        List<Double> differences = new ArrayList<>();
        for (int week = 0; week + 1 < weeks.size() && (week + 2) * WEEK <= y.length; week += 2) {
            double first = mean(y, week);
            double second = mean(y, week + 1);
            if (!Double.isNaN(first) && !Double.isNaN(second)) {
                differences.add(weeks.get(week) == Week.FULL ? first - second : second - first);
            }
        }
        return differences.stream().mapToDouble(it -> it).toArray();
    }

    /** Of a week; NaN if there are too few scores. */
    private static double mean(double[] y, int week) {
        double[] known = Arrays.stream(y, week * WEEK, (week + 1) * WEEK)
                .filter(it -> !Double.isNaN(it))
                .toArray();
        return known.length < LEAST_SCORES ? Double.NaN : Arrays.stream(known).sum() / known.length;
    }

    /** For each pair, (its full days - its light days) / 14 among the 7 days before each day. */
    private static double[][] pairs(List<Week> weeks, int days) {
        double[][] pairs = new double[weeks.size() / 2][days];
        for (int t = 0; t < days; t++) {
            for (int before = Math.max(0, t - WEEK); before < t; before++) {
                int week = before / WEEK;
                pairs[week / 2][t] += (weeks.get(week) == Week.FULL ? .5 : -.5) / WEEK;
            }
        }
        return pairs;
    }

    private static @Nullable EffectPosterior model(List<Week> weeks, double[] y) {
        double[] share = new double[y.length];
        Arrays.fill(share, .5);
        for (double[] pair : pairs(weeks, y.length)) {
            Arrays.setAll(share, t -> share[t] + pair[t]);
        }
        double[][] columns = Trend.with(y.length, false, share);
        return AutoregressiveRegression.fit(y, columns, columns.length - 1);
    }
}
