package dev.steadyback.trend;

import dev.steadyback.analytics.pain.PainLevel;
import dev.steadyback.analytics.pain.PainSeries;
import dev.steadyback.diary.PainDay;
import dev.steadyback.diary.PainSite;
import dev.steadyback.entry.Facts.Site;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One person's pain from the programme's start to today. The smoothed level of a day rests on all of it, before and after that day, so it is the same
 * in every period that shows the day.
 *
 * @param level null without a score
 * @param drawn the days, by index, through which a line may be drawn
 */
record PainRecord(Site site, PainSeries series, @Nullable PainLevel level, BitSet drawn) {

    /**
     * The record of one site.
     *
     * @param known all days of the person's with a score, from {@code start} to {@code today}
     * @param site null: the one that is shown when none is asked for
     */
    static PainRecord of(List<PainDay> known, @Nullable Site site, LocalDate start, LocalDate today) {
        Site shown = site == null ? PainSite.shown(known) : site;
        double[] values = new double[Math.toIntExact(ChronoUnit.DAYS.between(start, today) + 1)];
        Arrays.fill(values, Double.NaN);
        for (PainDay day : known) {
            day.at(shown)
                    .map(PainDay.SitePain::value)
                    .ifPresent(value -> values[Math.toIntExact(ChronoUnit.DAYS.between(start, day.date()))] = value);
        }
        PainSeries series = new PainSeries(start, values);
        BitSet drawn = new BitSet(series.days());
        PainLevel.runs(series).forEach(run -> drawn.set(run.from(), run.to() + 1));
        return new PainRecord(shown, series, PainLevel.of(series), drawn);
    }

    /** A day as it is shown. */
    PainTrendView.Day day(LocalDate date) {
        int day = Math.toIntExact(ChronoUnit.DAYS.between(series.first(), date));
        Double value = Double.isNaN(series.value(day)) ? null : (Double) rounded(series.value(day));
        return level == null || !drawn.get(day)
                ? new PainTrendView.Day(date, value, null, null, null)
                : new PainTrendView.Day(
                        date, value, rounded(level.mean(day)), rounded(level.low(day)), rounded(level.high(day)));
    }

    /** What is shown has two decimals everywhere, so that every view shows the same. */
    static double rounded(double value) {
        return BigDecimal.valueOf(value).setScale(2, RoundingMode.HALF_UP).doubleValue();
    }
}
