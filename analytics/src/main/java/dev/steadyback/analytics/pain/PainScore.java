package dev.steadyback.analytics.pain;

import java.time.LocalDate;

/**
 * A pain score of one site.
 *
 * @param date the local date it belongs to
 * @param kind what it speaks of
 * @param value points of the scale, NRS-11 (0 to 10) unless the caller says otherwise; finite
 */
public record PainScore(LocalDate date, PainKind kind, double value) {
    public PainScore {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException("A pain score cannot be " + value + ".");
        }
    }
}
