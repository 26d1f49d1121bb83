package dev.steadyback.person;

import dev.steadyback.analytics.Instrument;
import dev.steadyback.platform.Command;
import java.time.LocalTime;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** What can be asked of a person's record. */
public sealed interface PersonCommand extends Command {
    PersonId id();

    @Override
    default String target() {
        return id().value();
    }

    record Register(@TargetAggregateIdentifier PersonId id, String name) implements PersonCommand {}

    /**
     * Asks for a report of each month, or for none any more.
     *
     * @param language the tag of the locale it is to speak, such as {@code de-DE}; null for no report
     */
    record ChooseMonthlyReport(
            @TargetAggregateIdentifier PersonId id,
            @Nullable String language) implements PersonCommand {}

    /**
     * Asks for a questionnaire every so many weeks, or never any more.
     *
     * @param weeks one of {@link #RHYTHMS}; null for never
     */
    record ChooseQuestionnaireRhythm(
            @TargetAggregateIdentifier PersonId id,
            Instrument instrument,
            @Nullable Integer weeks) implements PersonCommand {
        /** The weeks there are to choose from. */
        public static final List<Integer> RHYTHMS = List.of(1, 2, 4);
    }

    /** Opens the calendar feed, changes how it shows the sessions, or, with another token, closes the address it had. */
    record OpenCalendarFeed(
            @TargetAggregateIdentifier PersonId id,
            FeedToken feed,
            @Nullable LocalTime time,
            boolean neutral,
            String language)
            implements PersonCommand {}

    record CloseCalendarFeed(@TargetAggregateIdentifier PersonId id) implements PersonCommand {}

    /** Chooses when to be reminded; null for never. */
    record ChooseReminders(
            @TargetAggregateIdentifier PersonId id,
            @Nullable LocalTime training,
            @Nullable LocalTime painScore) implements PersonCommand {}
}
