package dev.steadyback.analytics.calibration;

import java.util.function.ToLongFunction;
import java.util.stream.IntStream;

/**
 * Many people of one scenario. Each has a seed of its own, made of the run's seed, the scenario's number in the run and their own number, so that the
 * counts do not depend on how threads share the work.
 */
final class Crowd {
    private static final long GOLDEN = 0x9E3779B97F4A7C15L;

    private final int people;
    private final long seed;
    private long cell;

    Crowd(int people, long seed) {
        this.people = people;
        this.seed = seed;
    }

    int people() {
        return people;
    }

    /**
     * Draws the people of the next scenario and counts.
     *
     * @param facts up to 64 facts about a person, a bit each
     * @return for each bit, of how many people it is true
     */
    int[] count(Scenario scenario, ToLongFunction<Person> facts) {
        long base = mix(seed + GOLDEN * ++cell);
        return IntStream.range(0, people)
                .parallel()
                .mapToLong(i -> facts.applyAsLong(Person.draw(scenario, mix(base + GOLDEN * i))))
                .collect(() -> new int[Long.SIZE], Crowd::add, Crowd::add);
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
