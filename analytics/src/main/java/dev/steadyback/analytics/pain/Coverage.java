package dev.steadyback.analytics.pain;

import dev.steadyback.analytics.Percent;
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

    /** 100 * scored / days, whole, half up on the exact ratio, but 100 for all days only and 0 for none only; null without days. */
    public @Nullable Integer percent() {
        return days == 0 ? null : (Integer) Percent.of(scoredDays, days);
    }
}
