package dev.steadyback.pages.diary;

import dev.steadyback.analytics.Weeks;
import dev.steadyback.diary.DiaryDay;
import dev.steadyback.diary.DiaryDays;
import dev.steadyback.diary.Period;
import dev.steadyback.pages.kit.Dates;
import dev.steadyback.pages.kit.Who;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The diary: weeks as rows, newest first, with the state of each day. */
@Controller
@RequestMapping({"", "/persons/{person}"})
class DiaryPage {
    private static final int WEEKS = 8;

    @GetMapping("/diary")
    String diary(Who who, @RequestParam(required = false) @Nullable String until, Model model) {
        LocalDate today = who.today();
        LocalDate start = who.start();
        if (today.isBefore(start)) {
            return "pages/not-yet";
        }
        LocalDate last = until == null ? today : Dates.within(Dates.of(until), start, today);
        LocalDate monday = Weeks.monday(last).minusWeeks(WEEKS - 1L);
        Period period = Period.of(who.programme(), monday, Weeks.sunday(last), who.now());
        Map<LocalDate, DiaryDay> byDate = DiaryDays.find(who.person(), period, who.reading()).stream()
                .collect(Collectors.toMap(DiaryDay::date, d -> d));
        List<WeekRow> weeks = new ArrayList<>();
        for (LocalDate week = Weeks.monday(last);
                !week.isBefore(Weeks.monday(period.from()));
                week = week.minusWeeks(1)) {
            weeks.add(WeekRow.of(week, byDate));
        }
        model.addAttribute("weeks", weeks);
        model.addAttribute("older", monday.isAfter(start) ? monday.minusDays(1) : null);
        LocalDate newer = Weeks.monday(last).plusWeeks(WEEKS).plusDays(6);
        model.addAttribute("newer", Weeks.sunday(last).isBefore(today) ? Dates.within(newer, start, today) : null);
        return "pages/diary";
    }
}
