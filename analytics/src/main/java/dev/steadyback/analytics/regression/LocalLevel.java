package dev.steadyback.analytics.regression;

/**
 * Kalman filter and Rauch-Tung-Striebel smoother of the local level model at one ratio of variances, in units of the noise variance s2:
 *
 * <pre>
 * y_t = mu_t + e_t,   mu_t = mu_{t-1} + eta_t,   Var(e_t) = s2,   Var(eta_t) = q s2
 * </pre>
 *
 * <p>The first level is diffuse, exactly: the first observation settles it, and enters the likelihood no further. Unknown days (NaN) let the
 * variance grow. Before the first observation the smoothed level is that of the first, its variance growing by q a day backwards.
 *
 * <p>Cost: linear in days; the arrays are used again at the next q. Reference: Durbin and Koopman 2012, Time Series Analysis by State Space
 * Methods, chapter 2, doi:10.1093/acprof:oso/9780199641178.001.0001.
 */
public final class LocalLevel {
    private final double[] y;
    private final int first;
    private final int observed;
    private final double[] level;
    private final double[] variance;
    private double squares;
    private double logs;

    /** Needs at least one value that is not NaN. */
    public LocalLevel(double[] y) {
        this.y = y;
        this.level = new double[y.length];
        this.variance = new double[y.length];
        int n = 0;
        int start = -1;
        for (int t = 0; t < y.length; t++) {
            if (!Double.isNaN(y[t])) {
                n++;
                start = start < 0 ? t : start;
            }
        }
        if (n == 0) {
            throw new IllegalArgumentException("There is no value.");
        }
        this.first = start;
        this.observed = n;
    }

    /** Filters and smooths; what the other methods return is valid until the next call. */
    public void smooth(double q) {
        filter(q);
        for (int t = y.length - 2; t >= first; t--) {
            double predicted = variance[t] + q;
            double gain = variance[t] / predicted;
            level[t] += gain * (level[t + 1] - level[t]);
            variance[t] += gain * gain * (variance[t + 1] - predicted);
        }
        for (int t = first - 1; t >= 0; t--) {
            level[t] = level[t + 1];
            variance[t] = variance[t + 1] + q;
        }
    }

    private void filter(double q) {
        squares = 0;
        logs = 0;
        level[first] = y[first];
        variance[first] = 1;
        for (int t = first + 1; t < y.length; t++) {
            double a = level[t - 1];
            double p = variance[t - 1] + q;
            if (!Double.isNaN(y[t])) {
                double f = p + 1;
                double v = y[t] - a;
                squares += v * v / f;
                logs += Math.log(f);
                a += p / f * v;
                p /= f;
            }
            level[t] = a;
            variance[t] = p;
        }
    }

    /** Observations. */
    public int observed() {
        return observed;
    }

    /** Smoothed level per day. */
    public double[] level() {
        return level;
    }

    /** Variance of the smoothed level per day, in units of s2. */
    public double[] variance() {
        return variance;
    }

    /** Sum of squared standardised innovations after the first, in units of y^2 / s2. */
    public double squares() {
        return squares;
    }

    /** Sum of the logs of the innovation variances after the first, in units of s2. */
    public double logs() {
        return logs;
    }
}
