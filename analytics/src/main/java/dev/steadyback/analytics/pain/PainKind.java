package dev.steadyback.analytics.pain;

/** What a pain score speaks of. */
public enum PainKind {
    /** The pain at the moment of the entry. */
    NOW,
    /** The average of the last 24 hours. */
    AVERAGE_24H,
    /** The worst of the last 24 hours. It never enters the daily value. */
    WORST_24H
}
