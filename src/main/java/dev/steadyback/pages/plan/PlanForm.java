package dev.steadyback.pages.plan;

import dev.steadyback.analytics.Names;
import dev.steadyback.language.Texts;
import dev.steadyback.pages.kit.Form;
import dev.steadyback.platform.Fields;
import dev.steadyback.programme.PlanReader;
import dev.steadyback.programme.PlanReader.Template;
import dev.steadyback.programme.TemplateWeek;
import dev.steadyback.programme.WeeklyPlan;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A weekly plan as the lines of a form. */
final class PlanForm {
    private static final String SESSIONS = "sessions";
    private static final String PRACTICE = "dailyPractice";
    private static final List<String> LISTS = List.of(SESSIONS, PRACTICE);
    private static final String EXERCISES = "exercises";
    private static final String FORMERLY = "formerly";
    private static final String WAS = "was";

    /** The name of the buttons that change the form's lines. */
    static final String EDIT = "edit";

    private static final String DROP = "drop-";
    private static final String OWN = "own-";

    /** What a line takes from the catalogue. */
    private static final Pattern CHOSEN = Pattern.compile("(sessions\\[\\d{1,4}]\\.)chosen");

    /** Behind all lines that somebody typed. */
    private static final int LAST = 9999;

    private PlanForm() {}

    /** The form with the lines of a plan in place of those it had. */
    static Form with(Form form, WeeklyPlan plan) {
        Form filled = form.withoutList(SESSIONS).withoutList(PRACTICE);
        List<WeeklyPlan.Line> lines = plan.sessions();
        for (int i = 0; i < lines.size(); i++) {
            WeeklyPlan.Line line = lines.get(i);
            String prefix = SESSIONS + "[" + i + "].";
            filled = filled.with(prefix + "weekday", line.weekday())
                    .with(prefix + "name", line.name())
                    .withAll(prefix + "focus", line.focus())
                    .with(prefix + "minutes", line.minutes())
                    .withAll(prefix + FORMERLY, line.formerly());
            for (WeeklyPlan.Exercise exercise : line.exercises()) {
                filled = with(filled, prefix, exercise);
            }
        }
        List<WeeklyPlan.Practice> practices = plan.dailyPractice();
        for (int i = 0; i < practices.size(); i++) {
            String prefix = PRACTICE + "[" + i + "].";
            filled = filled.with(prefix + "name", practices.get(i).name())
                    .withAll(prefix + FORMERLY, practices.get(i).formerly());
        }
        return filled;
    }

    /** The form with one more exercise of a line. */
    private static Form with(Form form, String line, WeeklyPlan.Exercise exercise) {
        String prefix = line + EXERCISES + "[" + form.size(line + EXERCISES) + "].";
        return form.with(prefix + "name", exercise.name())
                .with(prefix + "sets", exercise.sets())
                .with(prefix + "reps", exercise.reps())
                .with(prefix + "seconds", exercise.seconds())
                .withAll(prefix + "cues", exercise.cues());
    }

    /** The form with the lines of the plan that is to be changed: each knows what it is called, so that it can be renamed. */
    static Form held(Form form, WeeklyPlan plan) {
        Form filled = with(form, plan);
        for (String list : LISTS) {
            for (int i = 0; i < filled.size(list); i++) {
                String prefix = list + "[" + i + "].";
                filled = filled.with(prefix + WAS, filled.value(prefix + "name"));
            }
        }
        return filled;
    }

    /** The form with the old name of each line that was renamed among its former ones. */
    private static Form renamed(Form form) {
        Form renamed = form;
        for (String list : LISTS) {
            for (int i = 0; i < form.size(list); i++) {
                String prefix = list + "[" + i + "].";
                String was = Objects.requireNonNullElse(form.value(prefix + WAS), "");
                List<String> formerly = new ArrayList<>(form.all(prefix + FORMERLY));
                if (!Names.isBlank(was)) {
                    formerly.add(was); // the name it still has is no former one, see WeeklyPlan
                }
                renamed = renamed.withAll(prefix + FORMERLY, formerly);
            }
        }
        return renamed;
    }

    /**
     * The form after one of its buttons was pressed that change its lines: {@code edit} is {@code template} or {@code empty}
     * for another week, {@code own-} and the name of a template for that, {@code drop-} and a line to leave it out; one to add a line leaves all as it was typed, and the form
     * shows the line.
     */
    static Form edited(
            Map<String, List<String>> typed,
            List<ExerciseChoices.Group> choices,
            Texts texts,
            Function<String, Optional<WeeklyPlan>> own) {
        String edit = typed.getOrDefault(EDIT, List.of("")).getFirst();
        if (edit.startsWith(DROP)) {
            Map<String, List<String>> kept = new LinkedHashMap<>(typed);
            String line = edit.substring(DROP.length());
            kept.keySet().removeIf(name -> name.startsWith(line + "."));
            return sent(kept, choices);
        }
        Form form = sent(typed, choices);
        if (edit.startsWith(OWN)) {
            return own.apply(edit.substring(OWN.length()))
                    .map(plan -> with(form, plan))
                    .orElse(form);
        }
        return switch (edit) {
            case "template" -> with(form, TemplateWeek.in(texts));
            case "empty" -> with(form, WeeklyPlan.EMPTY);
            default -> form;
        };
    }

    /** The form as it was sent, with what was chosen from the catalogue among the exercises of its lines. */
    static Form sent(Map<String, List<String>> typed, List<ExerciseChoices.Group> choices) {
        Map<String, List<String>> rest = new LinkedHashMap<>(typed);
        typed.forEach((name, value) -> {
            Matcher chosen = CHOSEN.matcher(name);
            if (chosen.matches()) {
                rest.remove(name);
                choices.stream()
                        .flatMap(group -> group.exercises().stream())
                        .filter(e -> value.contains(e.id()))
                        .findFirst()
                        .ifPresent(e -> add(rest, chosen.group(1), e.planned()));
            }
        });
        return Form.sent(rest);
    }

    /** Adds an exercise after those of a line, wherever gaps are among them. */
    private static void add(Map<String, List<String>> typed, String line, WeeklyPlan.Exercise exercise) {
        String at = line + EXERCISES + "[" + LAST + "].";
        Form one = with(Form.sent(Map.of()), line, exercise);
        one.values(name -> name.startsWith(line)).stream()
                .map(Form.Value::name)
                .distinct()
                .forEach(name -> typed.put(at + name.substring(name.lastIndexOf('.') + 1), one.all(name)));
    }

    /** The fields of a form; one whose lines are all empty means a week with nothing planned, not the template. */
    static Fields fields(Form form) {
        boolean empty = form.size(SESSIONS) == 0 && form.size(PRACTICE) == 0;
        return new Fields(empty ? form.with("template", Template.EMPTY) : renamed(form));
    }

    /** What has to be sent again for the same plan from the same day. */
    static List<Form.Value> values(Form form) {
        return form.values(
                name -> name.equals("from") || name.startsWith(SESSIONS + "[") || name.startsWith(PRACTICE + "["));
    }

    static WeeklyPlan read(Fields fields) {
        return PlanReader.plan(fields);
    }
}
