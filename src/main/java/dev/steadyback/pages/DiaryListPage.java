package dev.steadyback.pages;

import dev.steadyback.diary.DiaryDay;
import dev.steadyback.diary.DiaryDays;
import dev.steadyback.diary.LoggedEntry;
import dev.steadyback.diary.Period;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The diary as a list: what was logged on each day, newest first, of one kind or of all. */
@Controller
@RequestMapping({"", "/persons/{person}"})
class DiaryListPage {
    private static final int WEEKS = 2;

    private final DiaryDays days;

    DiaryListPage(DiaryDays days) {
        this.days = days;
    }

    /** What was logged on a day. */
    public record Logged(LocalDate date, List<LoggedEntry> entries) {}

    @GetMapping("/diary/list")
    String list(
            Who who,
            @RequestParam(required = false) @Nullable String kind,
            @RequestParam(required = false) @Nullable String until,
            Model model) {
        LocalDate today = who.today();
        if (today.isBefore(who.start())) {
            return "pages/not-yet";
        }
        EntryKind only = kind == null || kind.isEmpty() ? null : EntryKind.at(kind);
        LocalDate last = until == null ? today : Dates.within(Dates.of(until), who.start(), today);
        Period period = Period.of(who.programme(), last.minusWeeks(WEEKS).plusDays(1), last, who.now());
        List<Logged> logged = new ArrayList<>();
        for (DiaryDay day : days.find(who.person(), period, null).reversed()) {
            List<LoggedEntry> entries = DayModel.entries(day).stream()
                    .filter(e -> only == null || EntryKind.of(e.facts()) == only)
                    .toList();
            if (!entries.isEmpty()) {
                logged.add(new Logged(day.date(), entries));
            }
        }
        model.addAttribute("logged", logged);
        model.addAttribute("kinds", EntryKind.values());
        model.addAttribute("only", only);
        model.addAttribute("shown", period);
        model.addAttribute(
                "older", period.from().isAfter(who.start()) ? period.from().minusDays(1) : null);
        model.addAttribute(
                "newer", last.isBefore(today) ? Dates.within(last.plusWeeks(WEEKS), who.start(), today) : null);
        return "pages/diary-list";
    }
}
