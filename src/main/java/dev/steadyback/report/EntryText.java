package dev.steadyback.report;

import dev.steadyback.entry.Facts;
import dev.steadyback.entry.Moment;
import dev.steadyback.language.Texts;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How an entry is said in a list. */
public final class EntryText {
    private final Texts texts;

    public EntryText(Texts texts) {
        this.texts = texts;
    }

    /** The first of it: what was done or scored. */
    public String title(Facts facts) {
        return switch (facts) {
            case Facts.Session f -> f.name();
            case Facts.PainScore f -> texts.say("entry.pain", f.score());
            case Facts.Habits f -> texts.say("entry.habits");
            case Facts.Relief f -> texts.say("entry.relief", f.name() == null ? texts.name(f.type()) : f.name());
            case Facts.Flare f -> texts.say("entry.flare");
        };
    }

    /** The rest of it, without its note. */
    public String details(Moment moment, Facts facts) {
        Parts parts = new Parts();
        LocalDateTime time = moment.localTime();
        if (time != null) {
            parts.say("entry.at", texts.time(time.toLocalTime()));
        }
        switch (facts) {
            case Facts.Session f -> session(parts, f);
            case Facts.PainScore f -> parts.add(texts.name(f.site())).add(texts.name(f.kind()));
            case Facts.Habits f ->
                parts.sayNumber("entry.sitting", f.sittingHours())
                        .sayNumber("entry.standing", f.standingHours())
                        .sayWhole("entry.walking", f.walkingMinutes())
                        .sayWhole("entry.lifts", f.lifts())
                        .sayNumber("entry.sleep", f.sleepHours());
            case Facts.Relief f -> parts.add(texts.name(f.type()));
            case Facts.Flare f -> {
                LocalDate to = f.to();
                parts.add(
                        to == null
                                ? texts.say("entry.flare-since", texts.date(moment.date()))
                                : texts.say("entry.flare-span", texts.date(moment.date()), texts.date(to)));
            }
        }
        return String.join(" \u00b7 ", parts.said);
    }

    private void session(Parts parts, Facts.Session session) {
        Facts.StopReason reason = session.stopReason();
        parts.add(reason == null ? texts.name(session.done()) : texts.say("entry.stopped-because." + reason.name()));
        parts.sayWhole("entry.minutes", session.minutes())
                .sayWhole("entry.effort", session.effort())
                .sayWhole("entry.pain-before", session.painBefore())
                .sayWhole("entry.pain-after", session.painAfter());
        if (session.extra()) {
            parts.say("entry.extra");
        }
        session.exercises().forEach(e -> parts.add(exercise(e)));
    }

    private String exercise(Facts.Exercise exercise) {
        Integer sets = exercise.sets();
        Integer reps = exercise.reps();
        List<String> said = new ArrayList<>(List.of(exercise.name()));
        if (sets != null && reps != null) {
            said.add(String.format(Locale.ROOT, "%d \u00d7 %d", sets, reps));
        } else if (sets != null) {
            said.add(texts.say("entry.sets", sets));
        } else if (reps != null) {
            said.add(texts.say("entry.reps", reps));
        }
        if (exercise.load() != null) {
            said.add(exercise.load());
        }
        return String.join(" ", said);
    }

    /** What there is to say, piece by piece; nothing is said of what is not known. */
    private final class Parts {
        private final List<String> said = new ArrayList<>();

        Parts add(String part) {
            said.add(part);
            return this;
        }

        Parts say(String key, Object... values) {
            return add(texts.say(key, values));
        }

        Parts sayWhole(String key, @Nullable Integer value) {
            return value == null ? this : say(key, value);
        }

        Parts sayNumber(String key, @Nullable BigDecimal value) {
            return value == null ? this : say(key, texts.number(value));
        }
    }
}
