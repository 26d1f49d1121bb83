package dev.steadyback.reminder;

import dev.steadyback.analytics.Weeks;
import dev.steadyback.analytics.adherence.DayState;
import dev.steadyback.analytics.adherence.Outcome;
import dev.steadyback.analytics.adherence.PlannedSession;
import dev.steadyback.diary.Diary;
import dev.steadyback.diary.PersonRecord;
import dev.steadyback.diary.PlannedWeeks;
import dev.steadyback.programme.Programme;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/** The planned sessions that nobody has done yet: none in a pause, none that was done on another day of its week, partly or fully. */
@Component
class OpenSessions {
    private final Diary diary;

    OpenSessions(Diary diary) {
        this.diary = diary;
    }

    /** The open sessions of some days, both ends included, in order; the days may lie ahead. */
    List<PlannedSession> find(PersonRecord person, LocalDate from, LocalDate to, LocalDate today) {
        Programme programme = person.startedProgramme();
        LocalDate monday = Weeks.monday(from);
        LocalDate sunday = Weeks.sunday(to);
        return diary.reading(person.id(), null).outcomes(new PlannedWeeks(programme, today), monday, sunday).stream()
                .flatMap(week -> week.within(from, to).outcomes().stream())
                .filter(OpenSessions::open)
                .map(Outcome::planned)
                .toList();
    }

    private static boolean open(Outcome outcome) {
        return outcome.state() == DayState.NOT_YET_DUE || outcome.state() == DayState.MISSED;
    }
}
