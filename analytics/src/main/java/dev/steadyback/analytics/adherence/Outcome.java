package dev.steadyback.analytics.adherence;

import org.jspecify.annotations.Nullable;

/**
 * What became of a planned session.
 *
 * @param planned the planned session
 * @param state any state but {@link DayState#REST}
 * @param credit 1 when done, 0.5 when partly done or stopped, otherwise 0
 * @param session the session that fulfils it; null unless the state is {@link DayState#DONE} or {@link DayState#PARTLY}
 * @param moved whether it was done on another day than planned
 */
public record Outcome(
        PlannedSession planned,
        DayState state,
        double credit,
        @Nullable SessionDone session,
        boolean moved) {
    public Outcome {
        if (state == DayState.REST) {
            throw new IllegalArgumentException("A planned session cannot be a rest day.");
        }
        if ((session != null) != (state == DayState.DONE || state == DayState.PARTLY)) {
            throw new IllegalArgumentException(
                    "A planned session that is " + state + " and its session contradict each other.");
        }
        if (credit != (session == null ? 0 : session.completion().credit())) {
            throw new IllegalArgumentException("The credit " + credit + " is not what the session earns.");
        }
        if (moved != (session != null && !session.date().equals(planned.date()))) {
            throw new IllegalArgumentException("Moved means done on another day than planned, and nothing else.");
        }
    }

    /** Whether it counts for adherence: it was done (also early), or it was missed. Excused and not yet due sessions do not count. */
    public boolean due() {
        return kept() || state == DayState.MISSED;
    }

    /** Whether it was done, fully or partly. */
    public boolean kept() {
        return session != null;
    }
}
