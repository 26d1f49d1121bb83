package dev.steadyback.pages.plan;

import dev.steadyback.demo.Demo;
import dev.steadyback.diary.Diary;
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
import dev.steadyback.programme.WeeklyPlan;
import dev.steadyback.readmodel.Freshness;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.view.RedirectView;

/** Sets up a programme in three steps: the doctor, who it is for, the week. One's own, or that of another person who was added. */
@Controller
class StartPage {
    private static final String OWN = "/start";
    private static final String OF_ANOTHER = "/persons/{person}/start";
    private static final String VIEW = "pages/start";
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(10);

    private final Persons persons;
    private final Programmes programmes;
    private final Diary diary;
    private final Commands commands;
    private final Freshness freshness;
    private final Demo demo;
    private final Clock clock;
    private final ExerciseChoices exercises;

    StartPage(
            Persons persons,
            Programmes programmes,
            Diary diary,
            Commands commands,
            Freshness freshness,
            Demo demo,
            Clock clock,
            ExerciseChoices exercises) {
        this.exercises = exercises;
        this.persons = persons;
        this.programmes = programmes;
        this.diary = diary;
        this.commands = commands;
        this.freshness = freshness;
        this.demo = demo;
        this.clock = clock;
    }

    /**
     * Whose programme it will be.
     *
     * @param base before the address of the form: nothing for one's own
     * @param id null before they are registered
     * @param name as they are registered
     */
    private record Starting(
            String base, @Nullable PersonId id, @Nullable String name) {}

    /** A step that nothing was typed in yet has an address, so that the browser's way back works as well. */
    @GetMapping({OWN, OF_ANOTHER})
    Object form(
            @PathVariable(required = false) @Nullable String person,
            @RequestParam(required = false) @Nullable Integer step,
            Model model) {
        Starting who = who(person);
        if (started(who)) {
            return to(who, "");
        }
        model.addAttribute("fresh", true);
        return step != null && step == StartForm.WHO
                ? page(model, who, StartForm.WHO, StartForm.blank(clock.instant()))
                : page(model, who, StartForm.DOCTOR, StartForm.untouched());
    }

    @PostMapping({OWN, OF_ANOTHER})
    Object next(
            @PathVariable(required = false) @Nullable String person,
            @RequestParam MultiValueMap<String, String> typed,
            @RequestParam(name = StartForm.GO, defaultValue = "0") int go,
            Model model,
            Locale locale,
            HttpServletResponse response) {
        Starting who = who(person);
        if (started(who)) {
            return to(who, "");
        }
        Texts texts = Texts.in(locale);
        if (typed.containsKey(PlanForm.EDIT)) {
            return page(
                    model,
                    who,
                    StartForm.WEEK,
                    PlanForm.edited(typed, exercises.of(who.id(), texts), texts, template -> Optional.empty()));
        }
        Form form = PlanForm.sent(typed, exercises.of(who.id(), texts));
        if (go == StartForm.DOCTOR || go == StartForm.WHO) {
            return page(model, who, go, form);
        }
        try {
            if (go == StartForm.WEEK || !StartForm.hasWeek(form)) {
                checkWho(who, form);
                return page(model, who, StartForm.WEEK, StartForm.withWeek(form, texts));
            }
            return start(who, form);
        } catch (Refused e) {
            if (started(who(person))) {
                return to(who, ""); // the same form was sent twice, and the first one did it
            }
            response.setStatus(Statuses.code(e));
            int step = StartForm.stepOf(e.faults());
            return page(model, who, step, form.refused(e).withFaultsOf(f -> StartForm.stepOf(List.of(f)) == step));
        }
    }

    private void checkWho(Starting who, Form form) {
        Fields fields = new Fields(StartForm.only(form, StartForm.WHO));
        PersonId known = who.id();
        read(known == null ? PersonId.random() : known, fields);
        if (known == null) {
            String name = fields.requiredText("name", Fields.NAME_LENGTH);
            if (!name.isEmpty()) {
                fields.check(() -> persons.checkFree(name));
            }
        }
        fields.refuseIfFaulty();
    }

    private RedirectView start(Starting who, Form form) {
        Fields fields = PlanForm.fields(form);
        PersonId known = who.id();
        String name = known != null ? "" : fields.requiredText("name", Fields.NAME_LENGTH);
        Start read = read(known == null ? PersonId.random() : known, fields);
        fields.refuseIfFaulty();
        PersonId person = known != null ? known : persons.register(name);
        commands.send(
                new Start(person, read.start(), read.zone(), read.dayStart(), read.causes(), read.plan()),
                Programme.class);
        freshness.await(LONGEST_WAIT); // before that, Today would lead back to here
        return to(who, "?did=" + Flash.Did.STARTED.code());
    }

    private Start read(PersonId person, Fields fields) {
        return PlanReader.start(person, fields, null, zone -> LocalDate.ofInstant(clock.instant(), zone));
    }

    private Starting who(@Nullable String person) {
        Optional<PersonId> id = person == null ? persons.own() : Optional.of(persons.named(person));
        return new Starting(
                person == null ? "" : "/persons/" + id.orElseThrow(),
                id.orElse(null),
                id.map(known -> diary.person(known, null).name()).orElse(null));
    }

    private boolean started(Starting who) {
        PersonId known = who.id();
        return known != null && programmes.find(known).isPresent();
    }

    private static RedirectView to(Starting who, String query) {
        return Flash.see((who.base().isEmpty() ? "/" : who.base()) + query);
    }

    private String page(Model model, Starting who, int step, Form form) {
        model.addAttribute("step", step);
        model.addAttribute("form", form);
        model.addAttribute("carried", StartForm.carried(form, step));
        model.addAttribute("at", who.base() + OWN);
        model.addAttribute("registered", who.name());
        model.addAttribute("sample", who.base().isEmpty() && demo.isThere());
        if (step == StartForm.WHO) {
            model.addAttribute("now", clock.instant());
            model.addAttribute("zones", Zones.choices());
            model.addAttribute("guessed", Zones.guessed().getId());
        }
        if (step != StartForm.DOCTOR) {
            addWhen(model, form);
        }
        if (step == StartForm.WEEK) {
            model.addAttribute("week", plan(form));
            model.addAttribute("exercises", exercises.of(who.id(), Texts.in(LocaleContextHolder.getLocale())));
        }
        return VIEW;
    }

    /** What is typed of the first day and of when a day begins, as far as it can be read, to be stated. */
    private void addWhen(Model model, Form form) {
        Fields fields = new Fields(StartForm.only(form, StartForm.WHO));
        ZoneId zone = fields.zone("zone");
        LocalTime dayStart = fields.time("dayStart");
        LocalDate today = LocalDate.ofInstant(clock.instant(), zone == null ? Zones.guessed() : zone);
        LocalDate start = fields.date("start");
        model.addAttribute("today", today);
        model.addAttribute("firstDay", start == null ? today : start);
        model.addAttribute("dayStart", dayStart == null ? LocalTime.MIDNIGHT : dayStart);
    }

    /** The week as it is typed; null where it cannot be read. */
    private static @Nullable WeeklyPlan plan(Form form) {
        Fields fields = PlanForm.fields(form);
        WeeklyPlan plan = PlanForm.read(fields);
        return fields.faults().isEmpty() ? plan : null;
    }
}
