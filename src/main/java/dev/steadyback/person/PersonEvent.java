package dev.steadyback.person;

import dev.steadyback.analytics.Instrument;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What happened to a person's record. */
public sealed interface PersonEvent {
    PersonId id();

    record Registered(PersonId id, String name, Instant recordedAt) implements PersonEvent {}

    /**
     * A report of each month is wanted, or none any more.
     *
     * @param language the tag of the locale it is to speak; null for no report
     */
    record MonthlyReportChosen(PersonId id, @Nullable String language, Instant recordedAt) implements PersonEvent {}

    /**
     * A questionnaire is wanted every so many weeks, or never any more.
     *
     * @param weeks null for never
     */
    record QuestionnaireRhythmChosen(
            PersonId id, Instrument instrument, @Nullable Integer weeks, Instant recordedAt) implements PersonEvent {}
}
