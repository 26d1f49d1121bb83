package dev.steadyback.analytics.pain;

/**
 * When the safety information is shown beside what somebody logged. It decides what is shown, nothing else: it informs, and never scores, triages or diagnoses.
 *
 * <p>It is due at a score of {@value #HIGH} or more on the scale from 0 to 10, and at one that is {@value #JUMP} or more above the previous daily value of the same site.
 * Without a previous value, which is {@code NaN}, the first of both decides.
 */
public final class SafetyNotice {
    private static final int HIGH = 8;
    private static final int JUMP = 3;

    private SafetyNotice() {}

    /** Whether a score alone calls for it. */
    public static boolean isDue(int score) {
        return score >= HIGH;
    }

    /**
     * Whether a score calls for it by itself or beside the value before it.
     *
     * @param before the latest daily value before the score's day, {@code NaN} when there is none
     */
    public static boolean isDue(int score, double before) {
        return isDue(score) || score - before >= JUMP;
    }
}
