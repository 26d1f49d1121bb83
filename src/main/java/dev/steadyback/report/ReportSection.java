package dev.steadyback.report;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** A part of a report that a person may leave out. The first page and how the numbers are made are always there. */
public enum ReportSection {
    PAIN,
    REVIEW,
    COMPARISON,
    SESSIONS,
    FOCUS_AREAS,
    SESSION_PAIN,
    HABITS,
    QUESTIONNAIRES,
    RELIEF,
    PLAN,
    DAYS,
    ENTRIES;

    public static final Set<ReportSection> ALL = Collections.unmodifiableSet(EnumSet.allOf(ReportSection.class));

    /** The section's part of an address or an option, such as {@code focus-areas}. */
    public String path() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
