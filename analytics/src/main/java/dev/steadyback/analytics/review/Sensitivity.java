package dev.steadyback.analytics.review;

import org.jspecify.annotations.Nullable;

/**
 * One variant of the calculation. The numbers are those of theta, points per session in the preceding 7 days; of S6 too; of S7 they are the change of
 * the probability that a planned session is done, per point of pain on the day before.
 *
 * @param code which one
 * @param name in words
 * @param mean posterior mean, null if it cannot be computed
 * @param low lower end of the 95 % interval, null likewise
 * @param high upper end of the 95 % interval, null likewise
 * @param probabilityBelowZero posterior probability that it is negative, null likewise
 * @param agrees whether it supports an answer in the direction of the main model, see {@link Votes}. Null if it cannot be computed, and for those without a
 *     vote on that side: S2, S6 and S7 always, S9_TOTAL for less pain
 */
public record Sensitivity(
        Code code,
        String name,
        @Nullable Double mean,
        @Nullable Double low,
        @Nullable Double high,
        @Nullable Double probabilityBelowZero,
        @Nullable Boolean agrees) {
    /** The set, fixed in advance. */
    public enum Code {
        S1("A curved trend"),
        S2("All of pain's variation sticks from day to day"),
        S3("Without the first 14 scored days"),
        S4("Sessions counted over four spans of days, averaged"),
        S5("Unknown sessions counted as done"),
        S6("Weekly means"),
        S7("Does pain make sessions less likely the day after?"),
        S8("Long breaks from training left to themselves"),
        S9("The sessions of the week before last beside those of the last"),
        S9_TOTAL("One session more in each of the last two weeks");

        private final String title;

        Code(String title) {
            this.title = title;
        }

        /** The variant in words. */
        public String title() {
            return title;
        }
    }
}
