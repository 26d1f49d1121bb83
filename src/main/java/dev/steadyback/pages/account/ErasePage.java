package dev.steadyback.pages.account;

import dev.steadyback.account.Accounts;
import dev.steadyback.account.SignIns;
import dev.steadyback.account.Viewer;
import dev.steadyback.erasing.Erasing;
import dev.steadyback.pages.kit.Form;
import dev.steadyback.pages.kit.Statuses;
import dev.steadyback.pages.kit.Who;
import dev.steadyback.platform.Fields;
import dev.steadyback.platform.Refused;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Erases a diary for good, once its name was typed, and with accounts the password. */
@Controller
@RequestMapping({"", "/persons/{person}"})
class ErasePage {
    private static final String PATH = "/settings/erase";

    private final Erasing erasing;
    private final SignIns signIns;
    private final Accounts accounts;

    ErasePage(Erasing erasing, SignIns signIns, Accounts accounts) {
        this.erasing = erasing;
        this.signIns = signIns;
        this.accounts = accounts;
    }

    @GetMapping(PATH)
    String ask(Who who, Model model) {
        return page(model, Form.blank());
    }

    @PostMapping(PATH)
    String erase(
            Who who, @RequestParam MultiValueMap<String, String> typed, Model model, HttpServletResponse response) {
        Form form = Form.sent(typed);
        try {
            Optional<Viewer> viewer = Viewer.now();
            Fields fields = new Fields(form);
            String name = fields.requiredText("name", Fields.NAME_LENGTH);
            fields.refuseIfFaulty();
            if (!who.person().name().equals(name)) {
                throw Refused.invalid(
                        "name",
                        "is another one; type “" + who.person().name() + "”, as the diary is called",
                        "fault.name-not-same",
                        who.person().name());
            }
            if (viewer.isPresent()) {
                signIns.confirm(viewer.get().signedIn(), Typed.proof(form));
            }
            erasing.erase(who.person().id());
            model.addAttribute("who", null); // of whom nothing is known any more
            return "pages/erased";
        } catch (Refused e) {
            Statuses.set(response, e);
            return page(model, Typed.forgotten(form).refused(e));
        }
    }

    private String page(Model model, Form form) {
        model.addAttribute("form", form);
        Viewer.now()
                .flatMap(viewer -> accounts.find(viewer.account()))
                .ifPresent(own -> model.addAttribute("account", own));
        return "pages/erase";
    }
}
