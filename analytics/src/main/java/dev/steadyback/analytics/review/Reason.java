package dev.steadyback.analytics.review;

import java.util.Locale;

/**
 * Why there is no answer, or no better one.
 *
 * @param code for machines; names stay
 * @param text a sentence or two for the person: the fact with its numbers, and what would help
 */
public record Reason(Code code, String text) {
    /** What is in the way. The letters are those of the minimum-data rule. */
    public enum Code {
        /** No day holds a score or a due session. */
        NO_DAYS,
        /** (a) Day 56 has not come. */
        FIRST_CHECKPOINT_NOT_REACHED,
        /** (a) Fewer than 28 scored days after day 7. */
        TOO_FEW_SCORES,
        /** (b) Fewer than 40 % of the days have a score. */
        TOO_MANY_DAYS_WITHOUT_SCORE,
        /** (b) More than 14 days in a row have no score. */
        LONG_GAP,
        /** (c) No session was planned. */
        NOTHING_PLANNED,
        /** (c) Every planned session was done: there is nothing to compare with. */
        ALL_SESSIONS_DONE,
        /** (c) No session was done. */
        NO_SESSION_DONE,
        /** (c) The sessions of the last 7 days differ by less than 0.75 (standard deviation). */
        CONSISTENCY_TOO_EVEN,
        /** (c) Fewer than 2 weeks at or below half of the plan. */
        TOO_FEW_LIGHT_WEEKS,
        /** (c) Fewer than 2 weeks at or above three quarters of the plan. */
        TOO_FEW_FULL_WEEKS,
        /** (d) Consistency and time moved together. */
        CONSISTENCY_MOVED_WITH_TIME,
        /** (e) All scores are equal. */
        PAIN_ALL_EQUAL,
        /** (e) More than 60 % of the scores are 0 or 10. */
        PAIN_AT_ENDS_OF_SCALE,
        /** (f) More than 20 % of the planned sessions are unknown. */
        TOO_MANY_UNKNOWN_SESSIONS,
        /** The numbers leave no room for an estimate, for instance when pain follows a straight line exactly. */
        NO_ESTIMATE,
        /** The direction is not certain enough for this checkpoint. */
        NOT_CERTAIN_ENOUGH,
        /** The difference may be a point or more. */
        INTERVAL_TOO_WIDE,
        /** The difference may be a point or more if the effect builds up over more or fewer days than 7. */
        BUILD_UP_UNKNOWN,
        /** Certain enough, but another way to calculate it does not agree. */
        DEPENDS_ON_CALCULATION,
        /** The last of the randomised weeks is not over. */
        WEEKS_NOT_FINISHED,
        /** Fewer than 6 pairs of randomised weeks have scores in both weeks. */
        TOO_FEW_PAIRS
    }

    /** A reason whose text has numbers in it, written the same in all locales. */
    @SuppressWarnings("AnnotateFormatMethod") // The annotation lives in a library that nothing else here needs.
    static Reason of(Code code, String format, Object... numbers) {
        return new Reason(code, String.format(Locale.ROOT, format, numbers));
    }
}
