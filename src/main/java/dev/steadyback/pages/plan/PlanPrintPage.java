package dev.steadyback.pages.plan;

import dev.steadyback.analytics.Weeks;
import dev.steadyback.pages.kit.Form;
import dev.steadyback.pages.kit.Statuses;
import dev.steadyback.pages.kit.Who;
import dev.steadyback.person.Scope;
import dev.steadyback.platform.Fields;
import dev.steadyback.platform.Refused;
import dev.steadyback.sharing.OpenToCoach;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The plan on paper, with empty boxes to tick. */
@Controller
@RequestMapping({"", "/persons/{person}"})
class PlanPrintPage {
    private static final int HORIZON = 10;

    @OpenToCoach(Scope.SESSIONS)
    @GetMapping("/plan/print")
    String print(
            Who who, @RequestParam MultiValueMap<String, String> typed, Model model, HttpServletResponse response) {
        LocalDate first = who.today().isBefore(who.start()) ? who.start() : who.today();
        Form form = Form.sent(typed);
        LocalDate from = first;
        int weeks = HORIZON;
        try {
            Fields fields = new Fields(form);
            LocalDate asked = fields.date("from");
            Integer many = fields.wholeNumber("weeks", 1, HORIZON);
            fields.refuseIfFaulty();
            from = asked == null || asked.isBefore(who.start()) ? first : asked;
            weeks = many == null ? HORIZON : many;
        } catch (Refused e) {
            response.setStatus(Statuses.code(e));
            form = form.refused(e);
        }
        LocalDate monday = Weeks.monday(from);
        if (form.value("from") == null) {
            form = form.with("from", monday);
        }
        model.addAttribute("form", form);
        model.addAttribute("weeks", weeks);
        model.addAttribute("sheet", PlanSheet.of(who.programme(), monday, weeks));
        return "pages/plan-print";
    }
}
