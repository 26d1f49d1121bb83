package dev.steadyback.pages.plan;

import dev.steadyback.demo.Demo;
import dev.steadyback.diary.Diary;
import dev.steadyback.diary.PersonRecord;
import dev.steadyback.diary.Persons;
import dev.steadyback.language.Texts;
import dev.steadyback.pages.kit.Flash;
import dev.steadyback.pages.kit.Form;
import dev.steadyback.pages.kit.Statuses;
import dev.steadyback.pages.kit.Zones;
import dev.steadyback.person.PersonId;
import dev.steadyback.platform.Commands;
import dev.steadyback.platform.Fields;
import dev.steadyback.platform.Refused;
import dev.steadyback.programme.PlanReader;
import dev.steadyback.programme.Programme;
import dev.steadyback.programme.ProgrammeCommand.Start;
import dev.steadyback.programme.Programmes;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.view.RedirectView;

/** Sets up one's own programme: the first form of all. */
@Controller
class StartPage {
    private static final String VIEW = "pages/start";

    private final Persons persons;
    private final Programmes programmes;
    private final Diary diary;
    private final Commands commands;
    private final Demo demo;
    private final Clock clock;

    StartPage(Persons persons, Programmes programmes, Diary diary, Commands commands, Demo demo, Clock clock) {
        this.persons = persons;
        this.programmes = programmes;
        this.diary = diary;
        this.commands = commands;
        this.demo = demo;
        this.clock = clock;
    }

    @GetMapping("/start")
    Object form(Model model, Locale locale) {
        if (started()) {
            return Flash.see("/");
        }
        ZoneId zone = Zones.guessed();
        Form form = Form.blank()
                .with("start", LocalDate.ofInstant(clock.instant(), zone))
                .with("zone", zone)
                .with("dayStart", "00:00");
        return page(model, PlanForm.with(form, TemplateNames.in(Texts.in(locale))));
    }

    /** Another line, one line less, or another week: nothing is stored, and what was typed stays. */
    @PostMapping(path = "/start", params = PlanForm.EDIT)
    String edit(@RequestParam MultiValueMap<String, String> typed, Model model, Locale locale) {
        return page(model, PlanForm.edited(typed, Texts.in(locale)));
    }

    @PostMapping("/start")
    Object start(@RequestParam MultiValueMap<String, String> typed, Model model, HttpServletResponse response) {
        if (started()) {
            return Flash.see("/");
        }
        Form form = Form.sent(typed);
        try {
            return start(form);
        } catch (Refused e) {
            if (started()) {
                return Flash.see("/"); // the same form was sent twice, and the first one did it
            }
            response.setStatus(Statuses.code(e));
            return page(model, form.refused(e));
        }
    }

    private RedirectView start(Form form) {
        Fields fields = PlanForm.fields(form);
        Optional<PersonId> me = persons.own();
        String name = me.isPresent() ? "" : fields.requiredText("name", Fields.NAME_LENGTH);
        Start read = PlanReader.start(
                me.orElseGet(PersonId::random), fields, null, zone -> LocalDate.ofInstant(clock.instant(), zone));
        fields.refuseIfFaulty();
        PersonId person = me.isPresent() ? me.get() : persons.register(name);
        commands.send(
                new Start(person, read.start(), read.zone(), read.dayStart(), read.causes(), read.plan()),
                Programme.class);
        return Flash.see("/?did=" + Flash.Did.STARTED.code());
    }

    private boolean started() {
        return persons.own().flatMap(programmes::find).isPresent();
    }

    private String page(Model model, Form form) {
        model.addAttribute("form", form);
        model.addAttribute("now", clock.instant());
        model.addAttribute("zones", Zones.all());
        model.addAttribute("sample", demo.isThere());
        model.addAttribute("registered", persons.own().map(this::name).orElse(null));
        return VIEW;
    }

    private @Nullable String name(PersonId person) {
        PersonRecord record = diary.person(person, null);
        return record.name();
    }
}
