package dev.steadyback.programme;

import dev.steadyback.analytics.Names;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.BiPredicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How one weekly plan differs from another, line by line, as people tell it: a session of the same name is the same
 * session, be it on another day; so is one that had the name before, and one of another name that takes a session's place on its day for the same focus areas.
 *
 * @param sessions by weekday
 * @param practices those that stay or come in the new plan's order, then those that go
 */
public record PlanChange(List<Session> sessions, List<Practice> practices) {
    /** What becomes of a line. */
    public enum Kind {
        ADDED,
        REMOVED,
        CHANGED,
        SAME
    }

    /** A planned session before and after; null where there is none. */
    public record Session(Kind kind, WeeklyPlan.@Nullable Line before, WeeklyPlan.@Nullable Line after) {
        /** The line as it stands last. */
        public WeeklyPlan.Line latest() {
            return after == null ? Objects.requireNonNull(before) : after;
        }

        private DayOfWeek weekday() {
            return latest().weekday();
        }
    }

    /** A daily practice, which has nothing but its names. */
    public record Practice(Kind kind, String name, List<String> formerly) {
        public Practice {
            formerly = List.copyOf(formerly);
        }
    }

    public PlanChange {
        sessions = List.copyOf(sessions);
        practices = List.copyOf(practices);
    }

    public static PlanChange between(WeeklyPlan before, WeeklyPlan after) {
        List<Session> sessions = new ArrayList<>();
        List<WeeklyPlan.Line> left = new ArrayList<>(before.sessions());
        List<WeeklyPlan.Line> come = new ArrayList<>(after.sessions());
        pair(left, come, sessions, Kind.SAME, WeeklyPlan.Line::equals);
        pair(left, come, sessions, Kind.CHANGED, (a, b) -> sameDay(a, b) && Names.same(a.name(), b.name()));
        pair(left, come, sessions, Kind.CHANGED, (a, b) -> Names.same(a.name(), b.name()));
        pair(left, come, sessions, Kind.CHANGED, (a, b) -> sameDay(a, b) && wasCalled(b.formerly(), a.name()));
        pair(left, come, sessions, Kind.CHANGED, (a, b) -> wasCalled(b.formerly(), a.name()));
        pair(
                left,
                come,
                sessions,
                Kind.CHANGED,
                (a, b) -> sameDay(a, b) && !a.focus().isEmpty() && a.focus().equals(b.focus()));
        left.forEach(l -> sessions.add(new Session(Kind.REMOVED, l, null)));
        come.forEach(l -> sessions.add(new Session(Kind.ADDED, null, l)));
        sessions.sort(Comparator.comparing(Session::weekday));
        return new PlanChange(sessions, practices(before, after));
    }

    private static void pair(
            List<WeeklyPlan.Line> left,
            List<WeeklyPlan.Line> come,
            List<Session> sessions,
            Kind kind,
            BiPredicate<WeeklyPlan.Line, WeeklyPlan.Line> alike) {
        come.removeIf(line -> {
            WeeklyPlan.Line was =
                    left.stream().filter(l -> alike.test(l, line)).findFirst().orElse(null);
            if (was == null) {
                return false;
            }
            left.remove(was);
            return sessions.add(new Session(kind, was, line));
        });
    }

    private static List<Practice> practices(WeeklyPlan before, WeeklyPlan after) {
        List<WeeklyPlan.Practice> left = new ArrayList<>(before.dailyPractice());
        List<Practice> practices = new ArrayList<>();
        for (WeeklyPlan.Practice practice : after.dailyPractice()) {
            WeeklyPlan.Practice was = left.stream()
                    .filter(p -> Names.same(p.name(), practice.name()))
                    .findFirst()
                    .or(() -> left.stream()
                            .filter(p -> wasCalled(practice.formerly(), p.name()) && !after.has(p.name()))
                            .findFirst())
                    .orElse(null);
            Kind kind = was == null ? Kind.ADDED : was.equals(practice) ? Kind.SAME : Kind.CHANGED;
            left.remove(was);
            practices.add(new Practice(kind, practice.name(), practice.formerly()));
        }
        left.forEach(p -> practices.add(new Practice(Kind.REMOVED, p.name(), List.of())));
        return practices;
    }

    private static boolean wasCalled(List<String> formerly, String name) {
        return formerly.stream().anyMatch(former -> Names.same(former, name));
    }

    private static boolean sameDay(WeeklyPlan.Line a, WeeklyPlan.Line b) {
        return a.weekday() == b.weekday();
    }

    /** Whether both plans ask for the same. */
    public boolean isNothing() {
        return Stream.concat(
                        sessions.stream().map(Session::kind), practices.stream().map(Practice::kind))
                .allMatch(k -> k == Kind.SAME);
    }

    public List<Session> sessions(Kind kind) {
        return sessions.stream().filter(s -> s.kind() == kind).toList();
    }

    public List<Practice> practices(Kind kind) {
        return practices.stream().filter(p -> p.kind() == kind).toList();
    }
}
