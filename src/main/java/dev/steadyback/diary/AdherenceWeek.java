package dev.steadyback.diary;

import dev.steadyback.analytics.adherence.Completion;
import dev.steadyback.analytics.adherence.DayState;
import dev.steadyback.analytics.adherence.Outcome;
import dev.steadyback.analytics.adherence.Overdoing;
import dev.steadyback.analytics.adherence.PlannedSession;
import dev.steadyback.analytics.adherence.SessionDone;
import dev.steadyback.analytics.adherence.WeekOutcome;
import dev.steadyback.diary.PlannedWeeks.PracticeDay;
import dev.steadyback.entry.Facts;
import dev.steadyback.programme.FocusArea;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One week of a person's adherence, worked out from the week's sessions and its plan. Its counts do not depend on the day it is read: what nothing fulfils yet is open, and
 * settled by {@link #at}.
 *
 * @param monday the week's first day
 * @param planned sessions planned and not excused by a pause
 * @param credited 1 for each that was done, 0.5 for partly or stopped
 * @param excused sessions planned on days of a pause
 * @param extras sessions that fulfil nothing planned
 * @param plannedMinutes of the sessions that are planned and not excused
 * @param doneMinutes of all sessions; those of unknown length that fulfil a planned one are taken as long as planned
 * @param practice each day's daily practice
 * @param focusAreas the planned sessions of each focus area
 * @param sessions the planned sessions, by day and name
 * @param others the sessions that fulfil nothing planned, in order
 */
public record AdherenceWeek(
        LocalDate monday,
        int planned,
        double credited,
        int excused,
        int extras,
        int plannedMinutes,
        double doneMinutes,
        List<PracticeDay> practice,
        List<Area> focusAreas,
        List<Session> sessions,
        List<Done> others) {
    public AdherenceWeek {
        practice = List.copyOf(practice);
        focusAreas = List.copyOf(focusAreas);
        sessions = List.copyOf(sessions);
        others = List.copyOf(others);
    }

    /** What becomes of a planned session. */
    public enum Result {
        DONE,
        PARTLY,
        EXCUSED,
        /** Nothing fulfils it: it is missed once its day is over. */
        OPEN
    }

    /** The planned sessions of one focus area, without excused ones. */
    public record Area(FocusArea area, int planned, double credited) {}

    /**
     * A planned session.
     *
     * @param line which line of the day's plan it is
     * @param alsoCalled other names of its line in the week; null when it has none
     * @param openUntil the last day on which it is not missed yet; null when it is not open
     * @param doneBy the session that fulfils it; null when none does
     */
    public record Session(
            LocalDate date,
            int line,
            String name,
            @Nullable List<String> alsoCalled,
            int minutes,
            Result result,
            @Nullable LocalDate openUntil,
            double credit,
            @Nullable Done doneBy) {
        PlannedSession planned() {
            List<String> names = alsoCalled;
            return new PlannedSession(
                    date, line, name, minutes, result == Result.EXCUSED, names == null ? List.of() : names);
        }

        private static Session of(Outcome outcome) {
            PlannedSession planned = outcome.planned();
            Result result = switch (outcome.state()) {
                case DONE -> Result.DONE;
                case PARTLY -> Result.PARTLY;
                case EXCUSED -> Result.EXCUSED;
                case MISSED, NOT_YET_DUE, REST -> Result.OPEN;
            };
            SessionDone session = outcome.session();
            return new Session(
                    planned.date(),
                    planned.line(),
                    planned.name(),
                    planned.alsoCalled().isEmpty() ? null : planned.alsoCalled(),
                    planned.minutes(),
                    result,
                    result == Result.OPEN ? planned.date() : null,
                    outcome.credit(),
                    session == null ? null : Done.of(session, planned.name()));
        }

        private Outcome at(LocalDate today) {
            LocalDate open = openUntil;
            DayState state = switch (result) {
                case DONE -> DayState.DONE;
                case PARTLY -> DayState.PARTLY;
                case EXCUSED -> DayState.EXCUSED;
                case OPEN -> open != null && open.isBefore(today) ? DayState.MISSED : DayState.NOT_YET_DUE;
            };
            SessionDone session = doneBy == null ? null : doneBy.session(name);
            return new Outcome(
                    planned(),
                    state,
                    credit,
                    session,
                    session != null && !session.date().equals(date));
        }
    }

    /**
     * A session that was done.
     *
     * @param entry its entry
     * @param name null when it is called as the planned session that it fulfils
     * @param minutes null when unknown
     * @param fulfils the day it was said to fulfil; null when nothing was said
     * @param extra whether it was said to fulfil nothing, or done on a paused day; null when not
     */
    public record Done(
            String entry,
            LocalDate date,
            @Nullable String name,
            Completion done,
            @Nullable Integer minutes,
            @Nullable LocalDate fulfils,
            @Nullable Boolean extra) {
        private static Done of(SessionDone session, String planned) {
            return new Done(
                    session.id(),
                    session.date(),
                    session.name().equals(planned) ? null : session.name(),
                    session.completion(),
                    session.minutes(),
                    session.fulfils(),
                    session.extra() ? true : null);
        }

        private SessionDone session(String planned) {
            String called = name;
            return new SessionDone(
                    entry, date, null, called == null ? planned : called, done, minutes, fulfils, extra != null);
        }
    }

    /**
     * Works a week out.
     *
     * @param entries may be of other kinds and other weeks too
     */
    static AdherenceWeek of(PlannedWeeks weeks, LocalDate monday, Collection<LoggedEntry> entries) {
        List<LoggedEntry> sessions =
                entries.stream().filter(e -> e.facts() instanceof Facts.Session).toList();
        WeekOutcome outcome = weeks.outcome(monday, sessions);
        List<Outcome> due = outcome.outcomes().stream()
                .filter(o -> o.state() != DayState.EXCUSED)
                .toList();
        Overdoing minutes = Overdoing.of(List.of(outcome));
        return new AdherenceWeek(
                monday,
                due.size(),
                due.stream().mapToDouble(Outcome::credit).sum(),
                outcome.outcomes().size() - due.size(),
                outcome.extras().size(),
                minutes.plannedMinutes(),
                minutes.doneMinutes(),
                weeks.practice(monday, sessions),
                areas(weeks, due),
                outcome.outcomes().stream().map(Session::of).toList(),
                outcome.extras().stream().map(s -> Done.of(s, "")).toList());
    }

    private static List<Area> areas(PlannedWeeks weeks, List<Outcome> due) {
        Map<FocusArea, Area> areas = new EnumMap<>(FocusArea.class);
        for (Outcome outcome : due) {
            for (FocusArea area : weeks.focusAreas(outcome.planned())) {
                areas.merge(
                        area,
                        new Area(area, 1, outcome.credit()),
                        (a, b) -> new Area(area, a.planned() + b.planned(), a.credited() + b.credited()));
            }
        }
        return new ArrayList<>(areas.values());
    }

    /** What became of the week by a day. */
    public WeekOutcome at(LocalDate today) {
        return new WeekOutcome(
                monday,
                sessions.stream().map(s -> s.at(today)).toList(),
                others.stream().map(s -> s.session("")).toList());
    }

    /** Whether it was worked out for the plan that these weeks have, which may be another one by now. */
    boolean isPlannedAs(PlannedWeeks weeks) {
        List<PlannedSession> now = weeks.planned(monday);
        return now.size() == sessions.size()
                && new HashSet<>(now)
                        .equals(new HashSet<>(
                                sessions.stream().map(Session::planned).toList()));
    }
}
