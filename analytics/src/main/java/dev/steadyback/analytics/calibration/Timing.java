package dev.steadyback.analytics.calibration;

import dev.steadyback.analytics.review.ConsistencyReview;
import dev.steadyback.analytics.review.ReviewDay;
import java.util.Arrays;
import java.util.List;

/** How long a review takes on this machine, warm: the median of 31 runs after 40 that are thrown away. */
public final class Timing {
    private static final int WARM_UP = 40;
    private static final int RUNS = 31;

    private Timing() {}

    /** Milliseconds for the review of a simulated person's days, with its whole sensitivity set. */
    public static double reviewMillis(int days) {
        List<ReviewDay> record =
                SimulatedPerson.draw(Scenario.plain(days, .6, .8), days).days();
        return median(() -> ConsistencyReview.of(record));
    }

    private static double median(Runnable work) {
        for (int i = 0; i < WARM_UP; i++) {
            work.run();
        }
        double[] times = new double[RUNS];
        for (int i = 0; i < RUNS; i++) {
            long start = System.nanoTime();
            work.run();
            times[i] = (System.nanoTime() - start) / 1e6;
        }
        Arrays.sort(times);
        return times[RUNS / 2];
    }
}
