package dev.steadyback.person;

import dev.steadyback.analytics.questionnaire.Instrument;
import dev.steadyback.platform.Command;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
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

    /** Calls the person by another name; whoever sends it has seen that nobody else has it. */
    record Rename(PersonId id, String name) implements PersonCommand {}

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

    /**
     * Puts off what «Today» asks, or takes that back.
     *
     * @param prompt what is asked, and of what, such as {@code flare/ent_…}; at most {@value #PROMPT_LENGTH} characters
     * @param until the first day on which it is shown again, a year ahead at most; null for from now on
     */
    record PutOffPrompt(
            PersonId id, String prompt, @Nullable LocalDate until) implements PersonCommand {
        static final int PROMPT_LENGTH = 96;
    }

    /** Lets a coach see or do this, in the place of what was given before. */
    record GiveConsent(PersonId id, AccountId coach, Set<Scope> scopes) implements PersonCommand {
        public GiveConsent {
            scopes = Scope.inOrder(scopes);
        }
    }

    /** Takes leave back from a coach. */
    record WithdrawConsent(PersonId id, AccountId coach) implements PersonCommand {}

    /** Writes to a coach, or as one; at most {@value #MOST_A_DAY} messages a day each way. */
    record WriteMessage(PersonId id, AccountId coach, MessageId message, Message.Writer by, String text)
            implements PersonCommand {
        static final int MOST_A_DAY = 20;
    }

    /** Takes a message back that the same one wrote. */
    record RemoveMessage(PersonId id, AccountId coach, MessageId message, Message.Writer by) implements PersonCommand {}
}
