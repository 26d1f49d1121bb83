package dev.steadyback.trend;

import dev.steadyback.analytics.pain.Coverage;
import dev.steadyback.analytics.pain.ImportantChange;
import dev.steadyback.analytics.pain.PainSeries;
import dev.steadyback.analytics.pain.WeeklySlope;
import dev.steadyback.analytics.regression.Interval;
import dev.steadyback.diary.DiaryReading;
import dev.steadyback.diary.PainDay;
import dev.steadyback.diary.Period;
import dev.steadyback.diary.PersonRecord;
import dev.steadyback.entry.Facts.Site;
import dev.steadyback.person.PersonId;
import dev.steadyback.readmodel.Freshness;
import dev.steadyback.readmodel.Remembered;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Finds the pain trend over a period. Site, baseline and level are facts of the person and the day: they are worked out on all that was scored from the
 * programme's start to today, whatever the period.
 */
@Component
public class PainTrends {
    /** A record of ten years is some 200 KB. */
    private static final int REMEMBERED = 32;

    /** A page asks for the same record with each of its charts and periods. */
    private final Remembered<Key, PainRecord> records;

    PainTrends(Freshness freshness) {
        this.records = new Remembered<>(freshness, REMEMBERED);
    }

    private record Key(
            PersonId person,
            LocalDate start,
            LocalDate today,
            @Nullable Site site,
            @Nullable Instant asOf) {}

    /**
     * Finds a person's pain trend over a period.
     *
     * @param site whose scores are shown; null: the low back, or when it has none, the site with the most
     */
    public PainTrendView find(PersonRecord person, Period period, @Nullable Site site, DiaryReading reading) {
        LocalDate start = person.startedProgramme().start();
        LocalDate today = period.today();
        PainRecord record = records.get(
                new Key(person.id(), start, today, site, reading.asOf()),
                // What is remembered has to be read now: the reading may hold days from before what was projected last.
                () -> PainRecord.of(reading.anew().painDays(start, today), site, start, today));
        PainSeries within = record.series().between(period.from(), period.to());
        ImportantChange.Result result = ImportantChange.of(record.series(), start, period.to(), today, person::inFlare);
        ImportantChange.Window baseline = result.baseline();
        ImportantChange.Window current = result.current();
        ImportantChange change = result.change();
        ImportantChange.Missing missing = result.missing();
        Coverage coverage = Coverage.of(within);
        return new PainTrendView(
                period.from(),
                period.to(),
                record.site(),
                period.from()
                        .datesUntil(period.to().plusDays(1))
                        .map(record::day)
                        .toList(),
                baseline == null ? null : baseline.mean(),
                current == null ? null : current.mean(),
                change == null ? null : change.change(),
                change == null ? null : change.changePercent(),
                change == null ? null : (Boolean) change.important(),
                baseline == null ? null : window(baseline),
                current == null ? null : window(current),
                result.baselineInFlare(),
                missing == null ? null : missing.sentence(),
                missing,
                slope(WeeklySlope.of(within)),
                new PainTrendView.Coverage(coverage.scoredDays(), coverage.days(), coverage.percent()),
                sessionPain(reading.painDays(period.from(), period.to())));
    }

    private static PainTrendView.Window window(ImportantChange.Window window) {
        return new PainTrendView.Window(window.from(), window.to(), window.scoredDays());
    }

    private static PainTrendView.@Nullable Slope slope(WeeklySlope slope) {
        Double perWeek = slope.perWeek();
        Interval interval = slope.interval();
        return perWeek == null
                ? null
                : new PainTrendView.Slope(
                        PainRecord.rounded(perWeek),
                        interval == null ? null : (Double) PainRecord.rounded(interval.low()),
                        interval == null ? null : (Double) PainRecord.rounded(interval.high()));
    }

    private static List<PainTrendView.SessionPain> sessionPain(List<PainDay> days) {
        return days.stream()
                .flatMap(day -> day.sessions().stream()
                        .map(s -> new PainTrendView.SessionPain(day.date(), s.session(), s.before(), s.after())))
                .toList();
    }
}
