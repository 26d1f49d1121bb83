package dev.steadyback.analytics.calibration;

import dev.steadyback.analytics.regression.EffectPosterior;
import org.jspecify.annotations.Nullable;

/** Up to 64 facts about a person, in the order in which they are added. */
final class FactBits {
    private static final double TAIL = .025;

    private long bits;
    private int length;

    FactBits add(boolean fact) {
        bits |= fact ? 1L << length : 0;
        length++;
        return this;
    }

    long bits() {
        return bits;
    }

    /** Whether a posterior leaves less than 2.5 % on one side of 0; that of least squares is a t-test. */
    static boolean decides(@Nullable EffectPosterior posterior) {
        return lower(posterior) || higher(posterior);
    }

    /** Whether a posterior leaves less than 2.5 % above 0. */
    static boolean lower(@Nullable EffectPosterior posterior) {
        return posterior != null && posterior.probabilityNegative() > 1 - TAIL;
    }

    /** Whether a posterior leaves less than 2.5 % below 0. */
    static boolean higher(@Nullable EffectPosterior posterior) {
        return posterior != null && posterior.probabilityNegative() < TAIL;
    }

    /** Whether the 95 % interval of a posterior holds the truth. */
    static boolean covers(@Nullable EffectPosterior posterior, double truth) {
        return posterior != null && posterior.interval(1 - 2 * TAIL).contains(truth);
    }
}
