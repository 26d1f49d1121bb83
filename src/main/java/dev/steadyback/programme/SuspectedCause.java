package dev.steadyback.programme;

/** What the person, or who guides them, suspects behind the pain. */
public enum SuspectedCause {
    POOR_POSTURE,
    INACTIVE_GLUTES,
    WEAK_CORE,
    DAILY_HABITS,
    IMMOBILE_HIPS
}
