package dev.steadyback.analytics.review;

import dev.steadyback.analytics.EffectPosterior;
import dev.steadyback.analytics.Interval;
import dev.steadyback.analytics.review.Reason.Code;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

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
            List<String> against = VOTERS.stream()
                    .filter(it -> !Boolean.TRUE.equals(models.agrees(it)))
                    .map(it -> it.name() + " («" + it.title() + "»)")
                    .toList();
            if (against.isEmpty()) {
                return new Outcome(below > .5 ? Verdict.REDUCED : Verdict.INCREASED, reasons);
            }
            reasons.add(Reason.of(
                    Code.DEPENDS_ON_CALCULATION,
                    "Pain was %s after more consistent weeks, but the answer depends on how it is calculated: %s "
                            + "does not bear it out. More weeks that differ will help.",
                    below > .5 ? "lower" : "higher",
                    String.join(", ", against)));
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
                Code.NOT_CERTAIN_ENOUGH,
                "That pain was %s after more consistent weeks has a probability of %.2f %%; on day %d an answer "
                        + "needs %.2f %%.",
                below > .5 ? "lower" : "higher",
                100 * Math.max(below, 1 - below),
                checkpoint,
                100 * threshold));
        if (mainIsLittle) {
            reasons.add(Reason.of(
                    Code.BUILD_UP_UNKNOWN,
                    "The difference is under a point if only the last 7 days count, but may be more when "
                            + "sessions are counted over other spans of days. More weeks will tell."));
        } else {
            reasons.add(Reason.of(
                    Code.INTERVAL_TOO_WIDE,
                    "Keeping the whole plan instead of half of it may go with anything from %s to %s. More weeks, "
                            + "more days with a score, and weeks that differ make it narrower.",
                    points(sessions * interval.low()),
                    points(sessions * interval.high())));
        }
        return new Outcome(Verdict.CANNOT_TELL_YET, reasons);
    }

    private static boolean little(Interval theta, double sessions) {
        return sessions * theta.low() > -LITTLE && sessions * theta.high() < LITTLE;
    }

    private static String points(double difference) {
        return String.format(Locale.ROOT, "%.1f points %s", Math.abs(difference), difference < 0 ? "less" : "more");
    }
}
