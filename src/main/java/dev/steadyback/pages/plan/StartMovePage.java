package dev.steadyback.pages.plan;

import dev.steadyback.adherence.StartChange;
import dev.steadyback.adherence.StartMoves;
import dev.steadyback.pages.kit.Flash;
import dev.steadyback.pages.kit.Form;
import dev.steadyback.pages.kit.Statuses;
import dev.steadyback.pages.kit.Who;
import dev.steadyback.platform.Fields;
import dev.steadyback.platform.Refused;
import dev.steadyback.programme.PlannedBefore;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Moves the programme's start, in two steps like a new plan: where to, and what that changes. */
@Controller
@RequestMapping({"", "/persons/{person}"})
class StartMovePage {
    private static final String WAS = "was";

    private final StartMoves moves;

    StartMovePage(StartMoves moves) {
        this.moves = moves;
    }

    @GetMapping("/plan/start")
    String form(Who who, Model model) {
        return form(
                model, Form.blank().with("start", who.programme().start()).with("planned", PlannedBefore.FIRST_PLAN));
    }

    @PostMapping("/plan/start/preview")
    String preview(
            Who who, @RequestParam MultiValueMap<String, String> typed, Model model, HttpServletResponse response) {
        who.needsProgramme();
        Form form = Form.sent(typed);
        try {
            return preview(who, read(form), form, false, model);
        } catch (Refused e) {
            response.setStatus(Statuses.code(e));
            return form(model, form.refused(e));
        }
    }

    /** Moves the start as it was previewed. When it was moved meanwhile, what changes is shown afresh instead. */
    @PostMapping("/plan/start")
    Object move(Who who, @RequestParam MultiValueMap<String, String> typed, Model model, HttpServletResponse response) {
        who.needsProgramme();
        Form form = Form.sent(typed);
        try {
            Wanted wanted = read(form);
            LocalDate start = who.programme().start();
            String was = form.value(WAS);
            if (!start.equals(wanted.to()) && !start.toString().equals(was)) {
                if (was != null) {
                    response.setStatus(HttpStatus.CONFLICT.value());
                }
                return preview(who, wanted, form, was != null, model);
            }
            moves.move(who.person().id(), wanted.to(), wanted.planned());
            return Flash.to(who, "/plan", Flash.Did.START_MOVED);
        } catch (Refused e) {
            response.setStatus(Statuses.code(e));
            return form(model, form.refused(e));
        }
    }

    private record Wanted(LocalDate to, PlannedBefore planned) {}

    private static Wanted read(Form form) {
        Fields fields = new Fields(form);
        LocalDate to = fields.date("start");
        if (to == null && !fields.has("start")) {
            fields.fault("start", "is missing; choose a day", "fault.day-missing");
        }
        PlannedBefore planned = fields.choice("planned", PlannedBefore.class);
        fields.refuseIfFaulty();
        return new Wanted(Objects.requireNonNull(to), Objects.requireNonNullElse(planned, PlannedBefore.FIRST_PLAN));
    }

    private String preview(Who who, Wanted wanted, Form form, boolean stale, Model model) {
        StartChange change = moves.preview(who.person().id(), wanted.to(), wanted.planned(), List.of(), who.now());
        model.addAttribute("change", change);
        model.addAttribute("stale", stale);
        return form(model, form);
    }

    private static String form(Model model, Form form) {
        model.addAttribute("form", form);
        model.addAttribute("plannedBefore", PlannedBefore.values());
        return "pages/plan-start";
    }
}
