package dev.steadyback.analytics.review;

import dev.steadyback.analytics.regression.EffectPosterior;
import dev.steadyback.analytics.regression.Interval;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * The words at a checkpoint, for a record that meets the {@link MinimumData minimum-data rule}. With p the posterior probability of a direction, c
 * the {@link Checkpoints#threshold(int) threshold} and D the difference of the whole plan against half of it:
 *
 * <ul>
 *   <li>reduced, increased: p >= c and S1 to S5 agree with the direction;
 *   <li>cannot tell yet: p >= c but one of S1 to S5 does not agree or cannot be computed;
 *   <li>no clear difference: otherwise, the 95 % interval of D lies within (-1, 1) points for the main model and for the kernel average S4;
 *   <li>cannot tell yet: all else.
 * </ul>
 */
final class VerdictRule {
    private static final List<Sensitivity.Code> VOTERS = List.of(
            Sensitivity.Code.S1, Sensitivity.Code.S2, Sensitivity.Code.S3, Sensitivity.Code.S4, Sensitivity.Code.S5);
    private static final double LITTLE = 1;
    private static final double LEVEL = .95;

    /** A verdict and why it is no better; without reasons if it is one of the three clear ones. */
    record Outcome(Verdict verdict, List<Reason> reasons) {}

    private VerdictRule() {}

    static Outcome of(ConsistencyModels models, EffectPosterior main, double sessions, int checkpoint) {
        double below = main.probabilityNegative();
        double threshold = Checkpoints.threshold(checkpoint);
        List<Reason> reasons = new ArrayList<>();
        if (Math.max(below, 1 - below) >= threshold) {
            List<Sensitivity.Code> against = VOTERS.stream()
                    .filter(it -> !Boolean.TRUE.equals(models.agrees(it)))
                    .toList();
            if (against.isEmpty()) {
                return new Outcome(below > .5 ? Verdict.REDUCED : Verdict.INCREASED, reasons);
            }
            reasons.add(Reason.of(
                    below > .5 ? Sentence.LOWER_DEPENDS_ON_CALCULATION : Sentence.HIGHER_DEPENDS_ON_CALCULATION,
                    against));
            return new Outcome(Verdict.CANNOT_TELL_YET, reasons);
        }
        Interval interval = main.interval(LEVEL);
        boolean mainIsLittle = little(interval, sessions);
        if (mainIsLittle) {
            EffectPosterior average = models.variant(Sensitivity.Code.S4);
            if (average != null && little(average.interval(LEVEL), sessions)) {
                return new Outcome(Verdict.NO_CLEAR_DIFFERENCE, reasons);
            }
        }
        reasons.add(Reason.of(
                below > .5 ? Sentence.LOWER_NOT_CERTAIN_ENOUGH : Sentence.HIGHER_NOT_CERTAIN_ENOUGH,
                Reason.below(100 * Math.max(below, 1 - below), 2),
                BigDecimal.valueOf(checkpoint),
                Reason.rounded(100 * threshold, 2)));
        reasons.add(
                mainIsLittle
                        ? Reason.of(Sentence.BUILD_UP_UNKNOWN)
                        : wide(sessions * interval.low(), sessions * interval.high()));
        return new Outcome(Verdict.CANNOT_TELL_YET, reasons);
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
