package dev.steadyback.report;

import dev.steadyback.entry.Facts;
import dev.steadyback.entry.Moment;
import dev.steadyback.language.Texts;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How an entry stands in a list. */
public final class EntryWords {
    private final Texts texts;

    public EntryWords(Texts texts) {
        this.texts = texts;
    }

    /** The first line of an entry. */
    public String title(Facts facts) {
        return switch (facts) {
            case Facts.Session f -> f.name();
            case Facts.PainScore f -> texts.say("entries.pain", f.score());
            case Facts.Habits f -> texts.say("entries.habits");
            case Facts.Relief f -> texts.say("entries.relief", f.name() == null ? texts.name(f.type()) : f.name());
            case Facts.Flare f -> texts.say("entries.flare");
            case Facts.Treatment f -> texts.say("entries.treatment", texts.name(f.type()));
            case Facts.Note f -> texts.say("entries.note");
            case Facts.Questionnaire f ->
                texts.say(
                        "questionnaire.entry",
                        texts.name(f.instrument()),
                        new QuestionnaireWords(texts)
                                .score(f.instrument(), f.score().shown()));
        };
    }

    /** The rest of an entry, without its note. */
    public String details(Moment moment, Facts facts) {
        LocalDateTime time = moment.localTime();
        Stream<@Nullable String> parts = switch (facts) {
            case Facts.Session f -> session(f);
            case Facts.PainScore f -> Stream.of(texts.name(f.site()), texts.name(f.kind()));
            case Facts.Habits f ->
                Stream.of(
                        hours("entries.sitting", f.sittingHours()),
                        hours("entries.standing", f.standingHours()),
                        number("entries.walking", f.walkingMinutes()),
                        number("entries.lifts", f.lifts()),
                        hours("entries.sleep", f.sleepHours()));
            case Facts.Relief f -> Stream.of(texts.name(f.type()));
            case Facts.Flare f -> Stream.of(flare(moment.date(), f.to()));
            case Facts.Treatment f -> Stream.of(texts.date(moment.date()));
            case Facts.Note f -> Stream.of();
            case Facts.Questionnaire f -> Stream.of(answers(f));
        };
        return Stream.concat(
                        Stream.of(time == null ? null : texts.say("entries.at", texts.time(time.toLocalTime()))), parts)
                .filter(p -> p != null)
                .collect(Collectors.joining(" · "));
    }

    private Stream<@Nullable String> session(Facts.Session session) {
        Facts.StopReason reason = session.stopReason();
        Integer minutes = session.minutes();
        return Stream.of(
                reason == null
                        ? texts.name(session.done())
                        : texts.say("entries.stopped", texts.name(session.done()), texts.name(reason)),
                minutes == null ? null : texts.count(minutes, "minute"),
                number("entries.effort", session.effort()),
                number("entries.pain-before", session.painBefore()),
                number("entries.pain-after", session.painAfter()),
                session.extra() ? texts.say("entries.extra") : null,
                session.exercises().isEmpty() ? null : exercises(session.exercises()));
    }

    private String exercises(List<Facts.Exercise> exercises) {
        return texts.list(exercises.stream()
                .map(e -> {
                    Facts.PainResponse pain = e.pain();
                    return pain == null ? named(e) : texts.say("entries.exercise-pain", named(e), texts.name(pain));
                })
                .toList());
    }

    private String named(Facts.Exercise exercise) {
        return Stream.of(exercise.name(), amount(exercise))
                .filter(p -> !p.isEmpty())
                .collect(Collectors.joining(" "));
    }

    /** How much of an exercise was done, such as «3 × 12 red band»; empty when that was not said. */
    public String amount(Facts.Exercise exercise) {
        return Stream.of(texts.amount(exercise.sets(), exercise.reps(), exercise.seconds()), exercise.load())
                .filter(p -> p != null && !p.isEmpty())
                .collect(Collectors.joining(" "));
    }

    private String flare(LocalDate from, @Nullable LocalDate to) {
        return to == null
                ? texts.say("entries.flare-from", texts.date(from))
                : texts.say("entries.flare-span", texts.date(from), texts.date(to));
    }

    private @Nullable String answers(Facts.Questionnaire questionnaire) {
        List<Integer> ticked = questionnaire.ticked();
        if (ticked != null) {
            return ticked.isEmpty()
                    ? texts.say("questionnaire.entry.none-ticked")
                    : texts.say(
                            "questionnaire.entry.ticked",
                            texts.list(ticked.stream().map(String::valueOf).toList()));
        }
        Integer pain = questionnaire.pain();
        Integer enjoyment = questionnaire.enjoyment();
        Integer activity = questionnaire.activity();
        return pain == null || enjoyment == null || activity == null
                ? null
                : texts.say("questionnaire.entry.peg", pain, enjoyment, activity);
    }

    private @Nullable String number(String key, @Nullable Integer number) {
        return number == null ? null : texts.say(key, number);
    }

    private @Nullable String hours(String key, @Nullable BigDecimal hours) {
        return hours == null ? null : texts.say(key, texts.number(hours), hours);
    }
}
