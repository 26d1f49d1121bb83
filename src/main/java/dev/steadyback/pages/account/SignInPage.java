package dev.steadyback.pages.account;

import dev.steadyback.account.Accounts;
import dev.steadyback.account.Passkeys;
import dev.steadyback.account.Sessions;
import dev.steadyback.account.SignIns;
import dev.steadyback.pages.kit.Flash;
import dev.steadyback.pages.kit.Form;
import dev.steadyback.pages.kit.KeptForm;
import dev.steadyback.pages.kit.LanguagePage;
import dev.steadyback.pages.kit.Statuses;
import dev.steadyback.platform.Fields;
import dev.steadyback.platform.Refused;
import dev.steadyback.web.SignedIn;
import dev.steadyback.web.WebSecurity;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.view.RedirectView;

/** Signs in, in one step or two, and out again. What was asked for before is gone on with, and a form that was sent after the session had ended is not lost. */
@Controller
class SignInPage {
    private static final String CODE = WebSecurity.SIGN_IN + "/code";

    private final Accounts accounts;
    private final Sessions sessions;
    private final SignIns signIns;
    private final Passkeys passkeys;
    private final SignedIn signedIn;

    SignInPage(Accounts accounts, Sessions sessions, SignIns signIns, Passkeys passkeys, SignedIn signedIn) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.signIns = signIns;
        this.passkeys = passkeys;
        this.signedIn = signedIn;
    }

    @GetMapping(WebSecurity.SIGN_IN)
    Object form(
            @RequestParam(defaultValue = "/") String to,
            @RequestParam(required = false) @Nullable String did,
            HttpServletRequest request,
            Model model) {
        Flash.did(did).ifPresent(d -> model.addAttribute("flash", new Flash(d, null)));
        if (!accounts.on()
                || signedIn.session(request).filter(f -> f.session().whole()).isPresent()) {
            return Flash.see(here(to));
        }
        return page(request, model, Form.blank().with("to", to));
    }

    @PostMapping(WebSecurity.SIGN_IN)
    Object signIn(
            @RequestParam MultiValueMap<String, String> typed,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        Form form = Form.sent(typed);
        try {
            Fields fields = new Fields(form);
            String name = fields.requiredText("name", Fields.NAME_LENGTH);
            String password = Typed.secret(form, "password");
            fields.refuseIfFaulty();
            SignIns.Begun begun = signIns.withPassword(name, password, from(request));
            give(request, response, begun);
            if (begun.whole()) {
                return onward(form, begun, model);
            }
            return KeptForm.carriedBy(form) == null
                    ? Flash.see(CODE + "?to=" + Typed.address(form.value("to")))
                    : codePage(model, form);
        } catch (Refused e) {
            Statuses.set(response, e);
            return page(request, model, form.with("password", null).refused(e));
        }
    }

    @PostMapping(WebSecurity.SIGN_IN + "/passkey")
    Object withPasskey(
            @RequestParam MultiValueMap<String, String> typed,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        Form form = Form.sent(typed);
        try {
            SignIns.Begun begun =
                    signIns.withPasskey(Typed.secret(form, "passkey"), PasskeyPage.place(request), from(request));
            give(request, response, begun);
            return onward(form, begun, model);
        } catch (Refused e) {
            Statuses.set(response, e);
            return page(request, model, form.with("passkey", null).refused(e));
        }
    }

    /** A form that somebody sent who is not signed in any more. */
    @PostMapping(WebSecurity.ENDED)
    String ended(HttpServletRequest request, HttpServletResponse response, Model model) {
        Form form = KeptForm.of(request).with(Form.blank());
        response.setStatus(HttpStatus.FORBIDDEN.value());
        return page(request, model, form);
    }

    private String page(HttpServletRequest request, Model model, Form form) {
        fill(model, form);
        model.addAttribute("any", !accounts.on() || accounts.any());
        model.addAttribute(
                "overheard", !request.isSecure() && !WebSecurity.OWN_MACHINE.contains(request.getServerName()));
        model.addAttribute("asked", passkeys.ask(PasskeyPage.place(request)).orElse(null));
        return "pages/sign-in";
    }

    @GetMapping(CODE)
    Object code(@RequestParam(defaultValue = "/") String to, HttpServletRequest request, Model model) {
        if (signedIn.session(request).isEmpty()) {
            return Flash.see(WebSecurity.SIGN_IN);
        }
        return codePage(model, Form.blank().with("to", to));
    }

    private static String codePage(Model model, Form form) {
        fill(model, form);
        return "pages/sign-in-code";
    }

    private static void fill(Model model, Form form) {
        model.addAttribute("form", form);
        model.addAttribute("carried", KeptForm.carrying(form));
    }

    @PostMapping(CODE)
    Object code(
            @RequestParam MultiValueMap<String, String> typed,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        Form form = Form.sent(typed);
        try {
            String code = Typed.secret(form, "code");
            SignIns.Begun begun = signIns.withCode(signedIn.token(request), code, from(request));
            give(request, response, begun);
            return onward(form, begun, model);
        } catch (Refused e) {
            Statuses.set(response, e);
            return codePage(model, form.with("code", null).refused(e));
        }
    }

    /** Gives a browser its session, and ends the one that it had. */
    private void give(HttpServletRequest request, HttpServletResponse response, SignIns.Begun begun) {
        end(request);
        signedIn.give(request, response, begun.token());
    }

    private void end(HttpServletRequest request) {
        signedIn.session(request)
                .ifPresent(
                        found -> sessions.end(found.account(), found.session().id()));
    }

    @PostMapping("/sign-out")
    RedirectView signOut(HttpServletRequest request, HttpServletResponse response) {
        end(request);
        signedIn.take(request, response);
        return Flash.see(WebSecurity.SIGN_IN);
    }

    /** Somebody else may have signed in than whoever typed what is kept: the page says who it is, and sends nothing by itself. */
    private Object onward(Form form, SignIns.Begun begun, Model model) {
        KeptForm kept = KeptForm.carriedBy(form);
        if (kept == null) {
            return Flash.see(here(form.value("to")));
        }
        sessions.find(begun.token())
                .flatMap(found -> accounts.find(found.account()))
                .ifPresent(account -> model.addAttribute("signedIn", account.name()));
        model.addAttribute("kept", kept);
        return "pages/old-form";
    }

    private static String here(@Nullable String to) {
        return to != null && LanguagePage.here(to) ? to : "/";
    }

    static SignIns.From from(HttpServletRequest request) {
        @Nullable String device = request.getHeader(HttpHeaders.USER_AGENT);
        return new SignIns.From(request.getRemoteAddr(), device == null ? "" : device);
    }
}
