package dev.steadyback.pages.plan;

import dev.steadyback.analytics.Names;
import dev.steadyback.programme.Programme;
import dev.steadyback.programme.WeeklyPlan;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Weeks of a plan to be ticked off on paper. What is planned has a letter, so that a box needs no more room than that.
 * Weeks that were drawn by lot are printed with the whole plan: what is still to come of the draw is not told.
 *
 * @param weekdays what is planned on each day of the week when the sheet begins
 * @param later what a plan that begins within these weeks brings beside
 * @param drawn whether some of these weeks may be light ones
 */
public record PlanSheet(
        LocalDate from,
        LocalDate to,
        List<Weekday> weekdays,
        List<Key> practices,
        List<Key> later,
        List<Week> weeks,
        boolean drawn) {
    private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";

    /** A planned session or a daily practice, and the letter that stands for it. */
    public record Key(String letter, String name, @Nullable Integer minutes, List<WeeklyPlan.Exercise> exercises) {}

    /** What is done in the sessions that name their exercises, each of them once. */
    public List<Key> exercised() {
        return Stream.concat(weekdays.stream().flatMap(d -> d.keys().stream()), later.stream())
                .filter(k -> !k.exercises().isEmpty())
                .distinct()
                .toList();
    }

    /** A day of the week, and what is planned on it. */
    public record Weekday(DayOfWeek weekday, List<Key> keys) {}

    public record Week(List<Day> days) {}

    /**
     * A day to fill in.
     *
     * @param before whether it lies before the programme's start, and has nothing to fill in
     */
    public record Day(LocalDate date, boolean before, boolean paused, List<Key> keys) {}

    static PlanSheet of(Programme programme, LocalDate monday, int weeks) {
        Programme whole = programme.withoutRandomisedWeeks();
        LocalDate first = monday.isBefore(programme.start()) ? programme.start() : monday;
        LocalDate last = monday.plusWeeks(weeks).minusDays(1);
        Map<List<Object>, Key> keys = new LinkedHashMap<>();
        WeeklyPlan plan = whole.planOn(first);
        List<Weekday> weekdays = new ArrayList<>();
        for (DayOfWeek weekday : DayOfWeek.values()) {
            weekdays.add(new Weekday(weekday, sessions(plan, weekday, keys)));
        }
        List<Key> practices = practices(plan, keys);
        int known = keys.size();
        List<Week> sheet = new ArrayList<>();
        for (int week = 0; week < weeks; week++) {
            List<Day> days = new ArrayList<>();
            monday.plusWeeks(week)
                    .datesUntil(monday.plusWeeks(week + 1L))
                    .forEach(date -> days.add(day(whole, date, keys)));
            sheet.add(new Week(days));
        }
        return new PlanSheet(
                first,
                last,
                weekdays,
                practices,
                List.copyOf(keys.values()).subList(known, keys.size()),
                sheet,
                programme.weeks().stream()
                        .anyMatch(w -> !w.stopped()
                                && !w.to().isBefore(first)
                                && !w.from().isAfter(last)));
    }

    private static Day day(Programme programme, LocalDate date, Map<List<Object>, Key> keys) {
        WeeklyPlan plan = programme.planOn(date);
        List<Key> due = new ArrayList<>(sessions(plan, date.getDayOfWeek(), keys));
        due.addAll(practices(plan, keys));
        return new Day(date, date.isBefore(programme.start()), programme.pausedOn(date), due);
    }

    private static List<Key> sessions(WeeklyPlan plan, DayOfWeek weekday, Map<List<Object>, Key> keys) {
        return plan.sessions().stream()
                .filter(l -> l.weekday() == weekday)
                .map(l -> key(l.name(), l.minutes(), l.exercises(), keys))
                .toList();
    }

    private static List<Key> practices(WeeklyPlan plan, Map<List<Object>, Key> keys) {
        return plan.dailyPractice().stream()
                .map(p -> key(p.name(), null, List.of(), keys))
                .toList();
    }

    private static Key key(
            String name, @Nullable Integer minutes, List<WeeklyPlan.Exercise> exercises, Map<List<Object>, Key> keys) {
        List<Object> what = List.of(Names.key(name), Optional.ofNullable(minutes), exercises);
        Key known = keys.get(what);
        if (known == null) {
            known = new Key(letter(keys.size()), name, minutes, exercises);
            keys.put(what, known);
        }
        return known;
    }

    /** A to Z, then A2 to Z2 and so on. */
    private static String letter(int number) {
        int round = number / LETTERS.length();
        return LETTERS.charAt(number % LETTERS.length()) + (round == 0 ? "" : String.valueOf(round + 1));
    }
}
