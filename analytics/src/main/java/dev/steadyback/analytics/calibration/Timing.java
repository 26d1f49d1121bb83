package dev.steadyback.analytics.calibration;

import dev.steadyback.analytics.review.ConsistencyModels;
import dev.steadyback.analytics.review.ConsistencyReview;
import dev.steadyback.analytics.review.ReviewDay;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * How long a review takes on this machine, warm: the median of 31 runs after 40 that are thrown away. Bounds: 60 ms for 182 days with the whole
 * sensitivity set, 2 s for ten years.
 */
public final class Timing {
    private static final int WARM_UP = 40;
    private static final int RUNS = 31;

    private Timing() {}

    /** The times in Markdown, ending in a line break. Takes some seconds. */
    public static String markdown() {
        StringBuilder text =
                new StringBuilder("| days | whole review, ms | main model, ms |\n| ---: | ---: | ---: |\n");
        for (int days : new int[] {56, 182, 350, 3650}) {
            List<ReviewDay> record =
                    Person.draw(Scenario.plain(days, .6, .8), days).days();
            text.append(String.format(
                    Locale.ROOT,
                    "| %,d | %.2f | %.2f |%n",
                    days,
                    median(() -> ConsistencyReview.of(record)),
                    median(() -> ConsistencyModels.of(record))));
        }
        return text.toString();
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
