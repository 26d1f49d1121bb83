package dev.steadyback.pages.kit;

import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** All components of the pages on one page, for whoever builds pages: with the profile {@code development} only. */
@Controller
@Profile("development")
class DesignPage {
    @GetMapping("/design")
    String design(Model model) {
        model.addAttribute("blank", Form.blank());
        return "pages/design";
    }
}
