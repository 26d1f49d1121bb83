package dev.steadyback.report;

import dev.steadyback.adherence.AdherenceViews;
import dev.steadyback.analytics.Weeks;
import dev.steadyback.diary.Diary;
import dev.steadyback.diary.DiaryDay;
import dev.steadyback.diary.DiaryDays;
import dev.steadyback.diary.DiaryReading;
import dev.steadyback.diary.LoggedEntry;
import dev.steadyback.diary.Period;
import dev.steadyback.diary.PersonRecord;
import dev.steadyback.diary.PlannedWeeks;
import dev.steadyback.person.PersonId;
import dev.steadyback.platform.Meanwhile;
import dev.steadyback.platform.Refused;
import dev.steadyback.programme.Programme;
import dev.steadyback.review.Reviews;
import dev.steadyback.trend.PainTrendView;
import dev.steadyback.trend.PainTrends;
import dev.steadyback.trend.QuestionnaireTrendView;
import dev.steadyback.trend.QuestionnaireTrends;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/** Finds what a report says. */
@Component
public class Reports {
    private final Diary diary;
    private final PainTrends trends;
    private final Reviews reviews;
    private final Clock clock;

    Reports(Diary diary, PainTrends trends, Reviews reviews, Clock clock) {
        this.diary = diary;
        this.trends = trends;
        this.reviews = reviews;
        this.clock = clock;
    }

    /**
     * Finds a person's report.
     *
     * @throws Refused if there is no such person, programme or period, or the moment has not come
     */
    public Report find(PersonId person, ReportRequest request) {
        Instant now = clock.instant();
        Instant asked = request.asOf();
        if (asked != null && asked.isAfter(now)) {
            throw Refused.invalid("asOf", "lies in the future; leave it out to see what is known now");
        }
        Instant asOf = asked == null ? now : asked;
        PersonRecord record = diary.person(person, asked);
        Programme programme = record.startedProgramme();
        Period period = Period.of(programme, request.from(), request.to(), asOf);
        boolean compared = request.sections().contains(ReportSection.COMPARISON);
        DiaryReading reading = diary.reading(person, asked);
        Period read = new Period(
                Weeks.monday(compared ? Comparisons.first(programme, period) : period.from()),
                Weeks.sunday(period.to()),
                period.today());
        reading.entries(read.from(), read.to());
        DiaryReading beside = reading.beside();
        Meanwhile<PainTrendView> trend = Meanwhile.begin(() -> trends.find(record, period, null, beside));
        List<DiaryDay> known = DiaryDays.find(record, read, reading).stream()
                .filter(d -> !d.date().isBefore(programme.start()))
                .toList();
        List<DiaryDay> weeks = known.stream()
                .filter(d -> !d.date().isBefore(Weeks.monday(period.from())))
                .toList();
        Withheld withheld = new Withheld(request);
        return new Report(
                request,
                person,
                record.name(),
                period,
                asOf,
                withheld.from(programme),
                withheld.fromFlares(record.flares()),
                AdherenceViews.find(record, period, reading),
                trend.get(),
                reviews.find(record, asOf, asked, period.to()),
                compared ? Comparisons.of(programme, period, upTo(known, period.to())) : Comparison.NONE,
                withheld.from(within(weeks, period)),
                withheld.from(ahead(weeks, period)),
                extras(weeks, period, programme),
                request.sections().contains(ReportSection.QUESTIONNAIRES)
                        ? QuestionnaireTrends.find(record, period, reading)
                        : QuestionnaireTrendView.withoutScores(period.from(), period.to()));
    }

    /**
     * Finds the reports of those among some persons who have a programme in the period asked for.
     *
     * @throws Refused if the moment has not come
     */
    public List<Report> findAll(List<PersonId> persons, ReportRequest request) {
        List<Report> found = new ArrayList<>();
        for (PersonId person : persons) {
            try {
                found.add(find(person, request));
            } catch (Refused e) {
                if (e.faults().stream().anyMatch(f -> f.field().equals("asOf"))) {
                    throw e;
                }
                // No day of theirs lies in the period: the others have one.
            }
        }
        return found;
    }

    private static List<DiaryDay> ahead(List<DiaryDay> weeks, Period period) {
        return period.to().isBefore(period.today())
                ? List.of()
                : weeks.stream().filter(d -> d.date().isAfter(period.to())).toList();
    }

    private static List<DiaryDay> upTo(List<DiaryDay> days, LocalDate last) {
        return days.stream().filter(d -> !d.date().isAfter(last)).toList();
    }

    private static List<DiaryDay> within(List<DiaryDay> days, Period period) {
        return days.stream().filter(d -> within(period, d.date())).toList();
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
