package dev.steadyback.review;

import dev.steadyback.analytics.Weeks;
import dev.steadyback.analytics.adherence.DayState;
import dev.steadyback.analytics.adherence.Outcome;
import dev.steadyback.analytics.adherence.SessionDone;
import dev.steadyback.analytics.adherence.WeekOutcome;
import dev.steadyback.analytics.pain.DailyPain;
import dev.steadyback.analytics.review.ReviewDay;
import dev.steadyback.diary.Diary;
import dev.steadyback.diary.DiaryReading;
import dev.steadyback.diary.LoggedEntry;
import dev.steadyback.diary.PainSite;
import dev.steadyback.diary.PersonRecord;
import dev.steadyback.diary.PlannedWeeks;
import dev.steadyback.entry.Facts;
import dev.steadyback.programme.Programme;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A person's days as the review takes them: from the programme's first day to yesterday, for today is not over.
 *
 * <p>A session counts for the day it was done on, and only if it fulfils a planned one, which it keeps whatever day of the week that was planned for. What a light week leaves out is planned all the same:
 * the review compares with the whole plan. Days before the last {@value #READ_DAYS} are not looked at by any review and stand here as paused ones, so
 * that the cost does not grow with the years.
 *
 * @param days one for each day, the programme's first day first; empty on that day
 * @param reliefs the days on which something was taken or done for relief
 * @param treatments what came from outside and may explain a change, in order
 */
record ReviewRecord(List<ReviewDay> days, Set<LocalDate> reliefs, List<LoggedEntry> treatments) {
    /** The year before a checkpoint, the twelve weeks after it, and eight weeks before that year, in which pauses and breaks may begin that reach into it. */
    private static final int READ_DAYS = 357 + 84 + 56;

    /** A day is unknown when nothing was logged on it nor on so many after it. */
    private static final int SILENT_DAYS = 2;

    /**
     * Reads a person's days.
     *
     * @param today the person's day at the moment of the review
     * @param whole whether the days of all years are read
     * @param asOf only what was recorded by then counts; null for all
     */
    static ReviewRecord read(Diary diary, PersonRecord person, LocalDate today, boolean whole, @Nullable Instant asOf) {
        Programme programme = person.startedProgramme().withoutRandomisedWeeks();
        LocalDate start = programme.start();
        LocalDate end = today.minusDays(1);
        if (end.isBefore(start)) {
            return new ReviewRecord(List.of(), Set.of(), List.of());
        }
        LocalDate earliest = end.minusDays(READ_DAYS - 1L);
        LocalDate first = whole || earliest.isBefore(start) ? start : earliest;
        LocalDate from = Weeks.monday(first);
        LocalDate to = Weeks.sunday(end);
        DiaryReading reading = diary.reading(person.id(), asOf);
        // Yesterday may be a Sunday, and what was logged since counts as well.
        LocalDate logged = end.plusDays(SILENT_DAYS);
        List<LoggedEntry> entries = reading.entries(from, logged.isAfter(to) ? logged : to);
        List<WeekOutcome> weeks =
                new PlannedWeeks(programme, today).outcomes(from, to, only(Facts.Session.class, entries));
        Days days = new Days(programme, entries, weeks, reading.shownSite(programme, today));
        List<ReviewDay> record = new ArrayList<>();
        for (LocalDate date = start; date.isBefore(first); date = date.plusDays(1)) {
            record.add(new ReviewDay(date, Double.NaN, 0, 0, 0, 0, true));
        }
        for (LocalDate date = first; !date.isAfter(end); date = date.plusDays(1)) {
            record.add(days.on(date));
        }
        return new ReviewRecord(
                List.copyOf(record),
                only(Facts.Relief.class, entries).stream()
                        .map(LoggedEntry::date)
                        .collect(Collectors.toSet()),
                only(Facts.Treatment.class, entries));
    }

    /** The daily pain of a stretch of days, NaN where it is unknown. */
    double[] pain(LocalDate from, LocalDate to) {
        return days.stream()
                .filter(d -> !d.date().isBefore(from) && !d.date().isAfter(to))
                .mapToDouble(ReviewDay::pain)
                .toArray();
    }

    private static List<LoggedEntry> only(Class<? extends Facts> kind, List<LoggedEntry> entries) {
        return entries.stream().filter(e -> kind.isInstance(e.facts())).toList();
    }

    /** What is known of each day. */
    private static final class Days {
        private final Programme programme;
        private final Map<LocalDate, List<LoggedEntry>> entries;
        private final Map<LocalDate, List<LoggedEntry>> scores;
        private final Facts.Site site;
        private final Map<LocalDate, List<Outcome>> planned = new HashMap<>();
        private final Map<LocalDate, Integer> done = new HashMap<>();

        Days(Programme programme, List<LoggedEntry> logged, List<WeekOutcome> weeks, Facts.Site site) {
            this.programme = programme;
            this.site = site;
            entries = logged.stream().collect(Collectors.groupingBy(LoggedEntry::date));
            scores = only(Facts.PainScore.class, logged).stream().collect(Collectors.groupingBy(LoggedEntry::date));
            for (WeekOutcome week : weeks) {
                for (Outcome outcome : week.outcomes()) {
                    planned.computeIfAbsent(outcome.planned().date(), d -> new ArrayList<>())
                            .add(outcome);
                    SessionDone session = outcome.session();
                    if (session != null) {
                        done.merge(session.date(), 1, Integer::sum);
                    }
                }
            }
        }

        ReviewDay on(LocalDate date) {
            List<Outcome> due = planned.getOrDefault(date, List.of()).stream()
                    .filter(o -> o.state() != DayState.EXCUSED)
                    .toList();
            long missed = due.stream().filter(o -> o.state() == DayState.MISSED).count();
            boolean silent = date.datesUntil(date.plusDays(SILENT_DAYS + 1L)).noneMatch(entries::containsKey);
            return new ReviewDay(
                    date,
                    DailyPain.of(PainSite.scores(scores.getOrDefault(date, List.of()), site)),
                    done.getOrDefault(date, 0),
                    due.size(),
                    (int) due.stream().filter(Outcome::kept).count(),
                    silent ? (int) missed : 0,
                    programme.pausedOn(date));
        }
    }
}
