package dev.steadyback.analytics.review;

import java.util.Arrays;

/**
 * The course of time in a model: 1 and z, which runs from -1 on the first to 1 on the last day. Over more than {@value #LONGEST_LINE} days, a
 * straight line is wrong for most people; it then bends at knots that cut the days into equal parts of about {@value #PART} days: max(0, z - z_knot)
 * for each knot. A curved trend has z^2 as well.
 *
 * <p>Why bends: see the decision record 0008 and the tables of the calibration. Cost: linear in days.
 */
final class Trend {
    private static final int LONGEST_LINE = 175;
    private static final int PART = 91;

    private Trend() {}

    /** The columns for so many days, the constant first. */
    static double[][] columns(int days, boolean curved) {
        int knots = days <= LONGEST_LINE ? 0 : Math.round(days / (float) PART) - 1;
        double[] z = new double[days];
        Arrays.setAll(z, t -> days == 1 ? 0 : -1 + 2.0 * t / (days - 1));
        double[][] columns = new double[2 + knots + (curved ? 1 : 0)][days];
        Arrays.fill(columns[0], 1);
        columns[1] = z;
        for (int knot = 1; knot <= knots; knot++) {
            double at = -1 + 2.0 * knot / (knots + 1);
            Arrays.setAll(columns[1 + knot], t -> Math.max(0, z[t] - at));
        }
        if (curved) {
            Arrays.setAll(columns[2 + knots], t -> z[t] * z[t]);
        }
        return columns;
    }

    /** The same with more columns after them. */
    static double[][] with(int days, boolean curved, double[]... more) {
        double[][] trend = columns(days, curved);
        double[][] all = Arrays.copyOf(trend, trend.length + more.length);
        System.arraycopy(more, 0, all, trend.length, more.length);
        return all;
    }
}
