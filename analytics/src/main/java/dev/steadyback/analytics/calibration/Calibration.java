package dev.steadyback.analytics.calibration;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.DoubleConsumer;

/**
 * The calibration run: how often the review is right about people whose truth is known, with what is usually done beside it. The same seed gives the
 * same tables, whatever the number of threads. Everything runs on the common pool of threads.
 *
 * <p>Cost: about a second of processor time for each person a cell, so one to two minutes with {@value #PEOPLE}.
 */
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
     * @param seed any number
     * @param tables is given each table as soon as it is done, by the calling thread
     * @param progress is given the share of the cells that are done, up to 1, by the calling thread
     */
    public static void run(int people, long seed, Consumer<Table> tables, DoubleConsumer progress) {
        if (people < 1) {
            throw new IllegalArgumentException("At least one person is needed, not " + people + ".");
        }
        AtomicInteger cells = new AtomicInteger();
        all(new Crowd(0, seed, cells::incrementAndGet), table -> {});
        AtomicInteger done = new AtomicInteger();
        all(new Crowd(people, seed, () -> progress.accept(done.incrementAndGet() / cells.doubleValue())), tables);
    }

    private static void all(Crowd crowd, Consumer<Table> tables) {
        for (double noise : new double[] {.8, 0}) {
            for (double missing : new double[] {.3, 0}) {
                tables.accept(ErrorRates.falsePositives(crowd, noise, missing));
            }
        }
        tables.accept(ErrorRates.power(crowd));
        Decisions.words(crowd, 0).forEach(tables);
        Decisions.words(crowd, -.5).forEach(tables);
        ErrorRates.kernels(crowd).forEach(tables);
        tables.accept(ErrorRates.skipping(crowd));
        tables.accept(Stress.departures(crowd));
        tables.accept(Stress.misleading(crowd));
        tables.accept(Stress.randomisedWeeks(crowd));
        tables.accept(Decisions.longRecords(crowd));
        tables.accept(Decisions.tenYears(crowd));
    }
}
