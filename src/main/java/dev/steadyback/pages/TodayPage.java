package dev.steadyback.pages;

import dev.steadyback.diary.Persons;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

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
    String root() {
        return persons.me().isEmpty() ? "pages/welcome" : "forward:/today";
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
