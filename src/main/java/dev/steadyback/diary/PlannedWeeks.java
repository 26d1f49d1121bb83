package dev.steadyback.diary;

import dev.steadyback.analytics.Names;
import dev.steadyback.analytics.Weeks;
import dev.steadyback.analytics.adherence.PlannedSession;
import dev.steadyback.analytics.adherence.SessionDone;
import dev.steadyback.analytics.adherence.WeekMatch;
import dev.steadyback.analytics.adherence.WeekOutcome;
import dev.steadyback.entry.Facts;
import dev.steadyback.programme.FocusArea;
import dev.steadyback.programme.Programme;
import dev.steadyback.programme.WeeklyPlan;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Holds a programme's weeks against the sessions done in them. What is due depends on the plan, the pauses and the day it
 * is asked: what depends on the day stays open in what is stored, and is settled when it is asked.
 *
 * @param today the person's current day, or the one the answer is drawn for
 */
public record PlannedWeeks(Programme programme, LocalDate today) {

    /** What became of one week's planned sessions; the sessions may hold those of other weeks too. */
    public WeekOutcome outcome(LocalDate monday, Collection<LoggedEntry> sessions) {
        return WeekMatch.match(
                monday,
                planned(monday),
                sessions.stream()
                        .filter(s -> Weeks.monday(s.date()).equals(monday) && !isPractice(s))
                        .map(this::done)
                        .toList(),
                today);
    }

    /** The planned sessions of a week. */
    List<PlannedSession> planned(LocalDate monday) {
        List<PlannedSession> planned = new ArrayList<>();
        for (LocalDate date = monday; date.isBefore(monday.plusDays(7)); date = date.plusDays(1)) {
            List<WeeklyPlan.Line> lines = programme.planOn(date).sessions();
            for (int i = 0; i < lines.size(); i++) {
                WeeklyPlan.Line line = lines.get(i);
                if (line.weekday() == date.getDayOfWeek()) {
                    int minutes = line.minutes() == null ? 0 : line.minutes();
                    boolean excused = programme.pausedOn(date);
                    planned.add(new PlannedSession(date, i, line.name(), minutes, excused, alsoCalled(date, line)));
                }
            }
        }
        return planned;
    }

    /** Whether a week is planned as another programme plans it: then the same sessions come to the same in both. */
    boolean planAlike(PlannedWeeks other, LocalDate monday) {
        return monday.datesUntil(monday.plusDays(7))
                        .allMatch(date -> programme.planOn(date).equals(other.programme.planOn(date))
                                && programme.pausedOn(date) == other.programme.pausedOn(date))
                && planned(monday).equals(other.planned(monday));
    }

    /** The names a line had before, and those it gets later in the week: a session of either may be done for it. */
    private List<String> alsoCalled(LocalDate date, WeeklyPlan.Line line) {
        WeeklyPlan plan = programme.wholePlanOn(date);
        List<String> names = new ArrayList<>(line.formerly());
        LocalDate sunday = Weeks.sunday(date);
        for (WeeklyPlan later :
                programme.versions().subMap(date, false, sunday, true).values()) {
            later.sessions().stream()
                    .filter(l -> l.formerly().stream().anyMatch(n -> Names.same(n, line.name())))
                    .map(WeeklyPlan.Line::name)
                    .filter(name -> !plan.has(name))
                    .forEach(names::add);
        }
        return names;
    }

    /** The outcomes of all weeks that touch a period, in order. */
    public List<WeekOutcome> outcomes(LocalDate from, LocalDate to, Collection<LoggedEntry> sessions) {
        NavigableMap<LocalDate, List<LoggedEntry>> byWeek = sessions.stream()
                .collect(Collectors.groupingBy(s -> Weeks.monday(s.date()), TreeMap::new, Collectors.toList()));
        List<WeekOutcome> weeks = new ArrayList<>();
        for (LocalDate monday = Weeks.monday(from); !monday.isAfter(to); monday = monday.plusWeeks(1)) {
            weeks.add(outcome(monday, byWeek.getOrDefault(monday, List.of())));
        }
        return weeks;
    }

    /** The focus areas of a planned session, as its line in the plan of its day says. */
    public List<FocusArea> focusAreas(PlannedSession planned) {
        return programme.planOn(planned.date()).sessions().get(planned.line()).focus();
    }

    /** The daily practices of a week's days; days of the programme alone, and none of a pause. */
    public List<PracticeDay> practice(LocalDate monday, Collection<LoggedEntry> sessions) {
        Map<LocalDate, List<LoggedEntry>> byDay = sessions.stream().collect(Collectors.groupingBy(LoggedEntry::date));
        List<PracticeDay> days = new ArrayList<>();
        for (LocalDate date = monday; date.isBefore(monday.plusDays(7)); date = date.plusDays(1)) {
            WeeklyPlan plan = programme.planOn(date);
            if (!plan.dailyPractice().isEmpty() && !programme.pausedOn(date) && !date.isBefore(programme.start())) {
                List<LoggedEntry> ofTheDay = byDay.getOrDefault(date, List.of());
                int done = 0;
                for (WeeklyPlan.Practice practice : plan.dailyPractice()) {
                    if (ofTheDay.stream().anyMatch(s -> plan.isCalled(practice, name(s)) && !fulfilsPlanned(s))) {
                        done++;
                    }
                }
                days.add(new PracticeDay(date, plan.dailyPractice().size(), done));
            }
        }
        return days;
    }

    /** The daily practices of one day. */
    public record PracticeDay(LocalDate date, int planned, int done) {}

    /**
     * Daily practices due and done.
     *
     * @param due daily practices of days that are over and not paused, today's once done
     * @param done how many of them were done
     */
    public record PracticeCount(int due, int done) {
        /** Those of some days within a period: a day's are due when it is over, today's once done. */
        public static PracticeCount of(Collection<PracticeDay> days, LocalDate from, LocalDate to, LocalDate today) {
            int due = 0;
            int done = 0;
            for (PracticeDay day : days) {
                LocalDate date = day.date();
                if (!date.isBefore(from) && !date.isAfter(to) && !date.isAfter(today)) {
                    due += date.isBefore(today) ? day.planned() : day.done();
                    done += day.done();
                }
            }
            return new PracticeCount(due, done);
        }
    }

    /** Whether a session is the daily practice of its day, which is counted apart, and nobody said that it fulfils something planned. */
    public boolean isPractice(LoggedEntry session) {
        WeeklyPlan plan = programme.planOn(session.date());
        return !fulfilsPlanned(session)
                && plan.dailyPractice().stream().anyMatch(p -> plan.isCalled(p, name(session)))
                && plan.sessions().stream().noneMatch(l -> Names.same(l.name(), name(session)));
    }

    /** Whether the person said that it fulfils a day on which something is planned. */
    private boolean fulfilsPlanned(LoggedEntry session) {
        LocalDate fulfils = ((Facts.Session) session.facts()).fulfils();
        return fulfils != null
                && programme.planOn(fulfils).sessions().stream().anyMatch(l -> l.weekday() == fulfils.getDayOfWeek());
    }

    private SessionDone done(LoggedEntry entry) {
        Facts.Session session = (Facts.Session) entry.facts();
        return new SessionDone(
                entry.id().value(),
                entry.date(),
                entry.moment().localTime(),
                session.name(),
                session.done(),
                session.minutes(),
                session.fulfils(),
                session.extra() || (programme.pausedOn(entry.date()) && !fulfilsPlanned(entry)));
    }

    private static String name(LoggedEntry session) {
        return ((Facts.Session) session.facts()).name();
    }
}
