package dev.steadyback.pages.account;

import dev.steadyback.account.Account;
import dev.steadyback.account.Accounts;
import dev.steadyback.account.ApiTokens;
import dev.steadyback.account.ApiTokens.Scope;
import dev.steadyback.account.Role;
import dev.steadyback.account.Sessions;
import dev.steadyback.account.SignIns;
import dev.steadyback.account.Viewer;
import dev.steadyback.pages.kit.Addressed;
import dev.steadyback.pages.kit.Flash;
import dev.steadyback.pages.kit.Flash.Did;
import dev.steadyback.pages.kit.Form;
import dev.steadyback.pages.kit.Statuses;
import dev.steadyback.pages.kit.Zones;
import dev.steadyback.platform.Fields;
import dev.steadyback.platform.Refused;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.view.RedirectView;

/** One's own account: password, second step, where one is signed in, and tokens for programs. */
@Controller
class AccountPage {
    private static final String PATH = "/account";
    private static final String VIEW = "pages/account";

    private final Accounts accounts;
    private final Sessions sessions;
    private final SignIns signIns;
    private final ApiTokens tokens;

    AccountPage(Accounts accounts, Sessions sessions, SignIns signIns, ApiTokens tokens) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.signIns = signIns;
        this.tokens = tokens;
    }

    @GetMapping(PATH)
    String account(@RequestParam(required = false) @Nullable String did, Model model) {
        Flash.did(did).ifPresent(d -> model.addAttribute("flash", new Flash(d, null)));
        return page(model, "", Form.blank());
    }

    @PostMapping(PATH + "/password")
    Object password(@RequestParam MultiValueMap<String, String> typed, Model model, HttpServletResponse response) {
        Form form = Form.sent(typed);
        try {
            signIns.changePassword(viewer().signedIn(), Typed.proof(form), Typed.secret(form, "password"));
            return see(Did.PASSWORD);
        } catch (Refused e) {
            Statuses.set(response, e);
            return page(model, "password", Form.blank().refused(e));
        }
    }

    @GetMapping(PATH + "/authenticator")
    String offer(Model model) {
        Account account = own();
        return offer(model, account, signIns.offerAuthenticator(account), Form.blank());
    }

    private String offer(Model model, Account account, SignIns.Offered offered, Form form) {
        model.addAttribute("account", account);
        model.addAttribute("form", form);
        model.addAttribute("needed", signIns.lacksSecondStep(account));
        model.addAttribute("secret", offered.secret());
        model.addAttribute("picture", QrCode.of(offered.address()));
        return "pages/authenticator";
    }

    @PostMapping(PATH + "/authenticator")
    Object take(@RequestParam MultiValueMap<String, String> typed, Model model, HttpServletResponse response) {
        Form form = Form.sent(typed);
        String secret = Typed.secret(form, "secret");
        try {
            List<String> codes = signIns.takeAuthenticator(
                    viewer().signedIn(), Typed.proof(form), secret, Typed.secret(form, "code"));
            model.addAttribute("codes", codes);
            return "pages/recovery-codes";
        } catch (Refused e) {
            Statuses.set(response, e);
            Account account = own();
            return offer(
                    model,
                    account,
                    signIns.offered(account, secret),
                    Typed.forgotten(form).refused(e));
        }
    }

    @PostMapping(PATH + "/authenticator/remove")
    Object drop(@RequestParam MultiValueMap<String, String> typed, Model model, HttpServletResponse response) {
        Form form = Form.sent(typed);
        try {
            signIns.dropAuthenticator(viewer().signedIn(), Typed.proof(form));
            return see(Did.AUTHENTICATOR_REMOVED);
        } catch (Refused e) {
            Statuses.set(response, e);
            return page(model, "authenticator", Form.blank().refused(e));
        }
    }

    /** Ends one session, or all others where none is named. */
    @PostMapping(PATH + "/sessions/end")
    Object end(@RequestParam MultiValueMap<String, String> typed, Model model, HttpServletResponse response) {
        Form form = Form.sent(typed);
        try {
            String session = form.value("session");
            signIns.endSession(
                    viewer().signedIn(), Typed.proof(form), session == null || session.isEmpty() ? null : session);
            return see(Did.SESSION_ENDED);
        } catch (Refused e) {
            Statuses.set(response, e);
            return page(model, "sessions", Typed.forgotten(form).refused(e));
        }
    }

    @PostMapping(PATH + "/tokens")
    Object token(@RequestParam MultiValueMap<String, String> typed, Model model, HttpServletResponse response) {
        Form form = Form.sent(typed);
        try {
            Fields fields = new Fields(form);
            String name = fields.requiredText("name", Fields.NAME_LENGTH);
            Scope chosen = fields.choice("scope", Scope.class);
            fields.refuseIfFaulty();
            viewer().signedIn();
            Scope scope = chosen == null ? Scope.READ : chosen;
            if (!scopes().contains(scope)) {
                throw Refused.invalid("scope", "is for administrators alone", "fault.choice", scope.name());
            }
            String token = tokens.make(viewer().account(), name, scope);
            model.addAttribute("made", token);
            return page(model, "tokens", Form.blank());
        } catch (Refused e) {
            Statuses.set(response, e);
            return page(model, "tokens", form.refused(e));
        }
    }

    /** What a token of one's own can open. */
    private static List<Scope> scopes() {
        return viewer().is(Role.ADMINISTRATOR) ? List.of(Scope.values()) : List.of(Scope.READ, Scope.WRITE);
    }

    @PostMapping(PATH + "/tokens/{token}/remove")
    RedirectView remove(@PathVariable String token) {
        tokens.remove(viewer().account(), token);
        return see(Did.TOKEN_REMOVED);
    }

    /** A browser that is signed in, and whether it is this one. */
    public record SessionRow(String id, boolean here, Browser browser, LocalDate lastUsed) {}

    /** A token as it is listed. */
    public record TokenRow(String id, String name, Scope scope, LocalDate since) {}

    /** The server's day: an account has no zone, only a diary has one. */
    private static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, Zones.guessed());
    }

    private static Viewer viewer() {
        return Viewer.now().orElseThrow(Addressed::noPage);
    }

    private Account own() {
        return accounts.find(viewer().account()).orElseThrow();
    }

    private static RedirectView see(Did did) {
        return Flash.see(PATH + "?did=" + did.code());
    }

    /** @param part whose form is shown as it was sent */
    private String page(Model model, String part, Form form) {
        Account account = own();
        model.addAttribute("account", account);
        model.addAttribute("part", part);
        model.addAttribute("form", form);
        model.addAttribute("blank", Form.blank());
        String here = viewer().signedIn().session().id();
        model.addAttribute(
                "sessions",
                sessions.of(account.id()).stream()
                        .map(s ->
                                new SessionRow(s.id(), s.id().equals(here), Browser.of(s.device()), day(s.lastUsed())))
                        .toList());
        model.addAttribute("scopes", scopes());
        model.addAttribute(
                "tokens",
                tokens.of(account.id()).stream()
                        .map(t -> new TokenRow(t.id(), t.name(), t.scope(), day(t.since())))
                        .toList());
        return VIEW;
    }
}
