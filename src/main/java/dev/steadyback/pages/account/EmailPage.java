package dev.steadyback.pages.account;

import dev.steadyback.account.Accounts;
import dev.steadyback.account.EmailAddresses;
import dev.steadyback.account.Viewer;
import dev.steadyback.mail.Mail;
import dev.steadyback.pages.kit.Addressed;
import dev.steadyback.pages.kit.Flash;
import dev.steadyback.pages.kit.Flash.Did;
import dev.steadyback.pages.kit.Form;
import dev.steadyback.pages.kit.Letters;
import dev.steadyback.pages.kit.Statuses;
import dev.steadyback.platform.Fields;
import dev.steadyback.platform.Refused;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The address that a link for another password is sent to. It counts once the link that was sent there was opened. */
@Controller
class EmailPage {
    private static final String PATH = "/account/email";

    private final Accounts accounts;
    private final EmailAddresses addresses;
    private final Letters letters;

    EmailPage(Accounts accounts, EmailAddresses addresses, Letters letters) {
        this.accounts = accounts;
        this.addresses = addresses;
        this.letters = letters;
    }

    @GetMapping(PATH)
    String form(@RequestParam(required = false) @Nullable String did, Model model) {
        Flash.did(did).ifPresent(d -> model.addAttribute("flash", new Flash(d, null)));
        return page(model, Form.blank());
    }

    @PostMapping(PATH)
    Object ask(
            @RequestParam MultiValueMap<String, String> typed,
            Model model,
            Locale locale,
            HttpServletResponse response) {
        Form form = Form.sent(typed);
        try {
            Fields fields = new Fields(form);
            String email = fields.requiredText("email", Mail.LONGEST_ADDRESS);
            fields.refuseIfFaulty();
            String secret = addresses.ask(viewer().signedIn(), Typed.proof(form), Mail.address(email));
            letters.confirmation(email, Letters.address(PATH + "/" + secret), locale);
            return Flash.see(PATH + "?did=" + Did.EMAIL_ASKED.code());
        } catch (Refused e) {
            Statuses.set(response, e);
            return page(model, Typed.forgotten(form).refused(e));
        }
    }

    @PostMapping(PATH + "/remove")
    Object remove(@RequestParam MultiValueMap<String, String> typed, Model model, HttpServletResponse response) {
        try {
            addresses.remove(viewer().signedIn(), Typed.proof(Form.sent(typed)));
            return Flash.see("/account?did=" + Did.EMAIL_REMOVED.code());
        } catch (Refused e) {
            Statuses.set(response, e);
            return page(model, Form.blank().refused(e));
        }
    }

    /** What looks at links before people do must not take anything by it: a tap does. */
    @GetMapping(PATH + "/{secret}")
    String opened(@PathVariable String secret, Model model) {
        model.addAttribute("secret", secret);
        return page(model, Form.blank());
    }

    @PostMapping(PATH + "/{secret}")
    Object take(@PathVariable String secret, Model model, HttpServletResponse response) {
        try {
            addresses.take(viewer().signedIn(), secret);
            return Flash.see("/account?did=" + Did.EMAIL.code());
        } catch (Refused e) {
            Statuses.set(response, e);
            return page(model, Form.blank().refused(e));
        }
    }

    private String page(Model model, Form form) {
        model.addAttribute("account", accounts.find(viewer().account()).orElseThrow());
        model.addAttribute("form", form);
        return "pages/email";
    }

    private static Viewer viewer() {
        return Viewer.now().orElseThrow(Addressed::noPage);
    }
}
