package dev.steadyback.programme;

import dev.steadyback.platform.StorageJson;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;

/** The week that ships with the product, as data: a person starts from it and edits it. */
public final class TemplateWeek {
    public static final WeeklyPlan PLAN = read();

    private TemplateWeek() {}

    private static WeeklyPlan read() {
        try (InputStream json = Objects.requireNonNull(TemplateWeek.class.getResourceAsStream("template-week.json"))) {
            return StorageJson.MAPPER.readValue(json, WeeklyPlan.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
