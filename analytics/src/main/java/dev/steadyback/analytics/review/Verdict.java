package dev.steadyback.analytics.review;

/** The answer at a checkpoint. */
public enum Verdict {
    /** Pain was lower after more consistent weeks. */
    REDUCED,
    /** Keeping the whole plan instead of half of it went with less than one point of difference, either way. */
    NO_CLEAR_DIFFERENCE,
    /** Pain was higher after more consistent weeks. */
    INCREASED,
    /** The data leave more than one answer open. The usual answer of the first months. */
    CANNOT_TELL_YET,
    /** A minimum-data rule fails, see {@link MinimumData}; no number belongs on a screen. */
    NOT_ENOUGH_DATA
}
