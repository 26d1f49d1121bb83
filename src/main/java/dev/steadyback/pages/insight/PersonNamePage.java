package dev.steadyback.pages.insight;

import dev.steadyback.diary.Diary;
import dev.steadyback.diary.Persons;
import dev.steadyback.pages.kit.Flash;
import dev.steadyback.pages.kit.Form;
import dev.steadyback.pages.kit.Statuses;
import dev.steadyback.person.PersonId;
import dev.steadyback.platform.Fields;
import dev.steadyback.platform.Refused;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Calls a person by another name. */
@Controller
class PersonNamePage {
    private static final String PATH = "/persons/{person}/name";

    private final Persons persons;
    private final Diary diary;

    PersonNamePage(Persons persons, Diary diary) {
        this.persons = persons;
        this.diary = diary;
    }

    @GetMapping(PATH)
    String form(@PathVariable String person, Model model) {
        PersonId id = persons.named(person);
        return page(model, id, Form.blank().with("name", diary.person(id, null).name()));
    }

    @PostMapping(PATH)
    Object rename(
            @PathVariable String person,
            @RequestParam MultiValueMap<String, String> typed,
            Model model,
            HttpServletResponse response) {
        PersonId id = persons.named(person);
        Form form = Form.sent(typed);
        try {
            Fields fields = new Fields(form);
            String name = fields.requiredText("name", Fields.NAME_LENGTH);
            fields.refuseIfFaulty();
            persons.rename(id, name);
            return Flash.see("/persons?did=" + Flash.Did.RENAMED.code() + "#" + id);
        } catch (Refused e) {
            response.setStatus(Statuses.code(e));
            return page(model, id, form.refused(e));
        }
    }

    private String page(Model model, PersonId id, Form form) {
        model.addAttribute("form", form);
        model.addAttribute("id", id);
        model.addAttribute("named", diary.person(id, null).name());
        return "pages/person-name";
    }
}
