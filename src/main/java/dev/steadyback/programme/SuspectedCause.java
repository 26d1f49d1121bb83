package dev.steadyback.programme;

import java.util.Set;

/** What the person, or who guides them, suspects behind the pain. */
public enum SuspectedCause {
    POOR_POSTURE,
    INACTIVE_GLUTES,
    WEAK_CORE,
    DAILY_HABITS,
    IMMOBILE_HIPS;

    /** What sessions have to work on to work on it. */
    public Set<FocusArea> areas() {
        return switch (this) {
            case POOR_POSTURE -> Set.of(FocusArea.UPPER_BACK);
            case INACTIVE_GLUTES -> Set.of(FocusArea.GLUTES_HAMSTRINGS);
            case WEAK_CORE -> Set.of(FocusArea.CORE);
            case DAILY_HABITS -> Set.of(FocusArea.HIP_HINGE, FocusArea.LOW_BACK);
            case IMMOBILE_HIPS -> Set.of(FocusArea.HIP_MOBILITY);
        };
    }
}
