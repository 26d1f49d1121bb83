package dev.steadyback.pages;

import dev.steadyback.entry.Facts;
import dev.steadyback.entry.Receipt;
import dev.steadyback.language.Texts;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Puts an entry into the form that edits it, so that saving it untouched changes nothing. */
final class EntryForm {
    private EntryForm() {}

    static Form of(Receipt entry, Texts texts) {
        LocalDateTime time = entry.moment().localTime();
        Form form = Form.blank()
                .with("version", entry.version())
                .with("date", time == null ? entry.moment().date() : time.toLocalDate())
                .with("time", time == null ? null : time.toLocalTime())
                .with("zone", entry.moment().zone())
                .with("note", entry.facts().note());
        return switch (entry.facts()) {
            case Facts.Session f -> session(form, f);
            case Facts.PainScore f ->
                form.with("score", f.score()).with("kind", f.kind()).with("site", f.site());
            case Facts.Habits f ->
                form.with("sittingHours", plain(texts, f.sittingHours()))
                        .with("standingHours", plain(texts, f.standingHours()))
                        .with("walkingMinutes", f.walkingMinutes())
                        .with("lifts", f.lifts())
                        .with("sleepHours", plain(texts, f.sleepHours()));
            case Facts.Relief f -> form.with("type", f.type()).with("name", f.name());
            case Facts.Flare f -> form.with("to", f.to());
            case Facts.Questionnaire f -> questionnaire(form, f, texts);
        };
    }

    private static Form session(Form form, Facts.Session facts) {
        Form filled = form.with("name", facts.name())
                .with("fulfils", facts.fulfils())
                .with("extra", facts.extra() ? "true" : null)
                .withAll("focusAreas", facts.focusAreas())
                .with("minutes", facts.minutes())
                .with("effort", facts.effort())
                .with("done", facts.done())
                .with("stopReason", facts.stopReason())
                .with("painBefore", facts.painBefore())
                .with("painAfter", facts.painAfter());
        List<Facts.Exercise> exercises = facts.exercises();
        for (int i = 0; i < exercises.size(); i++) {
            Facts.Exercise exercise = exercises.get(i);
            String line = "exercises[" + i + "].";
            filled = filled.with(line + "name", exercise.name())
                    .with(line + "sets", exercise.sets())
                    .with(line + "reps", exercise.reps())
                    .with(line + "load", exercise.load());
        }
        return filled;
    }

    private static Form questionnaire(Form form, Facts.Questionnaire facts, Texts texts) {
        Form filled = form.with("instrument", facts.instrument())
                .with("pain", facts.pain())
                .with("enjoyment", facts.enjoyment())
                .with("activity", facts.activity())
                .with("total", plain(texts, facts.total()));
        List<Integer> ticked = facts.ticked();
        return ticked == null ? filled : filled.withAll("ticked", ticked);
    }

    private static @Nullable String plain(Texts texts, @Nullable BigDecimal number) {
        return number == null ? null : texts.number(number);
    }
}
