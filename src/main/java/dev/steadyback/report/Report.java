package dev.steadyback.report;

import dev.steadyback.adherence.AdherenceView;
import dev.steadyback.diary.DiaryDay;
import dev.steadyback.diary.Period;
import dev.steadyback.diary.PersonRecord;
import dev.steadyback.language.Texts;
import dev.steadyback.person.PersonId;
import dev.steadyback.programme.Programme;
import dev.steadyback.review.ReviewView;
import dev.steadyback.trend.PainTrendView;
import dev.steadyback.trend.QuestionnaireTrendView;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * All that a report says, read once: page, document, charts and files are made from it and nothing else, so that they agree. It does not know when it was
 * made, but as of when it speaks: asked again as of that moment, it is the same.
 *
 * @param request what was asked for
 * @param asOf the moment as of which it speaks: only what was recorded by then counts
 * @param flares in order of their first day; also those outside of the period
 * @param days every day of the period, in order
 * @param ahead the days of its last week that are still to come; none when the period ended before today
 * @param extras how many sessions that fulfil nothing planned were done, by day; without days that have none
 * @param questionnaires empty when none was filled in, or none is to be told of: then nothing speaks of them
 */
public record Report(
        ReportRequest request,
        PersonId person,
        String name,
        Period period,
        Instant asOf,
        Programme programme,
        List<PersonRecord.Flare> flares,
        AdherenceView adherence,
        PainTrendView painTrend,
        ReviewView review,
        Comparison comparison,
        List<DiaryDay> days,
        List<DiaryDay> ahead,
        NavigableMap<LocalDate, Integer> extras,
        QuestionnaireTrendView questionnaires) {
    public Report {
        flares = List.copyOf(flares);
        days = List.copyOf(days);
        ahead = List.copyOf(ahead);
        extras = Collections.unmodifiableNavigableMap(new TreeMap<>(extras));
    }

    public Locale locale() {
        return request.locale();
    }

    /** The words, numbers and dates it speaks in. */
    public Texts texts() {
        return Texts.in(locale());
    }

    public boolean has(ReportSection section) {
        return request.sections().contains(section);
    }

    public LocalDate from() {
        return period.from();
    }

    public LocalDate to() {
        return period.to();
    }

    /** How many extra sessions were done on a day. */
    public int extrasOn(LocalDate date) {
        return extras.getOrDefault(date, 0);
    }
}
