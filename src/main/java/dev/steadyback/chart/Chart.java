package dev.steadyback.chart;

import java.util.Locale;

/** What a chart shows. */
public enum Chart {
    /** Pain, sessions and days on one time axis. */
    OVERVIEW,
    PAIN,
    SESSIONS,
    DAYS,
    /** What of the due sessions was done, by focus area, against the suspected causes. */
    AREAS,
    /** Pain before sessions against pain after them. */
    SESSION_PAIN,
    /** Scores of questionnaires, each on its own scale. */
    QUESTIONNAIRES,
    /** What the consistency review says. */
    REVIEW;

    /** The chart's part of a file name or a path, such as {@code session-pain}. */
    public String path() {
        return this.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public boolean hasPain() {
        return this == OVERVIEW || this == PAIN;
    }

    public boolean hasSessions() {
        return this == OVERVIEW || this == SESSIONS;
    }

    public boolean hasDays() {
        return this == OVERVIEW || this == DAYS;
    }
}
