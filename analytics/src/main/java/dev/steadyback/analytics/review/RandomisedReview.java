package dev.steadyback.analytics.review;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What randomised weeks say about the effect of a full week against a light one, by assignment: a week counts as what the draw asked for, whatever
 * was done in it.
 *
 * @param pairs finished pairs analysed
 * @param pairsPlanned pairs of the design
 * @param scoredDays scored days in them
 * @param verdict the answer; here «caused» may be said
 * @param fullAgainstLight points of pain in a full week less those in a light one, by the model: mean and 95 % interval; null if it cannot be computed
 * @param probabilityBelowZero posterior probability that full weeks lower pain; null likewise
 * @param pairedDifference mean over pairs of (mean pain of the full week - mean pain of the light week), the statistic of the randomisation test;
 *     null if no pair has scores in both weeks
 * @param pTwoSided randomisation p of a difference either way; null likewise
 * @param pLower randomisation p of lower pain in full weeks; null likewise
 * @param reasons why there is no (better) answer; empty if there is one
 */
public record RandomisedReview(
        int pairs,
        int pairsPlanned,
        int scoredDays,
        Verdict verdict,
        ConsistencyReview.@Nullable Difference fullAgainstLight,
        @Nullable Double probabilityBelowZero,
        @Nullable Double pairedDifference,
        @Nullable Double pTwoSided,
        @Nullable Double pLower,
        List<Reason> reasons) {
    public RandomisedReview {
        reasons = List.copyOf(reasons);
    }

    /**
     * Reviews randomised weeks.
     *
     * @param design the plan drawn before the first week
     * @param pain daily pain from the first day of the first week, NaN where unknown; days after the last week are ignored, unfinished pairs too
     */
    public static RandomisedReview of(RandomisedWeeks design, double[] pain) {
        throw new UnsupportedOperationException("Not written yet: " + design.pairs() + pain.length);
    }
}
