package dev.steadyback.diary;

import dev.steadyback.person.PersonEvent.CalendarFeedOpened;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/**
 * How a person wants to be reminded.
 *
 * @param feed the calendar feed as it was opened or changed last; null when there is none
 * @param training the time of day for sessions that are due; null for never
 * @param painScore the time of day for the pain score; null for never
 */
public record ReminderChoices(
        @Nullable CalendarFeedOpened feed,
        @Nullable LocalTime training,
        @Nullable LocalTime painScore) {}
