package dev.steadyback.oracle;

import java.util.Arrays;
import org.hipparchus.distribution.continuous.TDistribution;
import org.jspecify.annotations.Nullable;

/**
 * The level behind daily values by the precision matrix of all days at once, where the product goes from day to day: the days' levels are a random walk
 * with the precision D'D / q, and each value adds 1 to its day. Its inverse has the variances, its solution the means.
 */
final class Smoothing {
    private static final double HALF_A_POINT = 0.5;

    /** A day's level with both ends of its band. */
    record Band(double level, double low, double high) {}

    private Smoothing() {}

    /** The level of each day; null without a value. */
    static Band @Nullable [] of(double[] values) {
        double[] scores = Arrays.stream(values).filter(v -> !Double.isNaN(v)).toArray();
        int days = values.length;
        Band[] bands = new Band[days];
        if (scores.length == 0) {
            return null;
        }
        if (Arrays.stream(scores).distinct().count() == 1) {
            double half = scores.length == 1 ? 10 : HALF_A_POINT;
            Arrays.fill(bands, new Band(scores[0], Math.max(0, scores[0] - half), Math.min(10, scores[0] + half)));
            return bands;
        }
        double[] logWeights = new double[25];
        double[][] means = new double[25][];
        double[][] squares = new double[25][];
        for (int j = 0; j < 25; j++) {
            double q = Math.pow(10, -4 + j / 4.0);
            double[] diagonal = new double[days];
            double[] right = new double[days];
            for (int t = 0; t < days; t++) {
                boolean scored = !Double.isNaN(values[t]);
                diagonal[t] = ((t > 0 ? 1 : 0) + (t < days - 1 ? 1 : 0)) / q + (scored ? 1 : 0);
                right[t] = scored ? values[t] : 0;
            }
            // Eliminate from both ends: what is left of a day's diagonal is the inverse of its variance.
            double[] fromLeft = diagonal.clone();
            double[] fromRight = diagonal.clone();
            double[] solved = right.clone();
            double logDeterminant = Math.log(fromLeft[0]);
            for (int t = 1; t < days; t++) {
                double factor = 1 / q / fromLeft[t - 1];
                fromLeft[t] -= factor / q;
                solved[t] += factor * solved[t - 1];
                logDeterminant += Math.log(fromLeft[t]);
            }
            for (int t = days - 2; t >= 0; t--) {
                fromRight[t] -= 1 / q / fromRight[t + 1] / q;
            }
            double[] mean = new double[days];
            for (int t = days - 1; t >= 0; t--) {
                mean[t] = (solved[t] + (t < days - 1 ? mean[t + 1] / q : 0)) / fromLeft[t];
            }
            double sum = 0;
            for (int t = 0; t < days; t++) {
                sum += Double.isNaN(values[t]) ? 0 : Math.pow(values[t] - mean[t], 2);
                sum += t == 0 ? 0 : Math.pow(mean[t] - mean[t - 1], 2) / q;
            }
            double[] square = new double[days];
            for (int t = 0; t < days; t++) {
                double precision = fromLeft[t] + fromRight[t] - diagonal[t];
                square[t] = sum / (scores.length - 1) / precision;
            }
            means[j] = mean;
            squares[j] = square;
            logWeights[j] = -((scores.length - 1) * Math.log(sum) + (days - 1) * Math.log(q) + logDeterminant) / 2;
        }
        double[] weights = weights(logWeights);
        double quantile = new TDistribution(scores.length - 1).inverseCumulativeProbability(0.9);
        for (int t = 0; t < days; t++) {
            double mean = 0;
            for (int j = 0; j < 25; j++) {
                mean += weights[j] * means[j][t];
            }
            double square = 0;
            for (int j = 0; j < 25; j++) {
                square += weights[j] * (squares[j][t] + Math.pow(means[j][t] - mean, 2));
            }
            double half = quantile * Math.sqrt(square);
            bands[t] = new Band(mean, Math.max(0, mean - half), Math.min(10, mean + half));
        }
        return bands;
    }

    static double[] weights(double[] logs) {
        double most = Arrays.stream(logs).max().orElseThrow();
        double[] weights = Arrays.stream(logs).map(l -> Math.exp(l - most)).toArray();
        double sum = Arrays.stream(weights).sum();
        return Arrays.stream(weights).map(w -> w / sum).toArray();
    }

    /**
     * The days that a line may join: between gaps of six or more days without a value, those that some 14 days in a row hold together with 5 values; from a
     * scored day to a scored day.
     */
    static boolean[] drawn(double[] values) {
        boolean[] drawn = new boolean[values.length];
        int from = 0;
        while (from < values.length) {
            if (Double.isNaN(values[from])) {
                from++;
                continue;
            }
            int to = from;
            for (int t = from + 1; t < values.length && t - to <= 6; t++) {
                to = Double.isNaN(values[t]) ? to : t;
            }
            boolean[] held = new boolean[values.length];
            for (int first = from - 13; first <= to; first++) {
                int scores = 0;
                for (int t = Math.max(first, from); t <= Math.min(first + 13, to); t++) {
                    scores += Double.isNaN(values[t]) ? 0 : 1;
                }
                if (scores >= 5) {
                    Arrays.fill(held, Math.max(first, from), Math.min(first + 13, to) + 1, true);
                }
            }
            for (int t = from; t <= to; t++) {
                if (held[t]) {
                    int end = t;
                    while (end < to && held[end + 1]) {
                        end++;
                    }
                    int last = end;
                    int start = t;
                    while (Double.isNaN(values[start])) {
                        start++;
                    }
                    while (Double.isNaN(values[last])) {
                        last--;
                    }
                    Arrays.fill(drawn, start, last + 1, true);
                    t = end;
                }
            }
            from = to + 1;
        }
        return drawn;
    }
}
