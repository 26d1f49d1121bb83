package dev.steadyback.pages.diary;

import dev.steadyback.analytics.Names;
import dev.steadyback.analytics.Weeks;
import dev.steadyback.analytics.adherence.DayState;
import dev.steadyback.diary.DiaryDay;
import dev.steadyback.diary.DiaryDays;
import dev.steadyback.diary.LoggedEntry;
import dev.steadyback.diary.Period;
import dev.steadyback.entry.EntryKind;
import dev.steadyback.entry.Facts;
import dev.steadyback.pages.kit.Form;
import dev.steadyback.pages.kit.Who;
import dev.steadyback.programme.WeeklyPlan;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;

/** Gathers what the pages that log something show. */
final class LogModel {
    /** The exercises of a session that is longer ago are not offered. */
    private static final int WEEKS_BACK = 26;

    private LogModel() {}

    /**
     * A planned session that nobody has logged yet.
     *
     * @param minutes as planned, 0 when that is not said
     */
    public record Open(LocalDate date, String name, int minutes) {}

    /** A day of the week and what is planned for it, to choose what a session counts for. */
    public record Choice(LocalDate date, String name) {}

    /** The exercises of the last session of a name, and its day. */
    public record LastTime(LocalDate date, List<Facts.Exercise> exercises) {}

    /**
     * A line for an exercise.
     *
     * @param at what the names of its fields begin with
     * @param last how it is planned, or was done last time; null where neither is known
     * @param taken whether it is ticked
     * @param beside whether it is not among those that are planned, where some are
     */
    public record Line(String at, String name, Facts.@Nullable Exercise last, boolean taken, boolean beside) {}

    /** Which entry it is to be. */
    static void which(Model model, Who who, LocalDate date) {
        day(model, who, date);
        model.addAttribute("blank", Form.blank());
        model.addAttribute(
                "due",
                open(who, date).stream().filter(o -> o.date().equals(date)).toList());
        model.addAttribute("kinds", Choices.LOGGED_BY_DAY);
    }

    /** The form of one kind. */
    static void one(Model model, Who who, LocalDate date, EntryKind kind, Form form) {
        day(model, who, date);
        model.addAttribute("kind", kind);
        model.addAttribute("form", form);
        if (kind == EntryKind.SESSION) {
            List<Open> open = open(who, date);
            model.addAttribute("open", open);
            model.addAttribute(
                    "others",
                    names(who, date).stream()
                            .filter(name -> open.stream().noneMatch(o -> Names.same(o.name(), name)))
                            .toList());
            model.addAttribute("planned", planned(open, form));
            session(model, who, date, form);
        }
    }

    /** The form of a session that an address names: nobody is asked which one it is, and it begins with the minutes that are planned. */
    static Form begun(Who who, LocalDate date, Form form) {
        if (Names.isBlank(Objects.requireNonNullElse(form.value("name"), ""))) {
            return form;
        }
        Open planned = planned(open(who, date), form);
        return form.with("chosen", true)
                .with("minutes", planned == null || planned.minutes() == 0 ? null : (Integer) planned.minutes());
    }

    private static @Nullable Open planned(List<Open> open, Form form) {
        return open.stream()
                .filter(o -> Names.same(o.name(), String.valueOf(form.value("name")))
                        && o.date().toString().equals(form.value("fulfils")))
                .findFirst()
                .orElse(null);
    }

    /** What the form of a session offers, be it a new one or one that is changed. */
    static void session(Model model, Who who, LocalDate date, Form form) {
        model.addAttribute("names", names(who, date));
        model.addAttribute("choices", choices(who, date));
        LastTime last = lastTime(who, date, form.value("name")).orElse(null);
        List<Facts.Exercise> before = last == null ? List.of() : last.exercises();
        List<WeeklyPlan.Exercise> planned = plannedExercises(who, date, form);
        model.addAttribute("lastTime", last);
        model.addAttribute("asPlanned", !planned.isEmpty());
        model.addAttribute("lines", lines(form, planned, offered(planned, before)));
    }

    private static void day(Model model, Who who, LocalDate date) {
        // The diary refuses a day that it cannot have.
        model.addAttribute(
                "date", Period.of(who.programme(), date, date, who.now()).from());
        model.addAttribute("isToday", date.equals(who.today()));
    }

    /** What is planned for this week up to a day and can still be logged, that day's first. */
    private static List<Open> open(Who who, LocalDate date) {
        LocalDate monday = Weeks.monday(date);
        Period week = Period.of(who.programme(), monday, monday.plusDays(6), who.now());
        return DiaryDays.find(who.person(), week, who.reading()).stream()
                .filter(d -> !d.date().isAfter(date))
                .sorted((a, b) -> b.date().compareTo(a.date()))
                .flatMap(LogModel::openOn)
                .toList();
    }

    private static Stream<Open> openOn(DiaryDay day) {
        return day.due().stream()
                .filter(due -> due.session() == null && due.state() != DayState.EXCUSED)
                .map(due -> new Open(day.date(), due.name(), due.minutes()));
    }

    /** What is planned and practised, by its names. */
    private static List<String> names(Who who, LocalDate date) {
        WeeklyPlan plan = who.programme().planOn(date);
        Map<String, String> names = new LinkedHashMap<>();
        Stream.concat(
                        plan.sessions().stream().map(WeeklyPlan.Line::name),
                        plan.dailyPractice().stream().map(WeeklyPlan.Practice::name))
                .forEach(name -> names.putIfAbsent(Names.key(name), name));
        return List.copyOf(names.values());
    }

    private static List<Choice> choices(Who who, LocalDate date) {
        return Weeks.monday(date)
                .datesUntil(Weeks.monday(date).plusDays(7))
                .flatMap(d -> who.programme().planOn(d).sessions().stream()
                        .filter(l -> l.weekday() == d.getDayOfWeek())
                        .map(l -> new Choice(d, l.name())))
                .toList();
    }

    /** The last session of a name, under its earlier names too, that had exercises. */
    private static Optional<LastTime> lastTime(Who who, LocalDate date, @Nullable String name) {
        if (name == null || Names.isBlank(name)) {
            return Optional.empty();
        }
        LocalDate from = date.minusWeeks(WEEKS_BACK);
        Predicate<String> called = called(who.programme().planOn(date), name);
        return who.reading()
                .latestSession(
                        from.isBefore(who.start()) ? who.start() : from,
                        date,
                        s -> !s.exercises().isEmpty() && called.test(s.name()))
                .map(LogModel::lastTime);
    }

    private static LastTime lastTime(LoggedEntry entry) {
        return new LastTime(entry.date(), ((Facts.Session) entry.facts()).exercises());
    }

    private static Predicate<String> called(WeeklyPlan plan, String name) {
        List<String> all = plan.sessions().stream()
                .filter(line -> Names.same(line.name(), name))
                .flatMap(line -> line.formerly().stream())
                .toList();
        return said -> Names.same(said, name) || all.stream().anyMatch(former -> Names.same(former, said));
    }

    /** The exercises of the planned session that the form is about, by its name and the day it counts for; none where it names no planned one. */
    private static List<WeeklyPlan.Exercise> plannedExercises(Who who, LocalDate date, Form form) {
        String name = form.value("name");
        if (name == null || form.has("extra", true)) {
            return List.of();
        }
        List<WeeklyPlan.Line> named = who.programme().planOn(date).sessions().stream()
                .filter(line -> Names.same(line.name(), name))
                .toList();
        String day = Objects.requireNonNullElse(form.value("fulfils"), date.toString());
        return named.stream()
                .filter(line -> Weeks.monday(date)
                        .plusDays(line.weekday().getValue() - 1L)
                        .toString()
                        .equals(day))
                .findFirst()
                .or(() -> named.stream().findFirst())
                .map(WeeklyPlan.Line::exercises)
                .orElse(List.of());
    }

    /** What is planned, each with the load of the last time; then what else was done then. */
    private static List<Facts.Exercise> offered(List<WeeklyPlan.Exercise> planned, List<Facts.Exercise> before) {
        List<Facts.Exercise> offered = new ArrayList<>();
        for (WeeklyPlan.Exercise exercise : planned) {
            Facts.Exercise last = find(before, exercise.name());
            boolean said = exercise.sets() != null || exercise.reps() != null || exercise.seconds() != null;
            offered.add(
                    last != null && !said
                            ? new Facts.Exercise(
                                    exercise.name(), last.sets(), last.reps(), last.seconds(), last.load(), null)
                            : new Facts.Exercise(
                                    exercise.name(),
                                    exercise.sets(),
                                    exercise.reps(),
                                    exercise.seconds(),
                                    last == null ? null : last.load(),
                                    null));
        }
        before.stream().filter(e -> find(offered, e.name()) == null).toList().forEach(offered::add);
        return offered;
    }

    /** The exercises that are in the form, and those on offer that are not. */
    private static List<Line> lines(Form form, List<WeeklyPlan.Exercise> planned, List<Facts.Exercise> offered) {
        Predicate<String> beside =
                name -> !planned.isEmpty() && planned.stream().noneMatch(e -> Names.same(e.name(), name));
        List<Line> lines = new ArrayList<>();
        IntStream.range(0, form.size("exercises")).forEach(i -> {
            String at = at(i);
            String name = Objects.requireNonNullElse(form.value(at + "name"), "");
            lines.add(new Line(at, name, find(offered, name), true, beside.test(name)));
        });
        offered.stream()
                .filter(e -> lines.stream().noneMatch(l -> Names.same(l.name(), e.name())))
                .toList()
                .forEach(e -> lines.add(new Line(at(lines.size()), e.name(), e, false, beside.test(e.name()))));
        return lines;
    }

    private static String at(int i) {
        return "exercises[" + i + "].";
    }

    private static Facts.@Nullable Exercise find(List<Facts.Exercise> exercises, String name) {
        return exercises.stream()
                .filter(e -> Names.same(e.name(), name))
                .findFirst()
                .orElse(null);
    }
}
