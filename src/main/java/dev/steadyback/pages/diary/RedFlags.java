package dev.steadyback.pages.diary;

import dev.steadyback.diary.Diary;
import dev.steadyback.diary.LoggedEntry;
import dev.steadyback.diary.RedFlag;
import dev.steadyback.entry.Facts;
import dev.steadyback.entry.Receipt;
import dev.steadyback.pages.kit.Flash;
import dev.steadyback.pages.kit.Who;
import java.time.LocalDate;
import java.util.Collection;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Where the safety information is shown beside a day: {@link RedFlag} says when. */
@Component
class RedFlags {
    /** Where on the page of a day the safety information is. */
    static final String PLACE = "safety-title";

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
        return RedFlag.isShown(
                facts, date, (from, to) -> diary.painDays(who.person().id(), from, to, null));
    }
}
