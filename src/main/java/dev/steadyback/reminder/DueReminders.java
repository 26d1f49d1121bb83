package dev.steadyback.reminder;

import dev.steadyback.diary.Diary;
import dev.steadyback.diary.PersonRecord;
import dev.steadyback.diary.ReminderChoices;
import dev.steadyback.diary.Reminders;
import dev.steadyback.programme.Programme;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What a person is to be reminded of at a moment: from the chosen time of day on, for two hours, and only of what is still open. Never on a day of a pause, nor before
 * the programme starts; of training only on a day that has a planned session which was not done yet, on this or another day of its week.
 */
@Component
class DueReminders {
    /** A reminder that would come later than this is not sent: nobody is told late at night of what was planned for the morning. */
    static final Duration LATEST = Duration.ofHours(2);

    private final Diary diary;
    private final Reminders reminders;
    private final OpenSessions openSessions;

    DueReminders(Diary diary, Reminders reminders, OpenSessions openSessions) {
        this.diary = diary;
        this.reminders = reminders;
        this.openSessions = openSessions;
    }

    Set<Reminder> find(PersonRecord person, Instant now) {
        Set<Reminder> due = EnumSet.noneOf(Reminder.class);
        Programme programme = person.findProgramme().orElse(null);
        if (programme == null) {
            return due;
        }
        LocalDate today = programme.today(now);
        if (today.isBefore(programme.start()) || programme.pausedOn(today)) {
            return due;
        }
        ReminderChoices choices = reminders.of(person.id());
        if (isTime(choices.training(), programme, today, now)
                && !openSessions.find(person, today, today, today).isEmpty()) {
            due.add(Reminder.TRAINING);
        }
        if (isTime(choices.painScore(), programme, today, now)
                && diary.painScores(person.id(), today, today, null).isEmpty()) {
            due.add(Reminder.PAIN_SCORE);
        }
        return due;
    }

    private static boolean isTime(@Nullable LocalTime time, Programme programme, LocalDate today, Instant now) {
        if (time == null) {
            return false;
        }
        Instant from = programme
                .calendarDay(today, time)
                .atTime(time)
                .atZone(programme.zone())
                .toInstant();
        return !now.isBefore(from) && now.isBefore(from.plus(LATEST));
    }
}
