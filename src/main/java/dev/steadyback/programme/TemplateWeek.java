package dev.steadyback.programme;

import dev.steadyback.platform.StorageJson;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;

/** The week that ships with the product, as data: a person starts from it and edits it. */
public final class TemplateWeek {
    public static final WeeklyPlan PLAN = read();

    /** The names of its lines in the files of texts. */
    private static final Map<String, String> KEYS = Map.of(
            "Upper body with emphasis on the back, then chest stretches", "template.upper-body",
            "15-minute glutes", "template.glutes",
            "Hip mobility", "template.hip-mobility",
            "Hip-hinge drill", "template.hip-hinge");

    private TemplateWeek() {}

    /**
     * The week with its names in the language of whoever starts from it: once stored they are that person's own.
     *
     * @param words the text of each key
     */
    public static WeeklyPlan in(UnaryOperator<String> words) {
        UnaryOperator<String> named = english -> words.apply(Objects.requireNonNull(KEYS.get(english), english));
        return new WeeklyPlan(
                PLAN.sessions().stream()
                        .map(l -> new WeeklyPlan.Line(l.weekday(), named.apply(l.name()), l.focus(), l.minutes()))
                        .toList(),
                PLAN.dailyPractice().stream()
                        .map(p -> new WeeklyPlan.Practice(named.apply(p.name())))
                        .toList());
    }

    private static WeeklyPlan read() {
        try (InputStream json = Objects.requireNonNull(TemplateWeek.class.getResourceAsStream("template-week.json"))) {
            return StorageJson.MAPPER.readValue(json, WeeklyPlan.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
