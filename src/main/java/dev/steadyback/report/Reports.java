package dev.steadyback.report;

import dev.steadyback.adherence.AdherenceViews;
import dev.steadyback.diary.Diary;
import dev.steadyback.diary.DiaryDay;
import dev.steadyback.diary.DiaryDays;
import dev.steadyback.diary.LoggedEntry;
import dev.steadyback.diary.Period;
import dev.steadyback.diary.PersonRecord;
import dev.steadyback.diary.PlannedWeeks;
import dev.steadyback.diary.Weeks;
import dev.steadyback.person.PersonId;
import dev.steadyback.programme.Programme;
import dev.steadyback.review.Reviews;
import dev.steadyback.trend.PainTrends;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds what a report says. */
@Component
public class Reports {
    private final Diary diary;
    private final AdherenceViews adherence;
    private final PainTrends trends;
    private final Reviews reviews;
    private final DiaryDays days;
    private final Clock clock;

    Reports(Diary diary, AdherenceViews adherence, PainTrends trends, Reviews reviews, DiaryDays days, Clock clock) {
        this.diary = diary;
        this.adherence = adherence;
        this.trends = trends;
        this.reviews = reviews;
        this.days = days;
        this.clock = clock;
    }

    /**
     * Finds a person's report.
     *
     * @param from the first day; null for the programme's start
     * @param to the last day; null for today
     * @param asOf only what was recorded by then counts; null for now
     * @param locale whose words, numbers and dates it speaks
     * @throws dev.steadyback.platform.Refused if there is no such person, programme or period
     */
    public Report find(
            PersonId person, @Nullable LocalDate from, @Nullable LocalDate to, @Nullable Instant asOf, Locale locale) {
        Instant now = clock.instant();
        PersonRecord record = diary.person(person, asOf);
        Programme programme = record.startedProgramme();
        Period period = Period.of(programme, from, to, asOf == null ? now : asOf);
        Period weeks = new Period(
                Weeks.monday(period.from()), Weeks.monday(period.to()).plusDays(6), period.today());
        List<DiaryDay> whole = days.find(record, weeks, asOf);
        return new Report(
                person,
                record.name(),
                period,
                asOf == null ? now : asOf,
                locale,
                programme,
                record.flares(),
                adherence.find(record, period, asOf),
                trends.find(record, period, null, asOf),
                reviews.find(record, asOf == null ? now : asOf, asOf),
                whole.stream().filter(d -> within(period, d.date())).toList(),
                extras(whole, period, programme));
    }

    /** A session may fulfil what was planned for any day of its week, so whole weeks are looked at. */
    private static NavigableMap<LocalDate, Integer> extras(List<DiaryDay> weeks, Period period, Programme programme) {
        PlannedWeeks planned = new PlannedWeeks(programme, period.today());
        Set<String> fulfilling = new HashSet<>();
        for (DiaryDay day : weeks) {
            day.due().forEach(due -> {
                String session = due.session();
                if (session != null) {
                    fulfilling.add(session);
                }
            });
        }
        NavigableMap<LocalDate, Integer> extras = new TreeMap<>();
        for (DiaryDay day : weeks) {
            for (LoggedEntry session : day.sessions()) {
                if (within(period, day.date())
                        && !fulfilling.contains(session.id().value())
                        && !planned.isPractice(session)) {
                    extras.merge(day.date(), 1, Integer::sum);
                }
            }
        }
        return extras;
    }

    private static boolean within(Period period, LocalDate date) {
        return !date.isBefore(period.from()) && !date.isAfter(period.to());
    }
}
