package dev.steadyback.pages.diary;

import dev.steadyback.analytics.pain.DailyPain;
import dev.steadyback.analytics.pain.PainSeries;
import dev.steadyback.analytics.pain.SafetyNotice;
import dev.steadyback.diary.Diary;
import dev.steadyback.diary.LoggedEntry;
import dev.steadyback.diary.PainSite;
import dev.steadyback.entry.Facts;
import dev.steadyback.entry.Receipt;
import dev.steadyback.pages.kit.Flash;
import dev.steadyback.pages.kit.Who;
import java.time.LocalDate;
import java.util.Collection;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/**
 * Where the safety information is shown beside a day: {@link SafetyNotice} says when.
 */
@Component
class RedFlags {
    /** Where on the page of a day the safety information is. */
    static final String PLACE = "safety-title";

    private static final int DAYS_BACK = 28;

    private final Diary diary;

    RedFlags(Diary diary) {
        this.diary = diary;
    }

    boolean shownBeside(Who who, Collection<LoggedEntry> entries) {
        return entries.stream().anyMatch(e -> about(who, e.date(), e.facts()));
    }

    boolean about(Who who, Receipt entry) {
        return !entry.retracted() && about(who, entry.moment().date(), entry.facts());
    }

    /** Whether what a page says was done just now is a questionnaire that speaks of such pain: it has no day's page to be shown beside. */
    boolean broughtUp(Who who, Model model) {
        return model.getAttribute("flash") instanceof Flash flash
                && flash.entry() != null
                && flash.entry().facts() instanceof Facts.Questionnaire
                && about(who, flash.entry());
    }

    private boolean about(Who who, LocalDate date, Facts facts) {
        Integer highest = facts.highestPain();
        return (highest != null && SafetyNotice.isDue(highest))
                || (facts instanceof Facts.PainScore score
                        && SafetyNotice.isDue(score.score(), before(who, date, score.site())));
    }

    /** The latest daily value of the site in the weeks before a day, NaN when there is none. */
    private double before(Who who, LocalDate date, Facts.Site site) {
        LocalDate from = date.minusDays(DAYS_BACK);
        PainSeries before = DailyPain.series(
                PainSite.scores(diary.painScores(who.person().id(), from, date.minusDays(1), null), site),
                from,
                date.minusDays(1));
        for (int day = before.days() - 1; day >= 0; day--) {
            if (!Double.isNaN(before.value(day))) {
                return before.value(day);
            }
        }
        return Double.NaN;
    }
}
