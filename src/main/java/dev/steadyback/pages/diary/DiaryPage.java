package dev.steadyback.pages.diary;

import dev.steadyback.analytics.Weeks;
import dev.steadyback.diary.DiaryDay;
import dev.steadyback.diary.DiaryReading;
import dev.steadyback.diary.PersonRecord.Flare;
import dev.steadyback.pages.kit.Dates;
import dev.steadyback.pages.kit.Who;
import dev.steadyback.person.Scope;
import dev.steadyback.programme.Programme.PauseSpan;
import dev.steadyback.sharing.OpenToCoach;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The diary: a month at a glance, and what was logged on one day of it. */
@Controller
@RequestMapping({"", "/persons/{person}"})
class DiaryPage {
    /**
     * Shows a month and a day of it.
     *
     * @param month such as 2026-11; that of the day unless said, today's when neither is
     * @param day the day whose entries are shown; today or the month's last one unless said
     * @param until what the day was called in addresses of old
     */
    @OpenToCoach({Scope.SESSIONS, Scope.PAIN, Scope.NOTES})
    @GetMapping("/diary")
    String diary(
            Who who,
            @RequestParam(required = false) @Nullable String month,
            @RequestParam(required = false) @Nullable String day,
            @RequestParam(required = false) @Nullable String until,
            Model model) {
        LocalDate today = who.today();
        LocalDate start = who.start();
        if (today.isBefore(start)) {
            return "pages/not-yet";
        }
        String asked = day == null ? until : day;
        LocalDate wanted = asked == null ? today : Dates.within(Dates.of(asked), start, today);
        YearMonth shown = YearMonth.from(
                month == null ? wanted : Dates.within(Dates.monthOf(month).atEndOfMonth(), start, today));
        DiaryReading reading = who.reading();
        MonthView view = MonthView.find(who.person(), shown, today, reading);
        boolean there = asked == null
                ? YearMonth.from(today).equals(shown)
                : !wanted.isBefore(view.first()) && !wanted.isAfter(view.last());
        LocalDate chosen = there ? wanted : Dates.within(shown.atEndOfMonth(), start, today);
        model.addAttribute("view", view);
        model.addAttribute("older", YearMonth.from(start).isBefore(shown) ? shown.minusMonths(1) : null);
        model.addAttribute("newer", YearMonth.from(today).isAfter(shown) ? shown.plusMonths(1) : null);
        model.addAttribute("flares", flares(who, view));
        model.addAttribute("pauses", pauses(who, view));
        model.addAttribute("halfYear", HalfYear.find(who.programme(), today, reading));
        chosen(model, who, view, chosen);
        return "pages/diary";
    }

    private static void chosen(Model model, Who who, MonthView view, LocalDate date) {
        DiaryDay day = Objects.requireNonNull(view.weeks().stream()
                .flatMap(w -> w.days().stream())
                .filter(d -> d.date().equals(date))
                .findFirst()
                .orElseThrow()
                .known());
        model.addAttribute("chosen", day);
        model.addAttribute(
                "undone", day.due().stream().filter(d -> d.session() == null).toList());
        model.addAttribute("monday", Weeks.monday(date));
        model.addAttribute("dayNumber", ChronoUnit.DAYS.between(who.start(), date) + 1);
        model.addAttribute(
                "flareDay",
                who.person().flares().stream()
                        .filter(f -> f.covers(date))
                        .map(f -> ChronoUnit.DAYS.between(f.from(), date) + 1)
                        .findFirst()
                        .orElse(null));
    }

    private static List<Flare> flares(Who who, MonthView view) {
        return who.person().flares().stream()
                .filter(f -> touches(view, f.from(), f.to()))
                .toList();
    }

    private static List<PauseSpan> pauses(Who who, MonthView view) {
        return who.programme().pauses().stream()
                .filter(p -> touches(view, p.from(), p.to()))
                .toList();
    }

    private static boolean touches(MonthView view, LocalDate from, @Nullable LocalDate to) {
        return !from.isAfter(view.last()) && (to == null || !to.isBefore(view.first()));
    }
}
