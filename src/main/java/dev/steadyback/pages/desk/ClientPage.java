package dev.steadyback.pages.desk;

import dev.steadyback.account.Role;
import dev.steadyback.account.Viewer;
import dev.steadyback.diary.PersonRecord;
import dev.steadyback.diary.Persons;
import dev.steadyback.pages.kit.Addressed;
import dev.steadyback.pages.kit.Flash;
import dev.steadyback.pages.kit.Flash.Did;
import dev.steadyback.pages.kit.Form;
import dev.steadyback.pages.kit.Statuses;
import dev.steadyback.person.AccountId;
import dev.steadyback.person.PersonId;
import dev.steadyback.platform.Fields;
import dev.steadyback.platform.Refused;
import dev.steadyback.sharing.Desks;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What a coach calls a client, and whether they are put aside. Nothing of it is the client's, and they see none of it. */
@Controller
@RequestMapping("/clients/{client}")
class ClientPage {
    private final Persons persons;
    private final Desks desks;

    ClientPage(Persons persons, Desks desks) {
        this.persons = persons;
        this.desks = desks;
    }

    @GetMapping
    String client(@PathVariable String client, @RequestParam(required = false) @Nullable String did, Model model) {
        PersonRecord person = named(client);
        Flash.did(did).ifPresent(d -> model.addAttribute("flash", new Flash(d, null)));
        return page(
                person,
                Form.blank().with("label", desks.of(coach(), person.id()).label()),
                model);
    }

    /** Without a label they go by their name. */
    @PostMapping("/label")
    Object label(
            @PathVariable String client,
            @RequestParam MultiValueMap<String, String> typed,
            Model model,
            HttpServletResponse response) {
        PersonRecord person = named(client);
        Form form = Form.sent(typed);
        try {
            Fields fields = new Fields(form);
            String label = fields.text("label", Fields.NAME_LENGTH);
            fields.refuseIfFaulty();
            desks.change(coach(), person.id(), kept -> kept.withLabel(label));
            return Flash.see("/clients/" + person.id() + "?did=" + Did.LABELLED.code());
        } catch (Refused e) {
            response.setStatus(Statuses.code(e));
            return page(person, form.refused(e), model);
        }
    }

    @PostMapping("/archive")
    Object archive(@PathVariable String client) {
        PersonId person = named(client).id();
        desks.change(coach(), person, kept -> kept.withArchived(true));
        return Flash.see("/clients?did=" + Did.ARCHIVED.code() + "&of=" + person);
    }

    @PostMapping("/return")
    Object bringBack(@PathVariable String client) {
        PersonId person = named(client).id();
        desks.change(coach(), person, kept -> kept.withArchived(false));
        return Flash.see("/clients?did=" + Did.BROUGHT_BACK.code());
    }

    private String page(PersonRecord person, Form form, Model model) {
        model.addAttribute("person", person);
        model.addAttribute("kept", desks.of(coach(), person.id()));
        model.addAttribute("form", form);
        return "pages/client";
    }

    /** A client as long as they share anything. */
    private PersonRecord named(String client) {
        PersonRecord person = persons.upToDate(persons.named(client));
        if (!person.consents().containsKey(coach().value())) {
            throw Refused.notFound("person", "does not share this with you", "fault.not-shared");
        }
        return person;
    }

    private static AccountId coach() {
        return Viewer.now()
                .filter(viewer -> viewer.is(Role.COACH))
                .orElseThrow(Addressed::noPage)
                .account();
    }
}
