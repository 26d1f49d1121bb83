package dev.steadyback.pages.account;

import dev.steadyback.account.Account;
import dev.steadyback.account.Accounts;
import dev.steadyback.account.Passkey;
import dev.steadyback.account.Passkeys;
import dev.steadyback.account.SignIns;
import dev.steadyback.account.Viewer;
import dev.steadyback.pages.kit.Addressed;
import dev.steadyback.pages.kit.Flash;
import dev.steadyback.pages.kit.Flash.Did;
import dev.steadyback.pages.kit.Form;
import dev.steadyback.pages.kit.Statuses;
import dev.steadyback.platform.Fields;
import dev.steadyback.platform.Refused;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Base64;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Adds a passkey to one's own account, and takes one away. The browser makes it; what it answers comes with an ordinary form. */
@Controller
class PasskeyPage {
    private static final String PATH = "/account/passkeys";

    private final Accounts accounts;
    private final SignIns signIns;
    private final Passkeys passkeys;

    PasskeyPage(Accounts accounts, SignIns signIns, Passkeys passkeys) {
        this.accounts = accounts;
        this.signIns = signIns;
        this.passkeys = passkeys;
    }

    /** What the browser needs for a new one. */
    public record Wanted(Passkeys.Asked asked, String handle, List<Long> algorithms, List<String> known) {}

    @GetMapping(PATH)
    String list(HttpServletRequest request, Model model) {
        return page(request, model, Form.blank());
    }

    @PostMapping(PATH)
    Object add(
            @RequestParam MultiValueMap<String, String> typed,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        Form form = Form.sent(typed);
        try {
            Fields fields = new Fields(form);
            String name = fields.requiredText("name", Fields.NAME_LENGTH);
            fields.refuseIfFaulty();
            signIns.addPasskey(
                    Viewer.now().orElseThrow(Addressed::noPage).signedIn(),
                    Typed.proof(form),
                    name,
                    Typed.secret(form, "passkey"),
                    place(request));
            return Flash.see("/account?did=" + Did.PASSKEY.code());
        } catch (Refused e) {
            Statuses.set(response, e);
            return page(request, model, Typed.forgotten(form).refused(e));
        }
    }

    @PostMapping(PATH + "/{key}/remove")
    Object remove(
            @PathVariable String key,
            @RequestParam MultiValueMap<String, String> typed,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        try {
            signIns.removePasskey(
                    Viewer.now().orElseThrow(Addressed::noPage).signedIn(), Typed.proof(Form.sent(typed)), key);
            return Flash.see("/account?did=" + Did.PASSKEY_REMOVED.code());
        } catch (Refused e) {
            Statuses.set(response, e);
            return page(request, model, Form.blank().refused(e));
        }
    }

    static Passkeys.Place place(HttpServletRequest request) {
        return new Passkeys.Place(
                request.getServerName(),
                ServletUriComponentsBuilder.fromRequest(request)
                        .replacePath(null)
                        .replaceQuery(null)
                        .toUriString());
    }

    private String page(HttpServletRequest request, Model model, Form form) {
        Account account = accounts.find(
                        Viewer.now().orElseThrow(Addressed::noPage).account())
                .orElseThrow();
        model.addAttribute("account", account);
        model.addAttribute("form", form);
        model.addAttribute(
                "wanted",
                passkeys.ask(place(request))
                        .map(asked -> new Wanted(
                                asked,
                                Base64.getUrlEncoder().withoutPadding().encodeToString(Passkeys.handle(account.id())),
                                Passkeys.ALGORITHMS,
                                account.passkeys().stream().map(Passkey::id).toList()))
                        .orElse(null));
        return "pages/passkeys";
    }
}
