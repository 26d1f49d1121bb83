package dev.steadyback.programme;

import dev.steadyback.language.Texts;
import dev.steadyback.platform.StorageJson;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.DayOfWeek;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The week that ships with the product, as data: a person starts from it and edits it. */
public final class TemplateWeek {
    private static final String KEY = "template.";
    private static final Week WEEK = read();

    /** The week in English. */
    public static final WeeklyPlan PLAN = in(Texts.in(Locale.ENGLISH));

    private TemplateWeek() {}

    /** The week as data: names are the ends of keys of texts, exercises those of the shipped catalogue. */
    private record Week(List<Session> sessions, List<Practice> dailyPractice) {}

    private record Session(
            DayOfWeek weekday,
            String name,
            List<FocusArea> focus,
            @Nullable Integer minutes,
            List<String> exercises) {}

    private record Practice(String name) {}

    /** The week with its names in the language of whoever starts from it: once stored they are that person's own. */
    public static WeeklyPlan in(Texts texts) {
        Map<String, Catalogue.Item> exercises =
                Catalogue.shipped(texts).stream().collect(Collectors.toMap(Catalogue.Item::id, Function.identity()));
        return new WeeklyPlan(
                WEEK.sessions().stream()
                        .map(s -> new WeeklyPlan.Line(
                                s.weekday(),
                                texts.say(KEY + s.name()),
                                s.focus(),
                                s.minutes(),
                                List.of(),
                                s.exercises().stream()
                                        .map(id -> Objects.requireNonNull(exercises.get(id), id)
                                                .planned())
                                        .toList()))
                        .toList(),
                WEEK.dailyPractice().stream()
                        .map(p -> new WeeklyPlan.Practice(texts.say(KEY + p.name())))
                        .toList());
    }

    private static Week read() {
        try (InputStream json = Objects.requireNonNull(TemplateWeek.class.getResourceAsStream("template-week.json"))) {
            return StorageJson.MAPPER.readValue(json, Week.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
