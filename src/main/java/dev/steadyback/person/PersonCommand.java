package dev.steadyback.person;

import dev.steadyback.analytics.questionnaire.Instrument;
import dev.steadyback.platform.Command;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What can be asked of a person's record. */
public sealed interface PersonCommand extends Command {
    PersonId id();

    @Override
    default String target() {
        return id().value();
    }

    @Override
    default Class<?> aggregate() {
        return Person.class;
    }

    @Override
    default String whose() {
        return id().value();
    }

    record Register(PersonId id, String name) implements PersonCommand {}

    /**
     * Asks for a report of each month, or for none any more.
     *
     * @param language the tag of the locale it is to speak, such as {@code de-DE}; null for no report
     */
    record ChooseMonthlyReport(PersonId id, @Nullable String language) implements PersonCommand {}

    /**
     * Asks for a questionnaire every so many weeks, or never any more.
     *
     * @param weeks one of {@link #RHYTHMS}; null for never
     */
    record ChooseQuestionnaireRhythm(
            PersonId id, Instrument instrument, @Nullable Integer weeks) implements PersonCommand {
        /** The weeks there are to choose from. */
        public static final List<Integer> RHYTHMS = List.of(1, 2, 4);
    }

    /** Opens the calendar feed, changes how it shows the sessions, or, with another token, closes the address it had. */
    record OpenCalendarFeed(
            PersonId id, FeedToken feed, @Nullable LocalTime time, boolean neutral, String language)
            implements PersonCommand {}

    record CloseCalendarFeed(PersonId id) implements PersonCommand {}

    /** Chooses when to be reminded; null for never. */
    record ChooseReminders(
            PersonId id,
            @Nullable LocalTime training,
            @Nullable LocalTime painScore) implements PersonCommand {}
}
