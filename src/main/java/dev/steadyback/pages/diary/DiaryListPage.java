package dev.steadyback.pages.diary;

import dev.steadyback.diary.DiaryDay;
import dev.steadyback.diary.DiaryDays;
import dev.steadyback.diary.LoggedEntry;
import dev.steadyback.diary.Period;
import dev.steadyback.entry.EntryKind;
import dev.steadyback.pages.kit.Dates;
import dev.steadyback.pages.kit.Who;
import dev.steadyback.person.Scope;
import dev.steadyback.sharing.OpenToCoach;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The diary as a list: what was logged on each day, newest first, of one kind or of all, or what was removed again. */
@Controller
@RequestMapping({"", "/persons/{person}"})
class DiaryListPage {
    private static final int WEEKS = 2;
    private static final String REMOVED = "removed";

    /** What was logged on a day, or logged and removed. */
    public record Logged(LocalDate date, List<LoggedEntry> entries) {}

    @OpenToCoach({Scope.SESSIONS, Scope.PAIN, Scope.NOTES})
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
        boolean removed = REMOVED.equals(kind);
        EntryKind only = kind == null || kind.isEmpty() || removed ? null : EntryKind.at(kind);
        LocalDate last = until == null ? today : Dates.within(Dates.of(until), who.start(), today);
        Period period = Period.of(who.programme(), last.minusWeeks(WEEKS).plusDays(1), last, who.now());
        model.addAttribute("logged", removed ? removed(who, period) : logged(who, period, only));
        model.addAttribute("removed", removed);
        model.addAttribute("kinds", EntryKind.values());
        model.addAttribute("only", only);
        model.addAttribute("kind", removed ? REMOVED : only == null ? null : only.address());
        model.addAttribute("shown", period);
        model.addAttribute(
                "older", period.from().isAfter(who.start()) ? period.from().minusDays(1) : null);
        model.addAttribute(
                "newer", last.isBefore(today) ? Dates.within(last.plusWeeks(WEEKS), who.start(), today) : null);
        return "pages/diary-list";
    }

    private static List<Logged> logged(Who who, Period period, @Nullable EntryKind only) {
        List<Logged> logged = new ArrayList<>();
        for (DiaryDay day : DiaryDays.find(who.person(), period, who.reading()).reversed()) {
            List<LoggedEntry> entries = day.entries().stream()
                    .filter(e -> only == null || EntryKind.of(e.facts()) == only)
                    .toList();
            if (!entries.isEmpty()) {
                logged.add(new Logged(day.date(), entries));
            }
        }
        return logged;
    }

    private static List<Logged> removed(Who who, Period period) {
        Map<LocalDate, List<LoggedEntry>> byDay =
                who.diary().retracted(who.person().id(), period.from(), period.to()).stream()
                        .collect(Collectors.groupingBy(LoggedEntry::date, TreeMap::new, Collectors.toList()));
        return byDay.entrySet().stream()
                .map(day -> new Logged(day.getKey(), day.getValue()))
                .toList()
                .reversed();
    }
}
