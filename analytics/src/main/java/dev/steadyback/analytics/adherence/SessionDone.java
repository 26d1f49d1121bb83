package dev.steadyback.analytics.adherence;

import dev.steadyback.analytics.Names;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A session that was done.
 *
 * @param id tells sessions apart and settles the last tie; unique among the sessions of a week
 * @param date the local date it was done on
 * @param time the wall clock when it was done, null if unknown; where the day starts after midnight its date may be the next one
 * @param name what was done, compared as {@link Names} says
 * @param completion fully, partly or stopped
 * @param minutes how long it took, 0 or more; null if unknown
 * @param fulfils the plan date the person said it fulfils; null to match by name
 * @param extra whether the person said it fulfils none
 */
public record SessionDone(
        String id,
        LocalDate date,
        @Nullable LocalDateTime time,
        String name,
        Completion completion,
        @Nullable Integer minutes,
        @Nullable LocalDate fulfils,
        boolean extra) {
    public SessionDone {
        if (minutes != null && minutes < 0) {
            throw new IllegalArgumentException("A session cannot last " + minutes + " minutes.");
        }
    }
}
