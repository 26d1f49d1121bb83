package dev.steadyback.pages.plan;

import dev.steadyback.adherence.ProgrammeEffect;
import dev.steadyback.adherence.StartChange;
import dev.steadyback.analytics.adherence.Adherence;
import dev.steadyback.diary.LoggedEntry;
import dev.steadyback.entry.Facts;
import dev.steadyback.language.Texts;
import dev.steadyback.pages.kit.Form;
import dev.steadyback.programme.FocusArea;
import dev.steadyback.programme.PlanChange;
import dev.steadyback.programme.PlanCoverage;
import dev.steadyback.programme.PlannedBefore;
import dev.steadyback.programme.SuspectedCause;
import dev.steadyback.programme.WeeklyPlan;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the pages of the plan say: its lines, what changes in them, and what they train. */
public final class PlanWords {
    /** So many sessions are named one by one. */
    private static final int FIRST = 5;

    private final Texts texts;

    PlanWords(Texts texts) {
        this.texts = texts;
    }

    /** A planned session in one line. */
    public String line(WeeklyPlan.Line line) {
        Integer minutes = line.minutes();
        return texts.list(Stream.of(
                        texts.say("plan.line", texts.weekday(line.weekday(), TextStyle.FULL), line.name()),
                        minutes == null ? null : texts.count(minutes, "minute"),
                        line.focus().isEmpty() ? null : areas(line.focus()))
                .filter(Objects::nonNull)
                .toList());
    }

    /** How long a planned session takes, what it works on and how many exercises it has, in one line; empty when nothing of it is said. */
    public String details(WeeklyPlan.Line line) {
        Integer minutes = line.minutes();
        return Stream.of(
                        minutes == null ? "" : texts.count(minutes, "minute"),
                        line.focus().isEmpty() ? "" : areas(line.focus()),
                        line.exercises().isEmpty()
                                ? ""
                                : texts.count(line.exercises().size(), "exercise"))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" · "));
    }

    /** An exercise and how much of it, in one line. */
    public String exercise(WeeklyPlan.Exercise exercise) {
        return Stream.of(exercise.name(), amount(exercise).replace(" ", Texts.NBSP))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" "));
    }

    /** How much of an exercise, such as «3 × 12»; empty when that is not said. */
    public String amount(WeeklyPlan.Exercise exercise) {
        return texts.amount(exercise.sets(), exercise.reps(), exercise.seconds());
    }

    /** What to watch in an exercise, in one line. */
    public String cues(WeeklyPlan.Exercise exercise) {
        return String.join(" · ", exercise.cues());
    }

    /** Exercises in one line; empty when there are none. */
    public String exercises(List<WeeklyPlan.Exercise> exercises) {
        return exercises.stream().map(this::exercise).collect(Collectors.joining(" · "));
    }

    /** Which exercises a line had that has others now. */
    public String exercisesBefore(WeeklyPlan.Line before) {
        return before.exercises().isEmpty()
                ? texts.say("plan.no-exercises-before")
                : texts.say("plan.exercises-before", exercises(before.exercises()));
    }

    /** What is said of the exercises of a form's line, to open them. */
    public String exercises(Form form, String path) {
        int many = form.size(path);
        return many == 0 ? texts.say("form.exercises") : texts.count(many, "exercise");
    }

    /** The sessions that a week has on a day. */
    public List<WeeklyPlan.Line> on(WeeklyPlan plan, DayOfWeek weekday) {
        return plan.sessions().stream().filter(l -> l.weekday() == weekday).toList();
    }

    /** When a programme starts that is not started yet. */
    public String firstDay(LocalDate day, LocalDate today) {
        return day.equals(today) ? texts.say("start.today", texts.weekdayAndDay(day)) : texts.longDay(day);
    }

    /** The button that starts it. */
    public String begin(LocalDate day, LocalDate today) {
        return day.equals(today)
                ? texts.say("start.begin-today")
                : texts.say(day.isBefore(today) ? "start.begin-since" : "start.begin-on", texts.weekdayAndDay(day));
    }

    /** When a day begins. */
    public String dayStart(LocalTime time) {
        return time.equals(LocalTime.MIDNIGHT) ? texts.say("start.midnight") : texts.say("start.at", texts.time(time));
    }

    /** How much a week asks for. */
    public String week(WeeklyPlan plan) {
        int minutes = plan.sessions().stream()
                .map(WeeklyPlan.Line::minutes)
                .mapToInt(m -> m == null ? 0 : m)
                .sum();
        String sessions = texts.count(plan.sessions().size(), "session");
        return minutes == 0 ? sessions : texts.say("plan.amount", sessions, texts.count(minutes, "minute"));
    }

    public String of(PlanChange.Kind kind) {
        return texts.say("plan-change." + kind.name());
    }

    /** How much a week asks for before and after. */
    public String weeks(WeeklyPlan before, WeeklyPlan after) {
        return week(before).equals(week(after))
                ? texts.say("plan.same-amount", week(after))
                : texts.say("plan.amounts", week(before), week(after));
    }

    /** What a change does to the count of the weeks so far. */
    public String effect(ProgrammeEffect effect) {
        String from = texts.date(effect.from());
        return effect.before().equals(effect.after())
                ? texts.say("plan.effect-none", from, count(effect.after()))
                : texts.say("plan.effect", from, count(effect.before()), count(effect.after()));
    }

    /** Where a programme's start would be moved to, and how far that is. */
    public String moved(StartChange change) {
        return texts.say(
                change.earlier() ? "start-move.earlier" : "start-move.later",
                texts.date(change.from()),
                texts.date(change.to()),
                texts.count(Math.abs(change.weeksLater()), "week"));
    }

    /** Sessions that count for something planned only without a change, or only with it. */
    public String sessions(String key, List<LoggedEntry> sessions) {
        String first = texts.list(sessions.stream()
                .limit(FIRST)
                .map(s -> texts.say("plan.effect-session", ((Facts.Session) s.facts()).name(), texts.date(s.date())))
                .toList());
        return texts.say(key, sessions.size(), first, Math.max(0, sessions.size() - FIRST));
    }

    /** Under which names more is counted for a line than under its own. */
    public String formerly(List<String> names) {
        return texts.say("plan.formerly", texts.list(names));
    }

    private String count(Adherence counts) {
        return counts.due() == 0
                ? texts.say("plan.count-none")
                : texts.say(
                        "plan.count", texts.credit(counts.credited()), counts.due(), texts.percent(counts.percent()));
    }

    /** Which suspected causes a plan works on, and which it leaves alone. */
    public String coverage(PlanCoverage coverage) {
        if (coverage.open().isEmpty()) {
            return coverage.trained().isEmpty()
                    ? texts.say("plan.no-cause-suspected")
                    : texts.say("plan.all-causes", coverage.trained().size(), causes(coverage.trained()));
        }
        return coverage.trained().isEmpty()
                ? texts.say("plan.no-cause-trained", coverage.open().size(), causes(coverage.open()))
                : texts.say("plan.some-causes", causes(coverage.trained()), causes(coverage.open()));
    }

    /** What would work on a cause that the plan leaves alone. */
    public String remedy(SuspectedCause cause) {
        List<FocusArea> areas = Stream.of(FocusArea.values())
                .filter(a -> cause.areas().contains(a))
                .toList();
        return texts.say("plan.remedy", texts.name(cause), String.join(texts.say("plan.or"), names(areas)));
    }

    /** Suspected causes in one line. */
    public String causes(Collection<SuspectedCause> causes) {
        return texts.list(causes.stream().map(texts::name).toList());
    }

    /** Focus areas in one line. */
    public String areas(Collection<FocusArea> areas) {
        return texts.list(names(areas));
    }

    private List<String> names(Collection<FocusArea> areas) {
        return areas.stream().map(texts::name).toList();
    }

    /** What a suspected cause means to a person who has to choose. */
    public String meaning(SuspectedCause cause) {
        return texts.say("cause-says." + cause.name());
    }

    /** What it means that something, or nothing, was planned before a programme's start. */
    public String says(PlannedBefore planned) {
        return texts.say("planned-before." + planned.name());
    }

    /** When a pause is. */
    public String pause(LocalDate from, @Nullable LocalDate to) {
        return to == null ? texts.say("pause.open", texts.date(from)) : texts.span(from, to);
    }

    /** What the focus areas that are ticked in a form are. */
    public String worksOn(Form form, String path) {
        List<FocusArea> ticked =
                Arrays.stream(FocusArea.values()).filter(a -> form.has(path, a)).toList();
        return ticked.isEmpty() ? texts.say("form.works-on") : texts.say("form.works-on-areas", areas(ticked));
    }

    /** Suspected causes, as a line of their own. */
    public String suspected(Collection<SuspectedCause> causes) {
        return String.join(
                " · ", causes.stream().map(c -> texts.say("cause." + c.name())).toList());
    }

    /** A day of the week where there is little room, such as «Mon». */
    public String weekday(DayOfWeek weekday) {
        return texts.weekday(weekday, TextStyle.SHORT);
    }

    /** The lines of a plan from Monday to Sunday. */
    public List<WeeklyPlan.Line> byWeekday(WeeklyPlan plan) {
        return plan.sessions().stream()
                .sorted(Comparator.comparing(WeeklyPlan.Line::weekday))
                .toList();
    }
}
