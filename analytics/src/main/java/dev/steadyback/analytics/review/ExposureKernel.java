package dev.steadyback.analytics.review;

/**
 * How the sessions of the days before a day add up, in sessions per week; the day itself never counts, because a session may answer to the day's
 * pain. With s the sessions per day (0 or 1) and m their mean over the whole array:
 *
 * <pre>
 * WINDOW_7       A_t = s_{t-1} + ... + s_{t-7}
 * WINDOW_14      A_t = (s_{t-1} + ... + s_{t-14}) / 2
 * HALF_LIFE_2    A_t = d A_{t-1} + (1 - d) 7 s_{t-1},  A_0 = 7 m,  d = 2^(-1/2)
 * HALF_LIFE_5    the same with d = 2^(-1/5)
 * </pre>
 *
 * <p>Days before the first have no sessions for the windows: leave out the first 7 or 14 days. A steady s sessions a week gives s with each kernel,
 * so that their coefficients can be averaged. Cost: linear in days.
 */
public enum ExposureKernel {
    WINDOW_7,
    WINDOW_14,
    HALF_LIFE_2,
    HALF_LIFE_5;

    private static final int WEEK = 7;

    /** The exposure of each day of an array of sessions per day; empty for an empty one. */
    public double[] of(double[] sessions) {
        return switch (this) {
            case WINDOW_7 -> window(sessions, WEEK);
            case WINDOW_14 -> window(sessions, 2 * WEEK);
            case HALF_LIFE_2 -> decay(sessions, 2);
            case HALF_LIFE_5 -> decay(sessions, 5);
        };
    }

    private static double[] window(double[] sessions, int length) {
        double[] exposure = new double[sessions.length];
        double sum = 0;
        for (int t = 0; t < sessions.length; t++) {
            exposure[t] = sum * WEEK / length;
            sum += sessions[t] - (t >= length ? sessions[t - length] : 0);
        }
        return exposure;
    }

    private static double[] decay(double[] sessions, double halfLife) {
        double kept = Math.pow(2, -1 / halfLife);
        double[] exposure = new double[sessions.length];
        double sum = 0;
        for (double session : sessions) {
            sum += session;
        }
        double now = sessions.length == 0 ? 0 : WEEK * sum / sessions.length;
        for (int t = 0; t < sessions.length; t++) {
            exposure[t] = now;
            now = kept * now + (1 - kept) * WEEK * sessions[t];
        }
        return exposure;
    }
}
