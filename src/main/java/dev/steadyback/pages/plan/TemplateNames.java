package dev.steadyback.pages.plan;

import dev.steadyback.language.Texts;
import dev.steadyback.programme.TemplateWeek;
import dev.steadyback.programme.WeeklyPlan;
import java.util.Map;

/** The template week with its names in the language of whoever starts from it: once stored they are that person's own. */
final class TemplateNames {
    private static final Map<String, String> KEYS = Map.of(
            "Upper body with emphasis on the back, then chest stretches", "template.upper-body",
            "15-minute glutes", "template.glutes",
            "Hip mobility", "template.hip-mobility",
            "Hip-hinge drill", "template.hip-hinge");

    private TemplateNames() {}

    static WeeklyPlan in(Texts texts) {
        WeeklyPlan plan = TemplateWeek.PLAN;
        return new WeeklyPlan(
                plan.sessions().stream()
                        .map(l -> new WeeklyPlan.Line(l.weekday(), name(l.name(), texts), l.focus(), l.minutes()))
                        .toList(),
                plan.dailyPractice().stream()
                        .map(p -> new WeeklyPlan.Practice(name(p.name(), texts)))
                        .toList());
    }

    private static String name(String english, Texts texts) {
        String key = KEYS.get(english);
        return key == null ? english : texts.say(key);
    }
}
