package dev.steadyback.analytics.adherence;

import java.util.Collection;
import org.jspecify.annotations.Nullable;

/**
 * Minutes done against minutes planned, to flag overdoing: <em>over</em> 150 % of the plan. Exactly 150 % is not flagged.
 *
 * <ul>
 *   <li>Planned: all sessions that are not excused, those not yet due included, so that a running week is held against the whole of its plan and
 *       nobody is flagged on a Monday for what the week allows.
 *   <li>Done: the minutes of fulfilling sessions and of extras. Unknown minutes of a session that fulfils a planned one count as its credit times
 *       the planned minutes; unknown minutes of an extra count as 0, because not knowing is no sign of overdoing.
 *   <li>Nothing planned (0 minutes): there is no ratio, {@link #percent()} is null and nothing is flagged.
 * </ul>
 *
 * <p>Restrict to a period with {@link WeekOutcome#within}. Cost: linear in the sessions.
 *
 * @param plannedMinutes minutes planned
 * @param doneMinutes minutes done; may be a half where minutes had to be inferred
 */
public record Overdoing(int plannedMinutes, double doneMinutes) {
    /** Sums over weeks. */
    public static Overdoing of(Collection<WeekOutcome> weeks) {
        int planned = 0;
        double done = 0;
        for (WeekOutcome week : weeks) {
            for (Outcome outcome : week.outcomes()) {
                if (outcome.state() != DayState.EXCUSED) {
                    planned += outcome.planned().minutes();
                }
                SessionDone session = outcome.session();
                if (session != null) {
                    Integer minutes = session.minutes();
                    done += minutes != null
                            ? minutes
                            : outcome.credit() * outcome.planned().minutes();
                }
            }
            for (SessionDone extra : week.extras()) {
                Integer minutes = extra.minutes();
                done += minutes != null ? minutes : 0;
            }
        }
        return new Overdoing(planned, done);
    }

    /** Whether more than 150 % of the planned minutes were done; decided on the exact ratio. */
    public boolean flagged() {
        return plannedMinutes > 0 && 2 * doneMinutes > 3.0 * plannedMinutes;
    }

    /** 100 * done / planned, whole: half up, but 151 at least when flagged and 150 at most when not; null when nothing is planned. */
    public @Nullable Integer percent() {
        if (plannedMinutes == 0) {
            return null;
        }
        int rounded = (int) Math.floor((doneMinutes * 200 + plannedMinutes) / (2.0 * plannedMinutes));
        return flagged() ? Math.max(151, rounded) : Math.min(150, rounded);
    }
}
