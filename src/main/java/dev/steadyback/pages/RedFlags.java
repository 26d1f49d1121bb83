package dev.steadyback.pages;

import dev.steadyback.analytics.DailyPain;
import dev.steadyback.analytics.PainSeries;
import dev.steadyback.diary.Diary;
import dev.steadyback.diary.LoggedEntry;
import dev.steadyback.diary.PainSite;
import dev.steadyback.entry.Facts;
import dev.steadyback.entry.Receipt;
import java.time.LocalDate;
import java.util.Collection;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/**
 * Says when the safety information is shown beside a day: at a score of 8 or more, be it the past week's of a questionnaire, or of 3 or more above the previous
 * daily value of the same site. It decides what is shown, nothing else: it informs and never triages.
 */
@Component
class RedFlags {
    /** Where on the page of a day the safety information is. */
    static final String PLACE = "safety-title";

    private static final int HIGH = 8;
    private static final int JUMP = 3;
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
        return (highest != null && highest >= HIGH)
                || (facts instanceof Facts.PainScore score && jumped(who, date, score));
    }

    private boolean jumped(Who who, LocalDate date, Facts.PainScore score) {
        if (score.score() < JUMP) {
            return false;
        }
        LocalDate from = date.minusDays(DAYS_BACK);
        PainSeries before = DailyPain.series(
                PainSite.scores(diary.painScores(who.person().id(), from, date.minusDays(1), null), score.site()),
                from,
                date.minusDays(1));
        for (int day = before.days() - 1; day >= 0; day--) {
            if (!Double.isNaN(before.value(day))) {
                return score.score() - before.value(day) >= JUMP;
            }
        }
        return false;
    }
}
