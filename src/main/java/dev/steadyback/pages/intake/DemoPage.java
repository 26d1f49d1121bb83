package dev.steadyback.pages.intake;

import dev.steadyback.demo.Demo;
import dev.steadyback.diary.Persons;
import dev.steadyback.pages.kit.Flash;
import dev.steadyback.readmodel.Freshness;
import java.time.Duration;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.view.RedirectView;

/** Fills an empty diary with sample data, to look around, and removes it again. */
@Controller
class DemoPage {
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(10);

    private final Demo demo;
    private final Persons persons;
    private final Freshness freshness;

    DemoPage(Demo demo, Persons persons, Freshness freshness) {
        this.demo = demo;
        this.persons = persons;
        this.freshness = freshness;
    }

    /** Sent twice, the second one finds it done. */
    @PostMapping("/demo")
    RedirectView fill(Locale language) {
        demo.refuseWithAccounts();
        if (!demo.possible()) {
            return Flash.see("/");
        }
        demo.fill(null, language);
        freshness.await(LONGEST_WAIT);
        return Flash.see("/?did=" + Flash.Did.DEMO.code());
    }

    /** What goes with the sample data, before it does. */
    @GetMapping("/demo")
    Object ask(Model model) {
        demo.refuseWithAccounts();
        if (!demo.isThere()) {
            return Flash.see("/");
        }
        model.addAttribute("own", persons.own().isPresent());
        return "pages/demo";
    }

    /** Sent twice, the second one finds it done. */
    @PostMapping("/demo/remove")
    RedirectView remove() {
        demo.refuseWithAccounts();
        demo.remove();
        return Flash.see("/?did=" + Flash.Did.DEMO_REMOVED.code());
    }
}
