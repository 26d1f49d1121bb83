package dev.steadyback.pages;

import dev.steadyback.diary.Persons;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Everyone with a diary here, to switch between them. */
@Controller
class PersonsPage {
    private final Persons persons;

    PersonsPage(Persons persons) {
        this.persons = persons;
    }

    @GetMapping("/persons")
    String persons(Model model) {
        model.addAttribute("persons", persons.all());
        model.addAttribute("me", persons.me().orElse(null));
        return "pages/persons";
    }
}
