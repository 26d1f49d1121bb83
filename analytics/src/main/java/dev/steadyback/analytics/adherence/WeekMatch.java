package dev.steadyback.analytics.adherence;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingDouble;
import static java.util.Comparator.naturalOrder;
import static java.util.Comparator.nullsLast;

import dev.steadyback.analytics.Names;
import dev.steadyback.analytics.Weeks;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Matches what was done in a Monday-Sunday week to what was planned in it. The answer does not depend on the order of the two lists.
 *
 * <p>Names are compared as {@link Names} says. Each step gives planned sessions that are still free to sessions that are still
 * left; where several sessions want one, the higher credit wins, then the earlier date, the earlier time (unknown last), the smaller id.
 *
 * <ol>
 *   <li>A session whose {@link SessionDone#fulfils()} names a plan date of the week takes a planned session of that date: one of the same
 *       name first, then one that is {@linkplain PlannedSession#alsoCalled() also called} so; when those are given out, the first free one of
 *       the date by name.
 *   <li>A session takes a planned session of its own date and name; when there is none, one of its date that is also called so.
 *   <li>A session takes one of its name on another day of the week: the closest earlier, else the closest later; when there is none, one that is also called so.
 *       It is <em>moved</em> and keeps its credit. One done before its plan day counts at once.
 *   <li>Everything else is an extra.
 * </ol>
 *
 * <p>The cases one by one:
 *
 * <ul>
 *   <li>The person's word holds: a session that names a plan date gets a planned session of that date or none; when they are all taken or
 *       excused it is an extra and is not tried by name. Nor is one that names a date outside of the week: sessions move only within their
 *       week. One that names a date of the week on which nothing is planned (the plan was changed since) is matched by name.
 *   <li>A session flagged {@link SessionDone#extra()} is always an extra, whatever it names.
 *   <li>Excused planned sessions are never filled. A session done on a date with an excused one was done in a pause: an extra, unless the person
 *       named a plan date. For a paused day with nothing planned, which cannot be seen here, the caller sets the extra flag.
 *   <li>Filled: {@link DayState#DONE} for {@link Completion#FULL}, otherwise {@link DayState#PARTLY}. Unfilled: {@link DayState#EXCUSED},
 *       else {@link DayState#MISSED} when the plan date is before today, else {@link DayState#NOT_YET_DUE}.
 *   <li>Two planned sessions of one date and name are told apart by their minutes, the shorter first, then by their lines in the plan.
 *   <li>Nothing planned: all sessions are extras. Nothing done: no session is filled.
 * </ul>
 *
 * <p>Cost: planned times done, a few dozen comparisons for a usual week.
 */
public final class WeekMatch {
    private static final Comparator<PlannedSession> PLAN_ORDER = comparing(PlannedSession::date)
            .thenComparing(it -> Names.key(it.name()))
            .thenComparingInt(PlannedSession::minutes)
            .thenComparing(PlannedSession::excused)
            .thenComparingInt(PlannedSession::line)
            .thenComparing(PlannedSession::name);

    private static final Comparator<SessionDone> TIME_ORDER = comparing(SessionDone::date)
            .thenComparing(SessionDone::time, nullsLast(naturalOrder()))
            .thenComparing(SessionDone::id);

    private static final Comparator<SessionDone> BETTER_FIRST =
            comparingDouble((SessionDone it) -> -it.completion().credit()).thenComparing(TIME_ORDER);

    private final List<PlannedSession> planned;
    private final @Nullable SessionDone[] filledBy;
    private final List<SessionDone> left;
    private final Set<LocalDate> planDates = new HashSet<>();
    private final Set<LocalDate> pausedDates = new HashSet<>();

    private WeekMatch(List<PlannedSession> planned, List<SessionDone> done) {
        this.planned = planned.stream().sorted(PLAN_ORDER).toList();
        this.filledBy = new @Nullable SessionDone[planned.size()];
        this.left = new ArrayList<>(done);
        this.left.sort(BETTER_FIRST);
        for (PlannedSession it : planned) {
            planDates.add(it.date());
            if (it.excused()) {
                pausedDates.add(it.date());
            }
        }
    }

    /**
     * Matches one week.
     *
     * @param monday the first day of the week
     * @param planned the planned sessions of the week, in any order; without the days before the programme starts
     * @param done the sessions done in the week by their own date, in any order
     * @param today the person's current local date, or the one the view is drawn for
     * @throws IllegalArgumentException if {@code monday} is none, a date lies outside of the week, or two sessions have one id
     */
    public static WeekOutcome match(
            LocalDate monday, List<PlannedSession> planned, List<SessionDone> done, LocalDate today) {
        check(monday, planned, done);
        WeekMatch match = new WeekMatch(planned, done);
        match.fill(monday);
        return match.outcome(monday, today);
    }

    private static void check(LocalDate monday, List<PlannedSession> planned, List<SessionDone> done) {
        if (!Weeks.isMonday(monday)) {
            throw new IllegalArgumentException(monday + " is not a Monday.");
        }
        for (PlannedSession it : planned) {
            if (!inWeek(monday, it.date())) {
                throw new IllegalArgumentException(
                        "Planned for " + it.date() + ", outside of the week of " + monday + ".");
            }
        }
        Set<String> ids = new HashSet<>();
        for (SessionDone it : done) {
            if (!inWeek(monday, it.date())) {
                throw new IllegalArgumentException("Done on " + it.date() + ", outside of the week of " + monday + ".");
            }
            if (!ids.add(it.id())) {
                throw new IllegalArgumentException("Two sessions have the id " + it.id() + ".");
            }
        }
    }

    private void fill(LocalDate monday) {
        give(this::claims, (session, plan) -> plan.date().equals(session.fulfils()) && sameName(session, plan));
        give(this::claims, (session, plan) -> plan.date().equals(session.fulfils()) && alsoCalled(session, plan));
        give(this::claims, (session, plan) -> plan.date().equals(session.fulfils()));
        give(
                session -> byName(monday, session),
                (session, plan) -> plan.date().equals(session.date()) && sameName(session, plan));
        give(
                session -> byName(monday, session),
                (session, plan) -> plan.date().equals(session.date()) && alsoCalled(session, plan));
        move(monday, WeekMatch::sameName);
        move(monday, WeekMatch::alsoCalled);
    }

    private void give(Predicate<SessionDone> wants, BiPredicate<SessionDone, PlannedSession> fits) {
        left.removeIf(session -> {
            if (!wants.test(session)) {
                return false;
            }
            for (int i = 0; i < filledBy.length; i++) {
                if (free(i) && fits.test(session, planned.get(i))) {
                    filledBy[i] = session;
                    return true;
                }
            }
            return false;
        });
    }

    private void move(LocalDate monday, BiPredicate<SessionDone, PlannedSession> fits) {
        left.removeIf(session -> {
            if (!byName(monday, session)) {
                return false;
            }
            int earlier = -1;
            int later = -1;
            for (int i = 0; i < filledBy.length; i++) {
                if (free(i) && fits.test(session, planned.get(i))) {
                    LocalDate date = planned.get(i).date();
                    if (date.isBefore(session.date())) {
                        boolean closer =
                                earlier < 0 || date.isAfter(planned.get(earlier).date());
                        earlier = closer ? i : earlier;
                    } else if (later < 0) {
                        later = i;
                    }
                }
            }
            int taken = earlier >= 0 ? earlier : later;
            if (taken >= 0) {
                filledBy[taken] = session;
            }
            return taken >= 0;
        });
    }

    private WeekOutcome outcome(LocalDate monday, LocalDate today) {
        List<Outcome> outcomes = new ArrayList<>();
        for (int i = 0; i < filledBy.length; i++) {
            outcomes.add(outcome(planned.get(i), filledBy[i], today));
        }
        return new WeekOutcome(
                monday, outcomes, left.stream().sorted(TIME_ORDER).toList());
    }

    private static Outcome outcome(PlannedSession planned, @Nullable SessionDone session, LocalDate today) {
        if (session != null) {
            DayState state = session.completion() == Completion.FULL ? DayState.DONE : DayState.PARTLY;
            boolean moved = !session.date().equals(planned.date());
            return new Outcome(planned, state, session.completion().credit(), session, moved);
        }
        if (planned.excused()) {
            return new Outcome(planned, DayState.EXCUSED, 0, null, false);
        }
        return new Outcome(
                planned, planned.date().isBefore(today) ? DayState.MISSED : DayState.NOT_YET_DUE, 0, null, false);
    }

    private boolean free(int i) {
        return filledBy[i] == null && !planned.get(i).excused();
    }

    private boolean claims(SessionDone session) {
        LocalDate fulfils = session.fulfils();
        return !session.extra() && fulfils != null && planDates.contains(fulfils);
    }

    private boolean byName(LocalDate monday, SessionDone session) {
        LocalDate fulfils = session.fulfils();
        boolean named = fulfils != null && (planDates.contains(fulfils) || !inWeek(monday, fulfils));
        return !session.extra() && !named && !pausedDates.contains(session.date());
    }

    private static boolean inWeek(LocalDate monday, LocalDate date) {
        return !date.isBefore(monday) && !date.isAfter(monday.plusDays(6));
    }

    private static boolean sameName(SessionDone session, PlannedSession planned) {
        return Names.same(session.name(), planned.name());
    }

    private static boolean alsoCalled(SessionDone session, PlannedSession planned) {
        return planned.alsoCalled().stream().anyMatch(name -> Names.same(session.name(), name));
    }
}
