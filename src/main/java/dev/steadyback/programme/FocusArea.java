package dev.steadyback.programme;

/** What a session works on. */
public enum FocusArea {
    GLUTES_HAMSTRINGS,
    HIP_MOBILITY,
    UPPER_BACK,
    HIP_HINGE,
    CORE,
    LOW_BACK
}
