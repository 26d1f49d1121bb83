package dev.steadyback.person;

import dev.steadyback.analytics.questionnaire.Instrument;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What happened to a person's record. */
public sealed interface PersonEvent {
    PersonId id();

    Instant recordedAt();

    record Registered(PersonId id, String name, Instant recordedAt) implements PersonEvent {}

    /** The person is called otherwise from now on, in everything that is shown, what is past included. */
    record Renamed(PersonId id, String name, Instant recordedAt) implements PersonEvent {}

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

    /**
     * The planned sessions can be read as a calendar at the address with this token. A later event with the same token changes how they are shown.
     *
     * @param time the time of day they stand at; null for all day
     * @param neutral whether their titles say nothing about what is planned
     * @param language the tag of the locale the titles are in
     */
    record CalendarFeedOpened(
            PersonId id, FeedToken feed, @Nullable LocalTime time, boolean neutral, String language, Instant recordedAt)
            implements PersonEvent {}

    /** Nobody reads the calendar at this address any more. */
    record CalendarFeedClosed(PersonId id, FeedToken feed, Instant recordedAt) implements PersonEvent {}

    /**
     * When the person's devices remind of what is not logged yet.
     *
     * @param training the time of day for sessions that are due; null for never
     * @param painScore the time of day for the pain score; null for never
     */
    record RemindersChosen(
            PersonId id,
            @Nullable LocalTime training,
            @Nullable LocalTime painScore,
            Instant recordedAt) implements PersonEvent {}

    /**
     * A question or a note of the page «Today» was answered with «not now», or that was taken back.
     *
     * @param prompt what is asked, and of what, such as {@code flare/ent_…}
     * @param until the first day on which it is shown again; null for from now on
     */
    record PromptPutOff(
            PersonId id, String prompt, @Nullable LocalDate until, Instant recordedAt) implements PersonEvent {}

    /**
     * A coach may see or do this from now on, in the place of what was given before.
     *
     * @param text the version of the text that was agreed to
     */
    record ConsentGiven(PersonId id, AccountId coach, Set<Scope> scopes, int text, Instant recordedAt)
            implements PersonEvent {
        public ConsentGiven {
            scopes = Scope.inOrder(scopes);
        }
    }

    /** A coach may see and do nothing any more. */
    record ConsentWithdrawn(PersonId id, AccountId coach, Instant recordedAt) implements PersonEvent {}

    /** A coach wrote something to the person, or the person something to a coach. */
    record MessageWritten(
            PersonId id, AccountId coach, MessageId message, Message.Writer by, String text, Instant recordedAt)
            implements PersonEvent {}

    /** Whoever wrote a message took it back. */
    record MessageRemoved(PersonId id, MessageId message, Instant recordedAt) implements PersonEvent {}
}
