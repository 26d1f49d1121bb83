package dev.steadyback.diary;

import dev.steadyback.analytics.pain.SafetyNotice;
import dev.steadyback.entry.Facts;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.BiFunction;

/** Whether the safety information is shown beside what was logged: {@link SafetyNotice} says when. */
public final class RedFlag {
    /** So far back a score is compared with the one before it. */
    static final int DAYS_BACK = 28;

    private RedFlag() {}

    /**
     * Whether it is shown beside this.
     *
     * @param days finds the pain of some days, both ends included
     */
    public static boolean isShown(Facts facts, LocalDate date, BiFunction<LocalDate, LocalDate, List<PainDay>> days) {
        Integer highest = facts.highestPain();
        return (highest != null && SafetyNotice.isDue(highest))
                || (facts instanceof Facts.PainScore score
                        && SafetyNotice.isDue(
                                score.score(),
                                before(score.site(), days.apply(date.minusDays(DAYS_BACK), date.minusDays(1)))));
    }

    /** The latest daily value of the site, NaN when there is none. */
    private static double before(Facts.Site site, List<PainDay> days) {
        return days.reversed().stream()
                .flatMap(day -> day.at(site).stream())
                .map(PainDay.SitePain::value)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(Double.NaN);
    }
}
