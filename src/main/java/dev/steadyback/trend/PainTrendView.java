package dev.steadyback.trend;

import dev.steadyback.analytics.pain.ImportantChange;
import dev.steadyback.entry.Facts.Site;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Pain over a period, on the scale from 0 to 10, of one site.
 *
 * @param from first day of the period
 * @param to last day of the period
 * @param site the one asked for, or the one that is shown of this person in every view
 * @param days each day of the period, in order
 * @param baseline the mean at the programme's start, the same whatever the period, with one decimal; null until the first days have enough scores
 * @param current the mean at the period's end, with one decimal; null where the last days have too few scores
 * @param change current minus baseline as shown; null when there is no comparison
 * @param changePercent in whole percent of baseline; null at baseline 0
 * @param important both at least 2 points and at least 30 % of baseline; null when there is no comparison
 * @param baselineWindow the days that the baseline is the mean of; null without one
 * @param currentWindow the days that the current mean is taken over; null without one
 * @param baselineInFlare whether the baseline began in a flare: then pain may have come down by itself
 * @param missing why there is no comparison, in English, null when there is
 * @param missingCode the same for programs, and for saying it in another language
 * @param slopePerWeek points a week over the period, null when there are too few scores
 * @param coverage how many days have a value
 * @param sessionPain scores just before and after sessions, a series of its own
 */
public record PainTrendView(
        LocalDate from,
        LocalDate to,
        Site site,
        List<Day> days,
        @Nullable BigDecimal baseline,
        @Nullable BigDecimal current,
        @Nullable BigDecimal change,
        @Nullable Integer changePercent,
        @Nullable Boolean important,
        @Nullable Window baselineWindow,
        @Nullable Window currentWindow,
        boolean baselineInFlare,
        @Nullable String missing,
        ImportantChange.@Nullable Missing missingCode,
        @Nullable Slope slopePerWeek,
        Coverage coverage,
        List<SessionPain> sessionPain) {

    /**
     * One day of the period.
     *
     * @param date the person's day
     * @param value the daily value, null when unknown
     * @param level the smoothed level on all scores known by today, low and high its 80 % band; null where no line may be drawn
     * @param low lower end of the 80 % band, 0 to 10
     * @param high upper end of the 80 % band, 0 to 10
     */
    public record Day(
            LocalDate date,
            @Nullable Double value,
            @Nullable Double level,
            @Nullable Double low,
            @Nullable Double high) {}

    /**
     * The days that a mean is taken over.
     *
     * @param from first of them
     * @param to last of them
     * @param scoredDays how many of them have a score
     */
    public record Window(LocalDate from, LocalDate to, int scoredDays) {}

    /**
     * Points a week with its 95 % interval; the interval is null when the scores give none.
     *
     * @param mean points a week, below 0 when pain goes down
     * @param low lower end of the interval
     * @param high upper end of the interval
     */
    public record Slope(
            double mean, @Nullable Double low, @Nullable Double high) {}

    /**
     * How many of the period's days have a value.
     *
     * @param scoredDays days with a value
     * @param days days of the period
     * @param percent whole percent; null without days
     */
    public record Coverage(
            int scoredDays, int days, @Nullable Integer percent) {}

    /**
     * Pain around one session.
     *
     * @param date the day of the session
     * @param session its name
     * @param before pain just before it, 0 to 10; null when nobody said
     * @param after pain just after it, 0 to 10; null when nobody said
     */
    public record SessionPain(
            LocalDate date,
            String session,
            @Nullable Integer before,
            @Nullable Integer after) {}
}
