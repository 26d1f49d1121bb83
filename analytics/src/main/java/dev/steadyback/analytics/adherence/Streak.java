package dev.steadyback.analytics.adherence;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/**
 * How long the plan has been kept without a miss, counted back from the latest due session.
 *
 * <ul>
 *   <li>Sessions: consecutive planned sessions kept, by plan date. Done and partly keep the streak, missed ends it; excused and not yet due ones
 *       are skipped; days with nothing planned do nothing, extras neither.
 *   <li>Weeks: consecutive weeks with at least one session kept and none missed. A week with nothing due (paused, or nothing planned) is skipped. A
 *       week with sessions still to come counts only once all are kept, and until then is skipped; a miss ends the streak at once.
 *   <li>Of several sessions on one date a missed one is taken as the latest: that day adds nothing.
 *   <li>No weeks, or a miss as the latest due session: 0.
 * </ul>
 *
 * <p>Someone who does the whole template week (5 sessions) for 52 weeks has 260 sessions and 52 weeks. Cost: linear in the weeks since the
 * last miss.
 *
 * @param sessions planned sessions kept in a row
 * @param weeks weeks kept in a row
 */
public record Streak(int sessions, int weeks) {
    /** The streak at the end of these weeks, in any order, one per Monday. Weeks left out are as good as weeks with nothing planned. */
    public static Streak of(Collection<WeekOutcome> weeks) {
        Counter counter = new Counter();
        List<WeekOutcome> newestFirst = weeks.stream()
                .sorted(Comparator.comparing(WeekOutcome::monday).reversed())
                .toList();
        for (WeekOutcome week : newestFirst) {
            if (!counter.add(week)) {
                break;
            }
        }
        return counter.streak();
    }

    /** Counts week by week from the newest back, so that a caller need not load what cannot matter any more. Not safe for use by several threads. */
    public static final class Counter {
        private int sessions;
        private int weeks;
        private boolean broken;

        /**
         * Adds the week before those added so far. Without effect once the streak is broken.
         *
         * @return whether an older week can still matter
         */
        public boolean add(WeekOutcome week) {
            if (broken) {
                return false;
            }
            boolean toCome = false;
            int kept = 0;
            List<Outcome> newestFirst = week.outcomes().stream()
                    .sorted(Comparator.comparing((Outcome it) -> it.planned().date())
                            .reversed()
                            .thenComparing(it -> it.state() != DayState.MISSED))
                    .toList();
            for (Outcome outcome : newestFirst) {
                if (outcome.state() == DayState.MISSED) {
                    broken = true;
                    break;
                }
                toCome |= outcome.state() == DayState.NOT_YET_DUE;
                kept += outcome.kept() ? 1 : 0;
            }
            sessions += kept;
            weeks += !broken && !toCome && kept > 0 ? 1 : 0;
            return !broken;
        }

        /** The streak so far. */
        public Streak streak() {
            return new Streak(sessions, weeks);
        }
    }
}
