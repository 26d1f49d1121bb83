package dev.steadyback.pages.plan;

import dev.steadyback.pages.kit.Addressed;
import dev.steadyback.pages.kit.Flash;
import dev.steadyback.pages.kit.Flash.Did;
import dev.steadyback.person.AccountId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The plan templates of a coach. */
@Controller
class PlanTemplatesPage {
    private static final String PATH = "/clients/templates";

    private final PlanTemplates templates;

    PlanTemplatesPage(PlanTemplates templates) {
        this.templates = templates;
    }

    @GetMapping(PATH)
    String templates(@RequestParam(required = false) @Nullable String did, Model model) {
        coach();
        Flash.said(did, null).ifPresent(flash -> model.addAttribute("flash", flash));
        model.addAttribute("templates", templates.all());
        model.addAttribute("at", "templates");
        return "pages/plan-templates";
    }

    @PostMapping(PATH + "/{template}/remove")
    Object remove(@PathVariable String template) {
        templates.remove(coach(), template);
        return Flash.see(PATH + "?did=" + Did.TEMPLATE_REMOVED.code());
    }

    private static AccountId coach() {
        return PlanTemplates.coach().orElseThrow(Addressed::noPage);
    }
}
