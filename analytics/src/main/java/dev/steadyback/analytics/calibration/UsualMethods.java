package dev.steadyback.analytics.calibration;

import dev.steadyback.analytics.regression.AutoregressiveRegression;
import dev.steadyback.analytics.regression.AutoregressiveRegression.Grid;
import dev.steadyback.analytics.regression.EffectPosterior;
import dev.steadyback.analytics.review.ExposureKernel;
import dev.steadyback.analytics.review.ReviewDay;
import java.util.Arrays;
import java.util.List;
import org.hipparchus.distribution.continuous.TDistribution;
import org.jspecify.annotations.Nullable;

/**
 * What other trackers do, to hold beside the review: each says whether it finds a difference at the 5 % level, two-sided, on the days after day 7.
 * None where it cannot be computed.
 */
final class UsualMethods {
    private static final int FILLING = 7;
    private static final double TAIL = .025;

    private UsualMethods() {}

    /** Pearson's correlation of a day's pain with the sessions of the 7 days before: the t-test of its slope. */
    static boolean correlation(List<ReviewDay> days) {
        return FactBits.decides(leastSquares(days, false));
    }

    /** Least squares of pain on those sessions and a straight line in time. */
    static boolean withTrend(List<ReviewDay> days) {
        return FactBits.decides(leastSquares(days, true));
    }

    /** Welch's t-test of pain on days with a session against days without. */
    static boolean welch(List<ReviewDay> days) {
        double[] n = new double[2];
        double[] mean = new double[2];
        double[] squares = new double[2];
        for (ReviewDay day : days.subList(FILLING, days.size())) {
            if (!Double.isNaN(day.pain())) {
                int group = day.done() > 0 ? 1 : 0;
                double apart = day.pain() - mean[group];
                n[group]++;
                mean[group] += apart / n[group];
                squares[group] += apart * (day.pain() - mean[group]);
            }
        }
        double[] variance = new double[2];
        Arrays.setAll(variance, i -> squares[i] / (n[i] - 1) / n[i]);
        double both = variance[0] + variance[1];
        if (n[0] < 2 || n[1] < 2 || both == 0) {
            return false;
        }
        double freedom =
                both * both / (variance[0] * variance[0] / (n[0] - 1) + variance[1] * variance[1] / (n[1] - 1));
        double t = (mean[1] - mean[0]) / Math.sqrt(both);
        return new TDistribution(freedom).cumulativeProbability(-Math.abs(t)) < TAIL;
    }

    private static @Nullable EffectPosterior leastSquares(List<ReviewDay> days, boolean trend) {
        double[] sessions =
                days.stream().mapToDouble(it -> it.done() > 0 ? 1 : 0).toArray();
        int length = days.size() - FILLING;
        double[] exposure = Arrays.copyOfRange(ExposureKernel.WINDOW_7.of(sessions), FILLING, days.size());
        double[] pain = new double[length];
        double[] ones = new double[length];
        double[] time = new double[length];
        Arrays.setAll(pain, t -> days.get(FILLING + t).pain());
        Arrays.fill(ones, 1);
        Arrays.setAll(time, t -> t - length / 2.0);
        return trend
                ? AutoregressiveRegression.fit(pain, new double[][] {ones, time, exposure}, 2, Grid.UNCORRELATED)
                : AutoregressiveRegression.fit(pain, new double[][] {ones, exposure}, 1, Grid.UNCORRELATED);
    }
}
