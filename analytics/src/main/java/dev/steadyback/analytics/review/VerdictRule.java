package dev.steadyback.analytics.review;

import dev.steadyback.analytics.regression.EffectPosterior;
import dev.steadyback.analytics.regression.Interval;
import dev.steadyback.analytics.review.Sensitivity.Code;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * The words at a checkpoint, for a record that meets the {@link MinimumData minimum-data rule}. With p the posterior probability of a direction, c
 * its {@link Checkpoints#threshold(int, boolean) threshold} and D the difference of the whole plan against half of it:
 *
 * <ul>
 *   <li>reduced, increased: p >= c and all that {@link Votes vote} agree with the direction;
 *   <li>cannot tell yet: p >= c but one of them does not agree or cannot be computed;
 *   <li>no clear difference: otherwise, the 95 % interval of D lies within (-1, 1) points for the main model and for S8, and the 90 % interval for the kernel average S4, which is two one-sided tests at 5 %;
 *   <li>cannot tell yet: all else.
 * </ul>
 */
final class VerdictRule {
    private static final Set<Code> OF_THEIR_OWN = EnumSet.of(Code.S8, Code.S9, Code.S9_TOTAL);
    private static final double LITTLE = 1;
    private static final double LEVEL = .95;
    private static final double LEVEL_OF_KERNELS = .9;

    /** A verdict and why it is no better; without reasons if it is one of the three clear ones. */
    record Outcome(Verdict verdict, List<Reason> reasons) {}

    private VerdictRule() {}

    static Outcome of(ConsistencyModels models, EffectPosterior main, AnalysedDays period, int checkpoint) {
        boolean less = main.mean() < 0;
        double probability = less ? main.probabilityNegative() : 1 - main.probabilityNegative();
        double threshold = Checkpoints.threshold(checkpoint, less);
        if (probability >= threshold) {
            List<Code> against = Votes.voters(less).stream()
                    .filter(it -> !Boolean.TRUE.equals(models.agrees(it)))
                    .toList();
            return against.isEmpty()
                    ? new Outcome(less ? Verdict.REDUCED : Verdict.INCREASED, List.of())
                    : new Outcome(Verdict.CANNOT_TELL_YET, depends(less, against, models, period));
        }
        double sessions = period.plannedPerWeek() / 2;
        EffectPosterior alone = Objects.requireNonNullElse(models.variant(Code.S8), main);
        boolean stretchesAnswered = models.variant(Code.S8) != null;
        Interval ofMain = main.interval(LEVEL);
        Interval ofAlone = alone.interval(LEVEL);
        boolean bothAreLittle = stretchesAnswered && little(ofMain, sessions) && little(ofAlone, sessions);
        if (bothAreLittle) {
            EffectPosterior average = models.variant(Code.S4);
            if (average != null && little(average.interval(LEVEL_OF_KERNELS), sessions)) {
                return new Outcome(Verdict.NO_CLEAR_DIFFERENCE, List.of());
            }
        }
        Interval wide = little(ofAlone, sessions) ? ofMain : ofAlone;
        return new Outcome(
                Verdict.CANNOT_TELL_YET,
                List.of(
                        Reason.of(
                                less ? Sentence.LOWER_NOT_CERTAIN_ENOUGH : Sentence.HIGHER_NOT_CERTAIN_ENOUGH,
                                Reason.below(100 * probability, 2),
                                BigDecimal.valueOf(checkpoint),
                                Reason.rounded(100 * threshold, 2)),
                        bothAreLittle
                                ? Reason.of(Sentence.BUILD_UP_UNKNOWN)
                                : wide(sessions * wide.low(), sessions * wide.high())));
    }

    /** What an answer depends on, of those that speak against it: breaks and earlier sessions have sentences of their own. */
    private static List<Reason> depends(
            boolean less, List<Code> against, ConsistencyModels models, AnalysedDays period) {
        List<Reason> reasons = new ArrayList<>();
        if (against.contains(Code.S8)) {
            models.stretchesWithColumn().stream()
                    .max(Comparator.comparingInt(Stretch::length).thenComparingInt(it -> -it.first()))
                    .ifPresent(longest -> reasons.add(Reason.of(
                            less ? Sentence.LOWER_DEPENDS_ON_BREAK : Sentence.HIGHER_DEPENDS_ON_BREAK,
                            period.date(longest.first()),
                            period.date(longest.last()))));
        }
        if (against.contains(Code.S9) || against.contains(Code.S9_TOTAL)) {
            reasons.add(Reason.of(
                    less ? Sentence.LOWER_DEPENDS_ON_EARLIER_SESSIONS : Sentence.HIGHER_DEPENDS_ON_EARLIER_SESSIONS));
        }
        List<Code> others =
                against.stream().filter(it -> !OF_THEIR_OWN.contains(it)).toList();
        if (!others.isEmpty()) {
            reasons.add(Reason.of(
                    less ? Sentence.LOWER_DEPENDS_ON_CALCULATION : Sentence.HIGHER_DEPENDS_ON_CALCULATION, others));
        }
        return List.copyOf(reasons);
    }

    private static boolean little(Interval theta, double sessions) {
        return sessions * theta.low() > -LITTLE && sessions * theta.high() < LITTLE;
    }

    private static Reason wide(double low, double high) {
        Sentence sentence = high < 0
                ? Sentence.INTERVAL_TOO_WIDE_BELOW_ZERO
                : low < 0 ? Sentence.INTERVAL_TOO_WIDE : Sentence.INTERVAL_TOO_WIDE_ABOVE_ZERO;
        return Reason.of(sentence, Reason.rounded(Math.abs(low), 1), Reason.rounded(Math.abs(high), 1));
    }
}
