package dev.steadyback.pages.account;

import dev.steadyback.account.Account;
import dev.steadyback.account.NewPasswords;
import dev.steadyback.pages.kit.Flash;
import dev.steadyback.pages.kit.Flash.Did;
import dev.steadyback.pages.kit.Form;
import dev.steadyback.pages.kit.Letters;
import dev.steadyback.pages.kit.Statuses;
import dev.steadyback.platform.Fields;
import dev.steadyback.platform.Refused;
import dev.steadyback.web.WebSecurity;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Another password for whoever forgot theirs. Whether there is such an account is told to nobody. */
@Controller
class NewPasswordPage {
    private static final String FORGOTTEN = WebSecurity.SIGN_IN + "/forgotten";
    private static final String CHOOSE = NewPasswords.PATH + "{secret}";

    private final NewPasswords newPasswords;
    private final Letters letters;

    NewPasswordPage(NewPasswords newPasswords, Letters letters) {
        this.newPasswords = newPasswords;
        this.letters = letters;
    }

    @GetMapping(FORGOTTEN)
    String form(Model model) {
        return page(model, Form.blank());
    }

    private static String page(Model model, Form form) {
        model.addAttribute("form", form);
        return "pages/forgotten";
    }

    @PostMapping(FORGOTTEN)
    String send(
            @RequestParam MultiValueMap<String, String> typed,
            Model model,
            Locale locale,
            HttpServletRequest request,
            HttpServletResponse response) {
        Form form = Form.sent(typed);
        try {
            Fields fields = new Fields(form);
            String known = fields.requiredText("name", Fields.NAME_LENGTH);
            fields.refuseIfFaulty();
            if (letters.on()) {
                letters.newPasswords(newPasswords.forgotten(known, SignInPage.from(request)), locale);
                model.addAttribute("sent", true);
            }
            return page(model, Form.blank());
        } catch (Refused e) {
            Statuses.set(response, e);
            return page(model, form.refused(e));
        }
    }

    @GetMapping(CHOOSE)
    String choose(@PathVariable String secret, Model model, HttpServletResponse response) {
        try {
            return choose(model, newPasswords.of(secret), secret, Form.blank());
        } catch (Refused e) {
            return over(model, e, response);
        }
    }

    @PostMapping(CHOOSE)
    Object take(
            @PathVariable String secret,
            @RequestParam MultiValueMap<String, String> typed,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        Account account;
        try {
            account = newPasswords.of(secret);
        } catch (Refused e) {
            return over(model, e, response);
        }
        Form form = Form.sent(typed);
        try {
            newPasswords.choose(secret, Typed.secret(form, "password"), form.value("code"), SignInPage.from(request));
            return Flash.see(WebSecurity.SIGN_IN + "?did=" + Did.PASSWORD.code());
        } catch (Refused e) {
            Statuses.set(response, e);
            return choose(model, account, secret, Form.blank().refused(e));
        }
    }

    private static String choose(Model model, Account account, String secret, Form form) {
        model.addAttribute("account", account);
        model.addAttribute("secret", secret);
        model.addAttribute("form", form);
        return "pages/new-password";
    }

    private static String over(Model model, Refused refused, HttpServletResponse response) {
        Statuses.set(response, refused);
        model.addAttribute("form", Form.blank().refused(refused));
        return "pages/invitation-closed";
    }
}
