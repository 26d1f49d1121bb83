package dev.steadyback.chart;

/** What a chart shows. */
public enum Chart {
    /** Pain, sessions and days on one time axis. */
    OVERVIEW,
    PAIN,
    SESSIONS,
    DAYS,
    /** What the consistency review says. */
    REVIEW;

    /** The chart's part of a file name or a path, such as {@code pain}. */
    public String path() {
        return this.name().toLowerCase(java.util.Locale.ROOT);
    }

    boolean hasPain() {
        return this == OVERVIEW || this == PAIN;
    }

    boolean hasSessions() {
        return this == OVERVIEW || this == SESSIONS;
    }

    boolean hasDays() {
        return this == OVERVIEW || this == DAYS;
    }
}
