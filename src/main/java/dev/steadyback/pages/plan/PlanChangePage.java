package dev.steadyback.pages.plan;

import dev.steadyback.adherence.ProgrammeEffect;
import dev.steadyback.adherence.ProgrammeEffects;
import dev.steadyback.language.Texts;
import dev.steadyback.pages.kit.Flash;
import dev.steadyback.pages.kit.Form;
import dev.steadyback.pages.kit.Statuses;
import dev.steadyback.pages.kit.Who;
import dev.steadyback.person.Scope;
import dev.steadyback.platform.Commands;
import dev.steadyback.platform.Fields;
import dev.steadyback.platform.Ids;
import dev.steadyback.platform.Refused;
import dev.steadyback.programme.PlanChange;
import dev.steadyback.programme.PlanCoverage;
import dev.steadyback.programme.Programme;
import dev.steadyback.programme.ProgrammeCommand.AddPlanVersion;
import dev.steadyback.programme.Programmes;
import dev.steadyback.programme.WeeklyPlan;
import dev.steadyback.sharing.AccessLog;
import dev.steadyback.sharing.OpenToCoach;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * A new plan from a day on, in two steps: what is to hold, and what changes by it. What was typed travels from one step to
 * the other within the page; nothing is stored before the second one is confirmed.
 */
@Controller
@RequestMapping({"", "/persons/{person}"})
class PlanChangePage {
    private static final String EDITOR = "pages/plan-change";
    private static final String PREVIEW = "pages/plan-preview";

    /** The plans that there were when a change was begun. */
    private static final String OPENED = "opened";

    private final Commands commands;
    private final Programmes programmes;
    private final ProgrammeEffects effects;
    private final PlanTemplates templates;
    private final ExerciseChoices exercises;

    PlanChangePage(
            Commands commands,
            Programmes programmes,
            ProgrammeEffects effects,
            PlanTemplates templates,
            ExerciseChoices exercises) {
        this.exercises = exercises;
        this.commands = commands;
        this.programmes = programmes;
        this.effects = effects;
        this.templates = templates;
    }

    /**
     * A plan to be kept, beside the one it takes the place of.
     *
     * @param held the plan that holds on the day as things are
     * @param replaces whether a plan begins on that very day already
     * @param until the first day of a later plan that stays; null when there is none
     * @param daysOver how many days from there on are over already and will be counted anew
     * @param effect what that does to their counts; null when none of these days has come
     */
    public record Proposed(
            LocalDate from,
            WeeklyPlan held,
            WeeklyPlan plan,
            PlanChange change,
            PlanCoverage coverage,
            boolean replaces,
            @Nullable LocalDate until,
            long daysOver,
            @Nullable ProgrammeEffect effect) {}

    @OpenToCoach(
            value = {Scope.SESSIONS, Scope.PLANS},
            as = AccessLog.What.CHANGED)
    @GetMapping("/plan/change")
    String editor(Who who, Model model, Locale locale) {
        Programme programme = who.programme();
        LocalDate from = who.today().isBefore(programme.start()) ? programme.start() : who.today();
        return editor(
                model,
                PlanForm.held(
                        Form.blank().with("from", from).with(OPENED, basis(programme.versions())),
                        programme.wholePlanOn(from)),
                choices(who, locale));
    }

    /** Another line, one line less, another week, or back from the preview: nothing is stored, and what was typed stays. */
    @OpenToCoach(
            value = {Scope.SESSIONS, Scope.PLANS},
            as = AccessLog.What.CHANGED)
    @PostMapping("/plan/change")
    String edit(Who who, @RequestParam MultiValueMap<String, String> typed, Model model, Locale locale) {
        who.needsProgramme();
        List<ExerciseChoices.Group> choices = choices(who, locale);
        return editor(model, PlanForm.edited(typed, choices, Texts.in(locale), templates::find), choices);
    }

    /** Shows what a plan changes. When another one was kept since this one was begun, it says so. */
    @OpenToCoach(
            value = {Scope.SESSIONS, Scope.PLANS},
            as = AccessLog.What.CHANGED)
    @PostMapping("/plan/preview")
    String preview(
            Who who,
            @RequestParam MultiValueMap<String, String> typed,
            Model model,
            Locale locale,
            HttpServletResponse response) {
        who.needsProgramme();
        List<ExerciseChoices.Group> choices = choices(who, locale);
        Form form = PlanForm.sent(typed, choices);
        try {
            String opened = form.value(OPENED);
            boolean stale = opened != null
                    && !opened.equals(
                            basis(programmes.started(who.person().id()).versions()));
            if (stale) {
                response.setStatus(HttpStatus.CONFLICT.value());
            }
            return preview(who, form, stale, model);
        } catch (Refused e) {
            response.setStatus(Statuses.code(e));
            return editor(model, form.refused(e), choices);
        }
    }

    /** Keeps the plan that was previewed. When another one was kept meanwhile, what changes is shown afresh instead. */
    @OpenToCoach(
            value = {Scope.SESSIONS, Scope.PLANS},
            as = AccessLog.What.CHANGED)
    @PostMapping("/plan/versions")
    Object keep(
            Who who,
            @RequestParam MultiValueMap<String, String> typed,
            Model model,
            Locale locale,
            HttpServletResponse response) {
        who.needsProgramme();
        Form form = Form.sent(typed);
        try {
            AddPlanVersion command = read(who, form);
            Map<LocalDate, WeeklyPlan> versions =
                    programmes.started(who.person().id()).versions();
            boolean kept = command.plan().equals(versions.get(command.from()));
            if (!kept && !basis(versions).equals(form.value("basis"))) {
                boolean previewed = form.value("basis") != null;
                if (previewed) {
                    response.setStatus(HttpStatus.CONFLICT.value());
                }
                return preview(who, form, previewed, model);
            }
            commands.send(command, Programme.class);
            return Flash.to(who, "/plan", Flash.Did.PLANNED);
        } catch (Refused e) {
            response.setStatus(Statuses.code(e));
            return editor(model, form.refused(e), choices(who, locale));
        }
    }

    private String preview(Who who, Form form, boolean stale, Model model) {
        AddPlanVersion command = read(who, form);
        Programme programme = programmes.started(who.person().id());
        LocalDate from = command.from();
        WeeklyPlan held =
                programme.wholePlanOn(from); // a light week asks for less; what is changed here is the whole plan
        model.addAttribute(
                "proposed",
                new Proposed(
                        from,
                        held,
                        command.plan(),
                        PlanChange.between(held, command.plan()),
                        PlanCoverage.of(command.plan(), programme.causes()),
                        programme.versions().containsKey(from),
                        programme.versions().higherKey(from),
                        Math.max(0, ChronoUnit.DAYS.between(from, who.today())),
                        effects.find(
                                        who.person().id(),
                                        programme,
                                        programme.with(command.from(), command.plan()),
                                        from,
                                        who.today(),
                                        List.of())
                                .orElse(null)));
        model.addAttribute("stale", stale);
        model.addAttribute("basis", basis(programme.versions()));
        model.addAttribute("values", PlanForm.values(form));
        return PREVIEW;
    }

    /** Reads what was typed, by the rules that hold when it is kept. */
    private static AddPlanVersion read(Who who, Form form) {
        Fields fields = PlanForm.fields(form);
        LocalDate from = fields.date("from");
        if (from == null && !fields.has("from")) {
            fields.fault("from", "is missing; choose a day", "fault.day-missing");
        }
        LocalDate start = who.programme().start();
        if (from != null && from.isBefore(start)) {
            fields.fault(
                    "from",
                    "is " + from + ", before the programme's start " + start,
                    "fault.before-start",
                    from,
                    start);
        }
        AddPlanVersion command =
                new AddPlanVersion(who.person().id(), from == null ? start : from, PlanForm.read(fields));
        fields.refuseIfFaulty();
        return command;
    }

    private List<ExerciseChoices.Group> choices(Who who, Locale locale) {
        return exercises.of(who.person().id(), Texts.in(locale));
    }

    private static String editor(Model model, Form form, List<ExerciseChoices.Group> choices) {
        model.addAttribute("form", form);
        model.addAttribute("exercises", choices);
        return EDITOR;
    }

    /** Tells the plans that a preview was made on from those that there are now. */
    private static String basis(Map<LocalDate, WeeklyPlan> versions) {
        return Ids.derived(versions.toString());
    }
}
