package dev.steadyback.analytics;

import org.jspecify.annotations.Nullable;

/**
 * How many days of a period have a pain value.
 *
 * @param scoredDays days with a value
 * @param days all days
 */
public record Coverage(int scoredDays, int days) {
    public Coverage {
        if (scoredDays < 0 || scoredDays > days) {
            throw new IllegalArgumentException(scoredDays + " of " + days + " days cannot be scored.");
        }
    }

    /** The coverage of a series. */
    public static Coverage of(PainSeries series) {
        return new Coverage(series.scoredDays(), series.days());
    }

    /** 100 * scored / days, whole, half up on the exact ratio; null without days. */
    public @Nullable Integer percent() {
        return days == 0 ? null : Math.toIntExact((200L * scoredDays + days) / (2L * days));
    }
}
