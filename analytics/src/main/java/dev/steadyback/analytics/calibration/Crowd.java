package dev.steadyback.analytics.calibration;

import dev.steadyback.analytics.calibration.Table.Cell;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * Many people of one scenario. Each has a seed of its own, made of the run's seed, the scenario's number in the run and their own number, so that the
 * counts do not depend on how threads share the work.
 */
final class Crowd {
    private static final long GOLDEN = 0x9E3779B97F4A7C15L;

    private final int people;
    private final long seed;
    private final Runnable counted;
    private long cell;

    /** So many people a scenario; none is allowed, and only counts the scenarios. */
    Crowd(int people, long seed, Runnable counted) {
        this.people = people;
        this.seed = seed;
        this.counted = counted;
    }

    /** Draws the people of the next scenario; for each fact about them, of how many it is true. */
    List<Cell> count(Scenario scenario, Function<SimulatedPerson, FactBits> facts) {
        return count(scenario, 1, facts);
    }

    /** The same with a part of the people, for what takes long. */
    List<Cell> count(Scenario scenario, int part, Function<SimulatedPerson, FactBits> facts) {
        long base = mix(seed + GOLDEN * ++cell);
        int drawn = (people + part - 1) / part;
        int[] counts = IntStream.range(0, drawn)
                .parallel()
                .mapToLong(i -> facts.apply(SimulatedPerson.draw(scenario, mix(base + GOLDEN * i)))
                        .bits())
                .collect(() -> new int[Long.SIZE], Crowd::add, Crowd::add);
        counted.run();
        return Arrays.stream(counts).mapToObj(hits -> new Cell(hits, drawn)).toList();
    }

    private static void add(int[] counts, long facts) {
        for (long rest = facts; rest != 0; rest &= rest - 1) {
            counts[Long.numberOfTrailingZeros(rest)]++;
        }
    }

    private static void add(int[] counts, int[] others) {
        for (int bit = 0; bit < counts.length; bit++) {
            counts[bit] += others[bit];
        }
    }

    /** The finaliser of SplitMix64: Steele, Lea and Flood 2014, doi:10.1145/2714064.2660195. */
    private static long mix(long bits) {
        long z = bits;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }
}
