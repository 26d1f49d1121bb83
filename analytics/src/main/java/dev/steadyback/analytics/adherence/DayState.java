package dev.steadyback.analytics.adherence;

import java.util.Collection;

/** What became of a planned session, or of a day as a whole. {@link #REST} is for days only: a planned session ends in one of the other five. */
public enum DayState {
    REST,
    DONE,
    PARTLY,
    MISSED,
    EXCUSED,
    NOT_YET_DUE;

    /**
     * The state of one day from the outcomes of the sessions planned on it. Extras do not change it. The first rule that fits decides:
     *
     * <ol>
     *   <li>nothing planned: {@link #REST};
     *   <li>all excused: {@link #EXCUSED}; from here on excused sessions are left out, so one done and one excused is {@link #DONE};
     *   <li>all done in full: {@link #DONE};
     *   <li>any credit at all: {@link #PARTLY}. So are done and missed, done and partly, partly and missed, and, while the day runs, done
     *       and not yet due, which may still become {@link #DONE};
     *   <li>any not yet due: {@link #NOT_YET_DUE} (alone or beside excused ones; missed beside not yet due cannot be on one date);
     *   <li>otherwise all are missed: {@link #MISSED}, also beside excused ones.
     * </ol>
     *
     * @param ofTheDay the outcomes planned on one date, in any order
     */
    public static DayState of(Collection<Outcome> ofTheDay) {
        if (ofTheDay.isEmpty()) {
            return REST;
        }
        boolean allExcused = true;
        boolean allDone = true;
        boolean anyCredit = false;
        boolean anyNotYetDue = false;
        for (Outcome outcome : ofTheDay) {
            DayState state = outcome.state();
            if (state == EXCUSED) {
                continue;
            }
            allExcused = false;
            allDone &= state == DONE;
            anyCredit |= outcome.credit() > 0;
            anyNotYetDue |= state == NOT_YET_DUE;
        }
        if (allExcused) {
            return EXCUSED;
        }
        if (allDone) {
            return DONE;
        }
        if (anyCredit) {
            return PARTLY;
        }
        return anyNotYetDue ? NOT_YET_DUE : MISSED;
    }
}
