package dev.steadyback.pages.plan;

import dev.steadyback.analytics.Weeks;
import dev.steadyback.diary.DiaryDay;
import dev.steadyback.diary.DiaryDays;
import dev.steadyback.diary.Period;
import dev.steadyback.pages.kit.Addressed;
import dev.steadyback.pages.kit.Flash;
import dev.steadyback.pages.kit.Form;
import dev.steadyback.pages.kit.Statuses;
import dev.steadyback.pages.kit.Unawaited;
import dev.steadyback.pages.kit.Who;
import dev.steadyback.person.AccountId;
import dev.steadyback.person.Scope;
import dev.steadyback.platform.Commands;
import dev.steadyback.platform.Fields;
import dev.steadyback.platform.Refused;
import dev.steadyback.programme.PauseId;
import dev.steadyback.programme.PlanCoverage;
import dev.steadyback.programme.Programme;
import dev.steadyback.programme.ProgrammeCommand;
import dev.steadyback.programme.ProgrammeCommand.NameCauses;
import dev.steadyback.programme.ProgrammeCommand.Pause;
import dev.steadyback.programme.ProgrammeCommand.Resume;
import dev.steadyback.programme.ProgrammeCommand.RetractPause;
import dev.steadyback.programme.SuspectedCause;
import dev.steadyback.programme.WeeklyPlan;
import dev.steadyback.sharing.OpenToCoach;
import jakarta.servlet.http.HttpServletResponse;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The programme: its plan and what that trains, pauses and suspected causes. */
@Controller
@RequestMapping({"", "/persons/{person}"})
class PlanPage {
    private static final String PLAN = "/plan";

    private final Commands commands;
    private final PlanTemplates templates;

    PlanPage(Commands commands, PlanTemplates templates) {
        this.commands = commands;
        this.templates = templates;
    }

    @OpenToCoach(Scope.SESSIONS)
    @GetMapping(PLAN)
    String plan(Who who, Model model) {
        return page(model, who);
    }

    /** Keeps the plan that holds now as a template of whoever looks at it. */
    @OpenToCoach(Scope.SESSIONS)
    @PostMapping("/plan/templates")
    Object keep(Who who, @RequestParam MultiValueMap<String, String> typed, Model model, HttpServletResponse response) {
        AccountId coach = PlanTemplates.coach().orElseThrow(Addressed::noPage);
        Form form = Form.sent(typed);
        try {
            Fields fields = new Fields(form);
            String name = fields.requiredText("name", Fields.NAME_LENGTH);
            fields.refuseIfFaulty();
            templates.keep(coach, name, shown(who));
            return Flash.to(who, PLAN, Flash.Did.TEMPLATE_KEPT);
        } catch (Refused e) {
            response.setStatus(Statuses.code(e));
            model.addAttribute("templateForm", form.refused(e));
            return page(model, who);
        }
    }

    @PostMapping("/plan/pauses")
    Object pause(
            @Unawaited Who who,
            @RequestParam MultiValueMap<String, String> typed,
            Model model,
            HttpServletResponse response) {
        Form form = Form.sent(typed);
        return change(
                who,
                "pauseForm",
                form,
                new Fields(form),
                Flash.Did.PAUSED,
                "pauses",
                model,
                response,
                fields -> new Pause(
                        who.person().id(),
                        new PauseId("pau_" + form.key()),
                        required(fields, "from"),
                        fields.date("to"),
                        fields.text("reason", ProgrammeCommand.REASON_LENGTH)));
    }

    @PostMapping("/plan/pauses/{pause}/end")
    Object resume(
            @Unawaited Who who,
            @PathVariable String pause,
            @RequestParam MultiValueMap<String, String> typed,
            Model model,
            HttpServletResponse response) {
        Form form = Form.sent(typed);
        model.addAttribute("ended", pause);
        return change(
                who,
                "endForm",
                form,
                new Fields(form),
                Flash.Did.RESUMED,
                "pauses",
                model,
                response,
                fields -> new Resume(who.person().id(), new PauseId(pause), required(fields, "on")));
    }

    @PostMapping("/plan/pauses/{pause}/remove")
    Object remove(@Unawaited Who who, @PathVariable String pause, Model model, HttpServletResponse response) {
        Form form = Form.blank();
        return change(
                who,
                "endForm",
                form,
                new Fields(form),
                Flash.Did.PAUSE_REMOVED,
                "pauses",
                model,
                response,
                fields -> new RetractPause(who.person().id(), new PauseId(pause)));
    }

    @PostMapping("/plan/causes")
    Object causes(
            @Unawaited Who who,
            @RequestParam MultiValueMap<String, String> typed,
            Model model,
            HttpServletResponse response) {
        Form form = Form.sent(typed);
        return change(
                who,
                "causesForm",
                form,
                new Fields(form),
                Flash.Did.CAUSES,
                "causes",
                model,
                response,
                fields -> new NameCauses(who.person().id(), fields.choices("causes", SuspectedCause.class)));
    }

    private Object change(
            Who who,
            String name,
            Form form,
            Fields fields,
            Flash.Did did,
            String place,
            Model model,
            HttpServletResponse response,
            Function<Fields, ProgrammeCommand> read) {
        try {
            ProgrammeCommand command = read.apply(fields);
            fields.refuseIfFaulty();
            commands.send(command, Programme.class);
            return Flash.to(who, PLAN, did, place);
        } catch (Refused e) {
            response.setStatus(Statuses.code(e));
            model.addAttribute(name, form.refused(e));
            return page(model, who);
        }
    }

    private static LocalDate required(Fields fields, String name) {
        LocalDate date = fields.date(name);
        if (date == null && !fields.has(name)) {
            fields.fault(name, "is missing; choose a day", "fault.day-missing");
        }
        return date == null ? LocalDate.EPOCH : date;
    }

    private static String page(Model model, Who who) {
        Programme programme = who.programme();
        LocalDate from = from(who);
        WeeklyPlan week = shown(who);
        absent(model, "pauseForm", Form.blank().with("from", from));
        absent(model, "endForm", Form.blank());
        absent(model, "causesForm", Form.blank().withAll("causes", programme.causes()));
        absent(model, "templateForm", Form.blank());
        model.addAttribute("blank", Form.blank());
        model.addAttribute("programme", programme);
        model.addAttribute("week", week);
        model.addAttribute("coverage", PlanCoverage.of(week, programme.causes()));
        model.addAttribute("current", programme.versions().floorKey(from));
        model.addAttribute("versions", programme.versions().descendingMap());
        model.addAttribute("thisWeek", thisWeek(who));
        return "pages/plan";
    }

    private static LocalDate from(Who who) {
        return who.today().isBefore(who.start()) ? who.start() : who.today();
    }

    /** A light week asks for less today; what is changed here is the whole plan. */
    private static WeeklyPlan shown(Who who) {
        return who.programme().wholePlanOn(from(who));
    }

    /** The days of this week by their names; none before the programme starts. */
    private static Map<DayOfWeek, DiaryDay> thisWeek(Who who) {
        LocalDate monday = Weeks.monday(who.today());
        Period week = new Period(monday, monday.plusDays(6), who.today());
        return DiaryDays.find(who.person(), week, who.reading()).stream()
                .collect(Collectors.toMap(d -> d.date().getDayOfWeek(), Function.identity()));
    }

    private static void absent(Model model, String name, @Nullable Object value) {
        if (!model.containsAttribute(name)) {
            model.addAttribute(name, value);
        }
    }
}
