package dev.steadyback.pages;

import dev.steadyback.platform.Fields;
import dev.steadyback.programme.PlanReader;
import dev.steadyback.programme.PlanReader.Template;
import dev.steadyback.programme.WeeklyPlan;
import java.util.List;

/** A weekly plan as the lines of a form. */
final class PlanForm {
    private static final String SESSIONS = "sessions";
    private static final String PRACTICE = "dailyPractice";

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

    /** The fields of a form; one whose lines are all empty means a week with nothing planned, not the template. */
    static Fields fields(Form form) {
        boolean empty = form.size(SESSIONS) == 0 && form.size(PRACTICE) == 0;
        return new Fields(empty ? form.with("template", Template.EMPTY) : form);
    }

    static WeeklyPlan read(Fields fields) {
        return PlanReader.plan(fields);
    }
}
