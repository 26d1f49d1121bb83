package dev.steadyback.diary;

import dev.steadyback.analytics.Weeks;
import dev.steadyback.analytics.adherence.DayState;
import dev.steadyback.analytics.adherence.Outcome;
import dev.steadyback.analytics.adherence.SessionDone;
import dev.steadyback.analytics.adherence.WeekOutcome;
import dev.steadyback.analytics.pain.DailyPain;
import dev.steadyback.entry.EntryKind;
import dev.steadyback.entry.Facts;
import dev.steadyback.programme.Programme;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Finds the days of a period with what was due, what was done, and what was written down. */
public final class DiaryDays {
    private DiaryDays() {}

    /** Finds the days of a period, in order. */
    public static List<DiaryDay> find(PersonRecord person, Period period, DiaryReading reading) {
        Programme programme = person.startedProgramme();
        LocalDate from = Weeks.monday(period.from());
        LocalDate to = Weeks.sunday(period.to());
        List<LoggedEntry> entries = reading.entries(from, to);
        List<WeekOutcome> weeks = reading.outcomes(new PlannedWeeks(programme, period.today()), from, to);
        Map<LocalDate, List<LoggedEntry>> byDay = entries.stream().collect(Collectors.groupingBy(LoggedEntry::date));
        Facts.Site site = reading.shownSite(programme, period.today());
        List<DiaryDay> days = new ArrayList<>();
        for (WeekOutcome week : weeks) {
            for (LocalDate date = week.monday(); date.isBefore(week.monday().plusDays(7)); date = date.plusDays(1)) {
                if (!date.isBefore(period.from()) && !date.isAfter(period.to())) {
                    days.add(day(person, programme, week, date, byDay.getOrDefault(date, List.of()), site));
                }
            }
        }
        return days;
    }

    private static DiaryDay day(
            PersonRecord person,
            Programme programme,
            WeekOutcome week,
            LocalDate date,
            List<LoggedEntry> entries,
            Facts.Site site) {
        Map<EntryKind, List<LoggedEntry>> byKind =
                entries.stream().collect(Collectors.groupingBy(e -> EntryKind.of(e.facts())));
        List<Outcome> planned = week.on(date);
        double pain = DailyPain.of(PainSite.scores(byKind.getOrDefault(EntryKind.PAIN, List.of()), site));
        return new DiaryDay(
                date,
                DayState.of(planned),
                planned.stream().map(DiaryDays::due).toList(),
                Double.isNaN(pain) ? null : pain,
                byKind,
                programme.pausedOn(date),
                person.inFlare(date),
                byKind.containsKey(EntryKind.RELIEF));
    }

    private static DiaryDay.Due due(Outcome outcome) {
        SessionDone session = outcome.session();
        DayState state = outcome.state();
        return new DiaryDay.Due(
                outcome.planned().name(),
                state,
                outcome.planned().minutes(),
                outcome.credit(),
                outcome.moved(),
                session == null ? null : session.date(),
                session == null ? null : session.id());
    }
}
