package dev.steadyback.analytics.pain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The one pain value of a day, in points of the scale: the mean of its {@link PainKind#AVERAGE_24H} scores if there are any, otherwise the mean of
 * its {@link PainKind#NOW} scores, otherwise unknown (NaN). {@link PainKind#WORST_24H} alone leaves the day unknown: the worst is not the usual,
 * and a missing score is never 0.
 *
 * <p>The caller passes the scores of one site, and leaves out those given during or after a session, which are a series of their own. The order
 * of whole-number scores does not matter to the last bit. Cost: linear in scores and days.
 */
public final class DailyPain {
    private DailyPain() {}

    /** The daily value of scores of one day, whatever their dates; NaN if unknown. */
    public static double of(Collection<PainScore> ofTheDay) {
        double average = mean(ofTheDay, PainKind.AVERAGE_24H);
        return Double.isNaN(average) ? mean(ofTheDay, PainKind.NOW) : average;
    }

    /**
     * The daily values of a period; scores outside of it are left out.
     *
     * @param from first day
     * @param to last day, inclusive; a day before {@code from} gives a series without days
     */
    public static PainSeries series(Collection<PainScore> scores, LocalDate from, LocalDate to) {
        Map<LocalDate, List<PainScore>> byDate = new HashMap<>();
        for (PainScore score : scores) {
            byDate.computeIfAbsent(score.date(), _ -> new ArrayList<>()).add(score);
        }
        int days = Math.toIntExact(Math.max(0, to.toEpochDay() - from.toEpochDay() + 1));
        double[] values = new double[days];
        for (int day = 0; day < days; day++) {
            values[day] = of(byDate.getOrDefault(from.plusDays(day), List.of()));
        }
        return new PainSeries(from, values);
    }

    private static double mean(Collection<PainScore> scores, PainKind kind) {
        double sum = 0;
        int count = 0;
        for (PainScore score : scores) {
            if (score.kind() == kind) {
                sum += score.value();
                count++;
            }
        }
        return count == 0 ? Double.NaN : sum / count;
    }
}
