package dev.steadyback.pages;

import dev.steadyback.demo.Demo;
import dev.steadyback.readmodel.Freshness;
import java.time.Duration;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.view.RedirectView;

/** Fills an empty diary with sample data, to look around. */
@Controller
class DemoPage {
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(10);

    private final Demo demo;
    private final Freshness freshness;

    DemoPage(Demo demo, Freshness freshness) {
        this.demo = demo;
        this.freshness = freshness;
    }

    /** Sent twice, the second one finds it done. */
    @PostMapping("/demo")
    RedirectView fill() {
        if (!demo.possible()) {
            return Flash.see("/");
        }
        demo.fill(null);
        freshness.await(LONGEST_WAIT);
        return Flash.see("/?did=" + Flash.Did.DEMO.code());
    }
}
