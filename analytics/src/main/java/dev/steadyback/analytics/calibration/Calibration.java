package dev.steadyback.analytics.calibration;

import java.util.function.Consumer;
import java.util.function.DoubleConsumer;

/** The calibration run: how often the review is right about people whose truth is known. */
public final class Calibration {
    /** People a cell when nobody says how many. */
    public static final int PEOPLE = 100;

    /** The seed when nobody gives one. */
    public static final long SEED = 20_261_125;

    private Calibration() {}

    /**
     * Runs all tables.
     *
     * @param people simulated people a cell, at least 1
     * @param seed the same seed gives the same tables, whatever the number of threads
     * @param tables is given each table as soon as it is done
     * @param progress is given the share of the work done, 0 to 1, now and then, from one thread at a time
     */
    public static void run(int people, long seed, Consumer<Table> tables, DoubleConsumer progress) {
        if (people < 1) {
            throw new IllegalArgumentException("At least one person is needed, not " + people + ".");
        }
    }
}
