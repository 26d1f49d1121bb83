package dev.steadyback.pages.diary;

import dev.steadyback.account.Role;
import dev.steadyback.account.Viewer;
import dev.steadyback.diary.Persons;
import dev.steadyback.pages.kit.Flash;
import dev.steadyback.pages.kit.Who;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Today: the page of a day, with what is still possible this week and how it goes. Before anybody is registered, the welcome. */
@Controller
class TodayPage {
    private final Persons persons;
    private final DayModel dayModel;

    TodayPage(Persons persons, DayModel dayModel) {
        this.persons = persons;
        this.dayModel = dayModel;
    }

    /** The root needs no person yet, so it looks before it asks for one. */
    @GetMapping("/")
    Object root(@RequestParam(required = false) @Nullable String did, Model model) {
        if (persons.me().isPresent()) {
            return "forward:/today";
        }
        Viewer viewer = Viewer.now().orElse(null);
        if (viewer != null && !viewer.is(Role.PERSON)) {
            return Flash.see(viewer.is(Role.COACH) ? "/clients" : "/accounts");
        }
        Flash.did(did).ifPresent(d -> model.addAttribute("flash", new Flash(d, null)));
        return "pages/welcome";
    }

    @GetMapping({"/today", "/persons/{person}"})
    Object today(Who who, Model model) {
        if (who.person().programme() == null) {
            return who.own() ? Flash.see("/start") : "pages/not-started";
        }
        if (who.today().isBefore(who.start())) {
            return "pages/not-yet";
        }
        dayModel.fill(model, who, who.today());
        return "pages/day";
    }
}
