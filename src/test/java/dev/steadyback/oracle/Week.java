package dev.steadyback.oracle;

import dev.steadyback.analytics.adherence.Completion;
import dev.steadyback.analytics.adherence.DayState;
import dev.steadyback.entry.Facts;
import dev.steadyback.programme.WeeklyPlan;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** One week from Monday to Sunday: which planned session was done by which session, and what is left over. */
final class Week {
    private static final Comparator<Said> BETTER_FIRST =
            Comparator.comparingDouble((Said s) -> -credit(s)).thenComparing(Said.IN_ORDER);

    private final LocalDate monday;
    private final List<Planned> planned = new ArrayList<>();
    private final List<Said> left = new ArrayList<>();

    /** A session planned for a day. */
    static final class Planned {
        final LocalDate date;
        final WeeklyPlan.Line line;
        final boolean excused;
        final boolean over;

        @Nullable
        Said doneBy;

        Planned(LocalDate date, WeeklyPlan.Line line, boolean excused, boolean over) {
            this.date = date;
            this.line = line;
            this.excused = excused;
            this.over = over;
        }

        int minutes() {
            return line.minutes() == null ? 0 : line.minutes();
        }

        DayState state() {
            if (doneBy != null) {
                return doneBy.session().done() == Completion.FULL ? DayState.DONE : DayState.PARTLY;
            }
            if (excused) {
                return DayState.EXCUSED;
            }
            return over ? DayState.MISSED : DayState.NOT_YET_DUE;
        }

        double credit() {
            return doneBy == null ? 0 : Week.credit(doneBy);
        }

        boolean counts() {
            return doneBy != null || (over && !excused);
        }
    }

    private Week(LocalDate monday) {
        this.monday = monday;
    }

    static double credit(Said session) {
        return session.session().done() == Completion.FULL ? 1 : 0.5;
    }

    static Week of(Known known, LocalDate monday, LocalDate today) {
        Week week = new Week(monday);
        for (int i = 0; i < 7; i++) {
            LocalDate date = monday.plusDays(i);
            for (WeeklyPlan.Line line : known.lines(date)) {
                week.planned.add(new Planned(date, line, known.paused(date), date.isBefore(today)));
            }
        }
        week.planned.sort(Comparator.comparing((Planned p) -> p.date)
                .thenComparing(p -> Names.folded(p.line.name()))
                .thenComparingInt(Planned::minutes));
        for (Said session : known.entries(Facts.Session.class)) {
            if (week.has(session.date()) && !isPractice(known, session)) {
                week.left.add(session);
            }
        }
        week.match(known);
        return week;
    }

    static boolean isPractice(Known known, Said session) {
        LocalDate fulfils = session.session().fulfils();
        if (fulfils != null && !known.lines(fulfils).isEmpty()) {
            return false;
        }
        WeeklyPlan plan = known.plan(session.date());
        String name = session.session().name();
        return plan.sessions().stream().noneMatch(l -> Names.same(l.name(), name))
                && plan.dailyPractice().stream().anyMatch(p -> isCalled(plan, p, name));
    }

    /** Whether a practice has the name, or had it before and nothing of the plan has it now. */
    static boolean isCalled(WeeklyPlan plan, WeeklyPlan.Practice practice, String name) {
        boolean taken = plan.sessions().stream().anyMatch(l -> Names.same(l.name(), name))
                || plan.dailyPractice().stream().anyMatch(p -> Names.same(p.name(), name));
        return Names.same(practice.name(), name) || (!taken && has(practice.formerly(), name));
    }

    private boolean has(@Nullable LocalDate date) {
        return date != null && !date.isBefore(monday) && date.isBefore(monday.plusDays(7));
    }

    private void match(Known known) {
        left.sort(BETTER_FIRST);
        // What the person said comes first.
        give(this::named, (s, p) -> p.date.equals(s.session().fulfils()) && sameName(s, p));
        give(this::named, (s, p) -> p.date.equals(s.session().fulfils()) && otherName(known, s, p));
        give(this::named, (s, p) -> p.date.equals(s.session().fulfils()));
        // Then each on its own day, then on another one, by the name a line has before those it had or will have.
        give(s -> free(known, s), (s, p) -> sameName(s, p) && p.date.equals(s.date()));
        give(s -> free(known, s), (s, p) -> otherName(known, s, p) && p.date.equals(s.date()));
        move(known, Week::sameName);
        move(known, (s, p) -> otherName(known, s, p));
        left.sort(Said.IN_ORDER);
    }

    /** Onto another day: the closest earlier, else the closest later. */
    private void move(Known known, BiPredicate<Said, Planned> fits) {
        for (Said session : List.copyOf(left)) {
            if (!free(known, session)) {
                continue;
            }
            Planned closest = null;
            for (int back = 1; back < 7 && closest == null; back++) {
                closest = first(session, session.date().minusDays(back), fits);
            }
            for (int on = 0; on < 7 && closest == null; on++) {
                closest = first(session, session.date().plusDays(on), fits);
            }
            if (closest != null) {
                closest.doneBy = session;
                left.remove(session);
            }
        }
    }

    private @Nullable Planned first(Said session, LocalDate date, BiPredicate<Said, Planned> fits) {
        return planned.stream()
                .filter(p -> p.date.equals(date) && p.doneBy == null && !p.excused && fits.test(session, p))
                .findFirst()
                .orElse(null);
    }

    /** Whether the session has a name that the planned one had before, or that it gets later in the week and nothing of its plan has. */
    private boolean otherName(Known known, Said session, Planned planned) {
        String name = session.session().name();
        if (has(planned.line.formerly(), name)) {
            return true;
        }
        WeeklyPlan plan = known.plan(planned.date);
        boolean taken = plan.sessions().stream().anyMatch(l -> Names.same(l.name(), name))
                || plan.dailyPractice().stream().anyMatch(p -> Names.same(p.name(), name));
        boolean later = planned.date
                .plusDays(1)
                .datesUntil(monday.plusDays(7))
                .flatMap(d -> known.plan(d).sessions().stream())
                .anyMatch(l -> Names.same(l.name(), name) && has(l.formerly(), planned.line.name()));
        return !taken && later;
    }

    private static boolean has(List<String> names, String name) {
        return names.stream().anyMatch(n -> Names.same(n, name));
    }

    private void give(Predicate<Said> who, BiPredicate<Said, Planned> what) {
        for (Said session : List.copyOf(left)) {
            if (who.test(session)) {
                planned.stream()
                        .filter(p -> p.doneBy == null && !p.excused && what.test(session, p))
                        .findFirst()
                        .ifPresent(p -> {
                            p.doneBy = session;
                            left.remove(session);
                        });
            }
        }
    }

    private static boolean sameName(Said session, Planned planned) {
        return Names.same(session.session().name(), planned.line.name());
    }

    /** Whether the person said which plan day it fulfils, and something is planned there. */
    private boolean named(Said session) {
        LocalDate fulfils = session.session().fulfils();
        return !session.session().extra() && planned.stream().anyMatch(p -> p.date.equals(fulfils));
    }

    /** Whether its name may decide: the person did not, and it was not done in a pause. */
    private boolean free(Known known, Said session) {
        LocalDate fulfils = session.session().fulfils();
        return !session.session().extra()
                && !named(session)
                && (fulfils == null || has(fulfils))
                && !known.paused(session.date());
    }

    List<Planned> planned(LocalDate from, LocalDate to) {
        return planned.stream()
                .filter(p -> !p.date.isBefore(from) && !p.date.isAfter(to))
                .toList();
    }

    List<Planned> planned() {
        return planned;
    }

    List<Said> extras(LocalDate from, LocalDate to) {
        return left.stream()
                .filter(s -> !s.date().isBefore(from) && !s.date().isAfter(to))
                .toList();
    }

    /** More than half as much again as was planned for the week, pauses left out. */
    boolean overdone() {
        double wanted = 0;
        double done = 0;
        for (Planned p : planned) {
            wanted += p.excused ? 0 : p.minutes();
            if (p.doneBy != null) {
                Integer minutes = p.doneBy.session().minutes();
                done += minutes == null ? p.credit() * p.minutes() : minutes;
            }
        }
        for (Said extra : left) {
            Integer minutes = extra.session().minutes();
            done += minutes == null ? 0 : minutes;
        }
        return wanted > 0 && done > 1.5 * wanted;
    }

    static DayState state(List<Planned> ofTheDay) {
        List<DayState> states = ofTheDay.stream()
                .map(Planned::state)
                .filter(s -> s != DayState.EXCUSED)
                .toList();
        if (ofTheDay.isEmpty()) {
            return DayState.REST;
        }
        if (states.isEmpty()) {
            return DayState.EXCUSED;
        }
        if (states.stream().allMatch(s -> s == DayState.DONE)) {
            return DayState.DONE;
        }
        if (states.contains(DayState.DONE) || states.contains(DayState.PARTLY)) {
            return DayState.PARTLY;
        }
        return states.contains(DayState.NOT_YET_DUE) ? DayState.NOT_YET_DUE : DayState.MISSED;
    }
}
