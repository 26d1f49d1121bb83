package dev.steadyback.pages;

import dev.steadyback.language.Texts;
import dev.steadyback.platform.Fields;
import dev.steadyback.programme.PlanReader;
import dev.steadyback.programme.PlanReader.Template;
import dev.steadyback.programme.WeeklyPlan;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A weekly plan as the lines of a form. */
final class PlanForm {
    private static final String SESSIONS = "sessions";
    private static final String PRACTICE = "dailyPractice";

    /** The name of the buttons that change the form's lines. */
    static final String EDIT = "edit";

    private static final String DROP = "drop-";

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
                    .with(prefix + "minutes", line.minutes());
        }
        List<WeeklyPlan.Practice> practices = plan.dailyPractice();
        for (int i = 0; i < practices.size(); i++) {
            filled = filled.with(PRACTICE + "[" + i + "].name", practices.get(i).name());
        }
        return filled;
    }

    /**
     * The form after one of its buttons was pressed that change its lines: {@code edit} is {@code template} or {@code empty}
     * for another week, {@code drop-} and a line to leave it out; one to add a line leaves all as it was typed, and the form
     * shows the line.
     */
    static Form edited(Map<String, List<String>> typed, Texts texts) {
        String edit = typed.getOrDefault(EDIT, List.of("")).getFirst();
        if (edit.startsWith(DROP)) {
            Map<String, List<String>> kept = new LinkedHashMap<>(typed);
            String line = edit.substring(DROP.length());
            kept.keySet().removeIf(name -> name.startsWith(line + "."));
            return Form.sent(kept);
        }
        return switch (edit) {
            case "template" -> with(Form.sent(typed), TemplateNames.in(texts));
            case "empty" -> with(Form.sent(typed), WeeklyPlan.EMPTY);
            default -> Form.sent(typed);
        };
    }

    /** The fields of a form; one whose lines are all empty means a week with nothing planned, not the template. */
    static Fields fields(Form form) {
        boolean empty = form.size(SESSIONS) == 0 && form.size(PRACTICE) == 0;
        return new Fields(empty ? form.with("template", Template.EMPTY) : form);
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
