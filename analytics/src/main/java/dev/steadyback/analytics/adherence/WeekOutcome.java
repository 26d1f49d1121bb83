package dev.steadyback.analytics.adherence;

import dev.steadyback.analytics.Weeks;
import java.time.LocalDate;
import java.util.List;

/**
 * One Monday-Sunday week, planned and done, as {@link WeekMatch} sees it.
 *
 * @param monday the first day of the week
 * @param outcomes one for each planned session, by date, then name
 * @param extras the sessions that fulfil no planned session, by date, time (unknown last), id
 */
public record WeekOutcome(LocalDate monday, List<Outcome> outcomes, List<SessionDone> extras) {
    public WeekOutcome {
        if (!Weeks.isMonday(monday)) {
            throw new IllegalArgumentException(monday + " is not a Monday.");
        }
        outcomes = List.copyOf(outcomes);
        extras = List.copyOf(extras);
    }

    /**
     * The part of this week that belongs to a period: outcomes by their <em>plan</em> date, extras by their own date. A session done after the
     * period's end for a plan day within it belongs to the period; matching is not repeated, so that neighbouring periods add up. A period
     * that misses the week, or ends before it starts, gives a week with nothing in it.
     *
     * @param from first day of the period
     * @param to last day of the period, inclusive
     */
    public WeekOutcome within(LocalDate from, LocalDate to) {
        if (!from.isAfter(monday) && !to.isBefore(monday.plusDays(6))) {
            return this;
        }
        return new WeekOutcome(
                monday,
                outcomes.stream()
                        .filter(it -> !it.planned().date().isBefore(from)
                                && !it.planned().date().isAfter(to))
                        .toList(),
                extras.stream()
                        .filter(it -> !it.date().isBefore(from) && !it.date().isAfter(to))
                        .toList());
    }

    /** The outcomes of the sessions planned on a date; empty on a rest day and outside of the week. */
    public List<Outcome> on(LocalDate date) {
        return outcomes.stream().filter(it -> it.planned().date().equals(date)).toList();
    }

    /** The state of a date as {@link DayState#of} defines it; {@link DayState#REST} outside of the week. */
    public DayState stateOf(LocalDate date) {
        return DayState.of(on(date));
    }
}
