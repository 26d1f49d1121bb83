package dev.steadyback.reminder;

import dev.steadyback.analytics.Names;
import dev.steadyback.analytics.adherence.PlannedSession;
import dev.steadyback.diary.Diary;
import dev.steadyback.diary.PersonRecord;
import dev.steadyback.diary.Reminders;
import dev.steadyback.language.Texts;
import dev.steadyback.person.FeedToken;
import dev.steadyback.person.PersonEvent.CalendarFeedOpened;
import dev.steadyback.platform.Ids;
import dev.steadyback.platform.Refused;
import dev.steadyback.programme.Programme;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The planned sessions of the last four and the next eight weeks as a calendar, without those that are done. */
@Component
public class CalendarFeeds {
    private static final int WEEKS_BACK = 4;
    private static final int WEEKS_AHEAD = 8;

    private final Diary diary;
    private final Reminders reminders;
    private final OpenSessions openSessions;

    CalendarFeeds(Diary diary, Reminders reminders, OpenSessions openSessions) {
        this.diary = diary;
        this.reminders = reminders;
        this.openSessions = openSessions;
    }

    /** The calendar at the address with this token, as iCalendar; empty when there is none, or none any more. */
    public Optional<String> find(String token, Instant now) {
        try {
            return reminders.ofFeed(new FeedToken(token)).map(person -> calendar(diary.person(person, null), now));
        } catch (Refused e) {
            return Optional.empty(); // what is no token leads nowhere
        }
    }

    private String calendar(PersonRecord person, Instant now) {
        CalendarFeedOpened feed = reminders.of(person.id()).feed();
        Programme programme = person.findProgramme().orElse(null);
        Reminders.History history = reminders.history(person.id());
        if (feed == null || programme == null) {
            return new CalendarFile(Instant.EPOCH, 0).toString();
        }
        LocalDate today = programme.today(now);
        List<PlannedSession> open = openSessions.find(
                person,
                today.minusWeeks(WEEKS_BACK),
                today.plusWeeks(WEEKS_AHEAD).minusDays(1),
                today);
        Instant changed = history.at().isAfter(feed.recordedAt()) ? history.at() : feed.recordedAt();
        CalendarFile file = new CalendarFile(changed, history.changes());
        Texts texts = Texts.in(Locale.forLanguageTag(feed.language()));
        Map<String, Integer> met = new HashMap<>();
        for (PlannedSession session : open) {
            String name = Names.key(session.name());
            int which = met.merge(session.date() + name, 1, Integer::sum);
            String uid = Ids.derived(person.id().value(), session.date().toString(), name, String.valueOf(which));
            String title = feed.neutral()
                    ? texts.say("calendar.neutral-title")
                    : texts.say("calendar.session-title", session.name());
            add(file, uid, title, session, feed.time(), programme);
        }
        return file.toString();
    }

    private static void add(
            CalendarFile file,
            String uid,
            String title,
            PlannedSession session,
            @Nullable LocalTime time,
            Programme programme) {
        if (time == null) {
            file.allDay(uid, title, session.date());
            return;
        }
        LocalDate date = programme.calendarDay(session.date(), time);
        file.timed(uid, title, date.atTime(time).atZone(programme.zone()).toInstant(), session.minutes());
    }
}
