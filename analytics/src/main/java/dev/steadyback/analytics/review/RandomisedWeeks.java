package dev.steadyback.analytics.review;

import java.util.ArrayList;
import java.util.List;

/**
 * A plan of randomised weeks: pairs of weeks, one full and one light (one session) each, the order within a pair drawn by a seed. The draw never
 * changes, because only the seed is stored: the order of pair i, from 0, is the highest bit of the (i + 1)-th output of SplitMix64 started at the
 * seed; 1 means that the full week comes first.
 *
 * <p>Reference: Steele, Lea and Flood 2014, Fast splittable pseudorandom number generators, doi:10.1145/2714064.2660195.
 *
 * @param seed any number; draw it at random and store it before the first week
 * @param pairs how many pairs, 1 to 500
 */
public record RandomisedWeeks(long seed, int pairs) {
    /** Fewer pairs cannot reach a two-sided p of .05: with 5, the smallest is 2 / 2^5. */
    public static final int LEAST_PAIRS = 6;

    private static final int WEEK = 7;
    private static final int MOST_PAIRS = 500;

    /** What a week asks for. */
    public enum Week {
        /** The whole plan. */
        FULL,
        /** One session. */
        LIGHT
    }

    public RandomisedWeeks {
        if (pairs < 1 || pairs > MOST_PAIRS) {
            throw new IllegalArgumentException("The number of pairs is 1 to " + MOST_PAIRS + ", not " + pairs + ".");
        }
    }

    /** How many days they take. */
    public int days() {
        return 2 * WEEK * pairs;
    }

    /** The weeks in order, two for each pair. */
    public List<Week> weeks() {
        SplitMix64 random = new SplitMix64(seed);
        List<Week> weeks = new ArrayList<>(2 * pairs);
        for (int i = 0; i < pairs; i++) {
            boolean fullFirst = random.next() < 0;
            weeks.add(fullFirst ? Week.FULL : Week.LIGHT);
            weeks.add(fullFirst ? Week.LIGHT : Week.FULL);
        }
        return List.copyOf(weeks);
    }
}
