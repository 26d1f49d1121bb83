package dev.steadyback.programme;

import dev.steadyback.analytics.review.RandomisedWeeks;
import dev.steadyback.analytics.review.RandomisedWeeks.Week;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * Randomised weeks of a programme: pairs of a full and a light week in drawn order.
 *
 * @param from the Monday of the first week
 * @param stoppedOn the first day on which the plan held again before the weeks' end, null when they were not stopped
 */
public record DrawnWeeks(
        LocalDate from, RandomisedWeeks design, @Nullable LocalDate stoppedOn) {
    /** The last day of the last week. */
    public LocalDate to() {
        return from.plusDays(design.days() - 1L);
    }

    public boolean stopped() {
        return stoppedOn != null;
    }

    DrawnWeeks stoppedOn(LocalDate date) {
        return new DrawnWeeks(from, design, date);
    }

    /** Whether a day lies in a week that asks for one session. */
    public boolean lightOn(LocalDate date) {
        boolean within = !date.isBefore(from) && !date.isAfter(to());
        if (!within || (stoppedOn != null && !date.isBefore(stoppedOn))) {
            return false;
        }
        return design.weeks().get((int) ChronoUnit.WEEKS.between(from, date)) == Week.LIGHT;
    }
}
