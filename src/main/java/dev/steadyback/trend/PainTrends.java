package dev.steadyback.trend;

import dev.steadyback.analytics.Coverage;
import dev.steadyback.analytics.DailyPain;
import dev.steadyback.analytics.ImportantChange;
import dev.steadyback.analytics.Interval;
import dev.steadyback.analytics.PainLevel;
import dev.steadyback.analytics.PainScore;
import dev.steadyback.analytics.PainSeries;
import dev.steadyback.analytics.WeeklySlope;
import dev.steadyback.diary.Diary;
import dev.steadyback.diary.LoggedEntry;
import dev.steadyback.diary.PainSite;
import dev.steadyback.diary.Period;
import dev.steadyback.diary.PersonRecord;
import dev.steadyback.diary.Reading;
import dev.steadyback.entry.Facts;
import dev.steadyback.entry.Facts.Site;
import dev.steadyback.programme.Programme;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Finds the pain trend over a period. It reads the period, the {@value #LEAD_IN_DAYS} days before it (they settle the
 * smoothed level), and the days of the baseline, however long the programme.
 */
@Component
public class PainTrends {
    private static final int LEAD_IN_DAYS = 84;
    private static final int LONGEST_WINDOW_DAYS = 28;
    private static final int BASELINE_STEP_MONTHS = 3;

    private final Diary diary;

    PainTrends(Diary diary) {
        this.diary = diary;
    }

    /**
     * Finds a person's pain trend over a period.
     *
     * @param site whose scores are shown; null: the low back, or when it has none, the site with the most
     * @param asOf only what was recorded by then counts; null for all
     */
    public PainTrendView find(PersonRecord person, Period period, @Nullable Site site, @Nullable Instant asOf) {
        return from(person, period, site, diary.reading(person.id(), asOf));
    }

    /** The same from what is read of the person's diary. */
    public PainTrendView from(PersonRecord person, Period period, @Nullable Site site, Reading reading) {
        Programme programme = person.startedProgramme();
        LocalDate leadIn = later(programme.start(), period.from().minusDays(LEAD_IN_DAYS));
        List<LoggedEntry> recent = reading.painScores(leadIn, period.to());
        Site shown = site == null ? PainSite.shown(recent) : site;
        List<PainScore> recentScores = PainSite.scores(recent, shown);
        PainSeries series = DailyPain.series(recentScores, leadIn, period.to());
        PainSeries within = series.between(period.from(), period.to());

        List<PainScore> all = new ArrayList<>(baseline(reading, programme.start(), leadIn, shown));
        all.addAll(recentScores);
        ImportantChange.Result result = ImportantChange.of(
                DailyPain.series(all, programme.start(), period.to()),
                programme.start(),
                period.to(),
                period.today(),
                person::inFlare);
        ImportantChange change = result.change();
        ImportantChange.Missing missing = result.missing();
        Coverage coverage = Coverage.of(within);
        return new PainTrendView(
                period.from(),
                period.to(),
                shown,
                days(series, period),
                change == null ? null : change.baseline().mean(),
                change == null ? null : change.current().mean(),
                change == null ? null : change.change(),
                change == null ? null : change.changePercent(),
                change == null ? null : (Boolean) change.important(),
                change == null ? null : window(change.baseline()),
                change == null ? null : window(change.current()),
                change != null && change.baselineInFlare(),
                missing == null ? null : missing.sentence(),
                missing,
                slope(WeeklySlope.of(within)),
                new PainTrendView.Coverage(coverage.scoredDays(), coverage.days(), coverage.percent()),
                sessionPain(reading.sessions(period.from(), period.to())));
    }

    /** The scores that a baseline can be made of and that lie before the days read anyway. */
    private static List<PainScore> baseline(Reading reading, LocalDate start, LocalDate before, Site site) {
        for (LocalDate from = start; from.isBefore(before); from = from.plusMonths(BASELINE_STEP_MONTHS)) {
            LocalDate to =
                    earlier(from.plusMonths(BASELINE_STEP_MONTHS).plusDays(LONGEST_WINDOW_DAYS), before.minusDays(1));
            List<PainScore> scores = PainSite.scores(reading.painScores(from, to), site);
            if (!scores.isEmpty()) {
                return scores;
            }
        }
        return List.of();
    }

    private static List<PainTrendView.Day> days(PainSeries series, Period period) {
        PainLevel level = PainLevel.of(series);
        boolean[] drawn = new boolean[series.days()];
        for (PainLevel.Run run : PainLevel.runs(series)) {
            for (int day = run.from(); day <= run.to(); day++) {
                drawn[day] = true;
            }
        }
        List<PainTrendView.Day> days = new ArrayList<>(period.days());
        for (int day = series.days() - period.days(); day < series.days(); day++) {
            Double value = Double.isNaN(series.value(day)) ? null : (Double) rounded(series.value(day));
            days.add(
                    level == null || !drawn[day]
                            ? new PainTrendView.Day(series.date(day), value, null, null, null)
                            : new PainTrendView.Day(
                                    series.date(day),
                                    value,
                                    rounded(level.mean(day)),
                                    rounded(level.low(day)),
                                    rounded(level.high(day))));
        }
        return days;
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
                        rounded(perWeek),
                        interval == null ? null : (Double) rounded(interval.low()),
                        interval == null ? null : (Double) rounded(interval.high()));
    }

    private static List<PainTrendView.SessionPain> sessionPain(List<LoggedEntry> sessions) {
        List<PainTrendView.SessionPain> pain = new ArrayList<>();
        for (LoggedEntry entry : sessions) {
            Facts.Session session = (Facts.Session) entry.facts();
            if (session.painBefore() != null || session.painAfter() != null) {
                pain.add(new PainTrendView.SessionPain(
                        entry.date(), session.name(), session.painBefore(), session.painAfter()));
            }
        }
        return pain;
    }

    /** What is shown has two decimals everywhere, so that every view shows the same. */
    private static double rounded(double value) {
        return BigDecimal.valueOf(value).setScale(2, RoundingMode.HALF_UP).doubleValue();
    }

    private static LocalDate later(LocalDate a, LocalDate b) {
        return a.isAfter(b) ? a : b;
    }

    private static LocalDate earlier(LocalDate a, LocalDate b) {
        return a.isBefore(b) ? a : b;
    }
}
