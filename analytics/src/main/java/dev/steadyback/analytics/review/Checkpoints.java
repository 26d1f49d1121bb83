package dev.steadyback.analytics.review;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/**
 * The days of a record on which a verdict may change, and how certain it must be there: days 56, 84, 112, 147, 182, then every 84 days. Less pain needs posterior probabilities of
 * .9995, .998, .995, .991, .987, later .9995; more pain .9998, .999, .9975, .995, .992, later .9998. Looking often finds something by chance; few looks with strict early thresholds keep the chance
 * of ever being wrong near that of one look.
 *
 * <p>Reference: alpha spending, Lan and DeMets 1983, doi:10.1093/biomet/70.3.659.
 */
public final class Checkpoints {
    private static final int[] DAYS = {56, 84, 112, 147, 182};
    private static final double[] LESS = {.9995, .998, .995, .991, .987};
    private static final double[] MORE = {.9998, .999, .9975, .995, .992};
    private static final int LATER = 84;
    private static final double LATER_LESS = .9995;
    private static final double LATER_MORE = .9998;

    private Checkpoints() {}

    /** The last checkpoint that a record of so many days has reached; empty before day 56. */
    public static OptionalInt last(int days) {
        int end = DAYS[DAYS.length - 1];
        if (days >= end) {
            return OptionalInt.of(end + (days - end) / LATER * LATER);
        }
        OptionalInt last = OptionalInt.empty();
        for (int day : DAYS) {
            if (day <= days) {
                last = OptionalInt.of(day);
            }
        }
        return last;
    }

    /** The first checkpoint after a day. */
    public static int next(int days) {
        for (int day : DAYS) {
            if (day > days) {
                return day;
            }
        }
        return last(days).orElseThrow() + LATER;
    }

    /** The last checkpoints up to one, in order, at most so many. */
    public static List<Integer> upTo(int checkpoint, int most) {
        List<Integer> all = new ArrayList<>();
        for (int at = DAYS[0]; at <= checkpoint; at = next(at)) {
            all.add(at);
        }
        return List.copyOf(all.subList(Math.max(0, all.size() - most), all.size()));
    }

    /**
     * The posterior probability of a direction that a verdict of this checkpoint needs.
     *
     * @param less whether it is about less pain, or more
     */
    public static double threshold(int checkpoint, boolean less) {
        if (last(checkpoint).orElse(-1) != checkpoint) {
            throw new IllegalArgumentException("Day " + checkpoint + " is not a checkpoint.");
        }
        for (int i = 0; i < DAYS.length; i++) {
            if (DAYS[i] == checkpoint) {
                return (less ? LESS : MORE)[i];
            }
        }
        return less ? LATER_LESS : LATER_MORE;
    }
}
