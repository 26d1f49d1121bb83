package dev.steadyback.pages.diary;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** When to see a doctor: always one link away. */
@Controller
class SafetyPage {
    @GetMapping("/safety")
    String safety() {
        return "pages/safety";
    }
}
