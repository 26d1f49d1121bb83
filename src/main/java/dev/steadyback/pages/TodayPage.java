package dev.steadyback.pages;

import dev.steadyback.adherence.AdherenceViews;
import dev.steadyback.diary.DiaryDay;
import dev.steadyback.diary.DiaryDays;
import dev.steadyback.diary.Period;
import dev.steadyback.diary.Persons;
import dev.steadyback.diary.Weeks;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Today: what is due, what is logged, and how it goes. Before anybody is registered, the welcome. */
@Controller
class TodayPage {
    private static final int WEEKS_SHOWN = 4;

    private final Persons persons;
    private final DiaryDays days;
    private final AdherenceViews adherence;
    private final DayModel dayModel;

    TodayPage(Persons persons, DiaryDays days, AdherenceViews adherence, DayModel dayModel) {
        this.persons = persons;
        this.days = days;
        this.adherence = adherence;
        this.dayModel = dayModel;
    }

    /** The root needs no person yet, so it looks before it asks for one. */
    @GetMapping("/")
    String root(@RequestParam(required = false) @Nullable String did, Model model) {
        if (persons.me().isPresent()) {
            return "forward:/today";
        }
        Flash flash = Flash.of(did, null);
        if (flash != null) {
            model.addAttribute("flash", flash);
        }
        return "pages/welcome";
    }

    @GetMapping({"/today", "/persons/{person}"})
    Object today(Who who, Model model) {
        if (who.person().programme() == null) {
            return who.own() ? Flash.see("/start") : "pages/not-started";
        }
        LocalDate today = who.today();
        if (today.isBefore(who.start())) {
            return "pages/not-yet";
        }
        Period week = Period.of(who.programme(), Weeks.monday(today), today, who.now());
        List<DiaryDay> soFar = days.find(who.person(), week, null);
        dayModel.fill(model, who, soFar.getLast());
        model.addAttribute("backToToday", true);
        model.addAttribute(
                "open",
                soFar.stream()
                        .limit(soFar.size() - 1L)
                        .filter(DayModel::hasMissed)
                        .toList());
        Period lately = Period.of(who.programme(), today.minusWeeks(WEEKS_SHOWN).plusDays(1), today, who.now());
        model.addAttribute("lately", adherence.find(who.person(), lately, null));
        return "pages/today";
    }
}
