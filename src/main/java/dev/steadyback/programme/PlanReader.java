package dev.steadyback.programme;

import dev.steadyback.person.PersonId;
import dev.steadyback.platform.Fields;
import dev.steadyback.programme.ProgrammeCommand.Start;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Reads what was typed in into a programme's start or a weekly plan, the same for the API, the pages and the import. Each
 * method leaves its faults in the fields; ask them before the answer is used.
 */
public final class PlanReader {
    /** The most exercises of a planned session. */
    public static final int MOST_EXERCISES = 20;

    private static final int MOST_FORMER_NAMES = 20;

    private PlanReader() {}

    /** Where a weekly plan that names no sessions comes from. */
    public enum Template {
        /** The week that ships with the product. */
        STEADY_WEEK,
        /** Nothing planned yet. */
        EMPTY
    }

    /**
     * Reads {@code start, zone, dayStart, causes[]} and a plan.
     *
     * @param zone the zone when none is given; null: one must be given
     * @param today the first day when none is given, asked for in the programme's zone
     */
    public static Start start(
            PersonId person, Fields fields, @Nullable ZoneId zone, Function<ZoneId, LocalDate> today) {
        ZoneId given = fields.zone("zone");
        if (given == null && zone == null && !fields.has("zone")) {
            fields.fault("zone", "is missing; send a time zone such as Europe/Berlin", "fault.zone-missing");
        }
        ZoneId theirs = given != null ? given : Objects.requireNonNullElse(zone, ZoneId.of("UTC"));
        LocalDate start = fields.date("start");
        if (start != null) {
            fields.check(() -> ProgrammeCommand.checkNotTooEarly(start, today.apply(theirs)));
        }
        LocalTime dayStart = fields.time("dayStart");
        if (dayStart != null) {
            fields.check(() -> ProgrammeCommand.checkDayStart(dayStart));
        }
        return new Start(
                person,
                start != null ? start : today.apply(theirs),
                theirs,
                dayStart == null ? LocalTime.MIDNIGHT : dayStart,
                fields.choices("causes", SuspectedCause.class),
                plan(fields));
    }

    /**
     * Reads {@code sessions[{weekday, name, focus[], minutes, formerly[], exercises[{name, sets, reps, seconds, cues[]}]}], dailyPractice[{name, formerly[]}]}, or
     * {@code template} instead.
     */
    public static WeeklyPlan plan(Fields fields) {
        Template template = fields.choice("template", Template.class);
        List<Fields> lines = fields.list("sessions");
        List<Fields> practices = fields.list("dailyPractice");
        if (template != null && !(lines.isEmpty() && practices.isEmpty())) {
            fields.fault(
                    "template",
                    "stands for a whole plan: send it, or sessions and dailyPractice",
                    "fault.plan-and-template");
        }
        if (lines.isEmpty()
                && practices.isEmpty()
                && fields.given("sessions")
                && template == null
                && fields.faults().isEmpty()) {
            fields.fault(
                    "sessions",
                    "plan no weekday; name at least one session, or send the template EMPTY to begin without a plan",
                    "fault.plan-empty");
        }
        if (lines.isEmpty() && practices.isEmpty()) {
            return template == Template.EMPTY ? WeeklyPlan.EMPTY : TemplateWeek.PLAN;
        }
        List<WeeklyPlan.Line> sessions = new ArrayList<>();
        for (Fields line : lines) {
            DayOfWeek weekday = line.choice("weekday", DayOfWeek.class);
            if (weekday == null && !line.has("weekday")) {
                line.fault("weekday", "is missing; it must be one of MONDAY to SUNDAY", "fault.weekday-missing");
            }
            sessions.add(new WeeklyPlan.Line(
                    weekday == null ? DayOfWeek.MONDAY : weekday,
                    line.requiredText("name", Fields.NAME_LENGTH),
                    line.choices("focus", FocusArea.class),
                    line.wholeNumber("minutes", 1, 1440),
                    formerly(line),
                    exercises(line)));
        }
        return new WeeklyPlan(
                sessions,
                practices.stream()
                        .map(p -> new WeeklyPlan.Practice(p.requiredText("name", Fields.NAME_LENGTH), formerly(p)))
                        .toList());
    }

    private static List<WeeklyPlan.Exercise> exercises(Fields line) {
        List<WeeklyPlan.Exercise> exercises = new ArrayList<>();
        for (Fields exercise : line.list("exercises", MOST_EXERCISES)) {
            exercises.add(new WeeklyPlan.Exercise(
                    exercise.requiredText("name", Fields.NAME_LENGTH),
                    exercise.wholeNumber("sets", 1, Amount.MOST_SETS),
                    exercise.wholeNumber("reps", 1, Amount.MOST_REPS),
                    Amount.seconds(exercise),
                    exercise.texts("cues", WeeklyPlan.Exercise.CUE_LENGTH, WeeklyPlan.Exercise.MOST_CUES)));
        }
        return exercises;
    }

    private static List<String> formerly(Fields line) {
        return line.texts("formerly", Fields.NAME_LENGTH, MOST_FORMER_NAMES);
    }
}
