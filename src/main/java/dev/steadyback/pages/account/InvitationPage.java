package dev.steadyback.pages.account;

import dev.steadyback.account.Account;
import dev.steadyback.account.Accounts;
import dev.steadyback.account.Invitations;
import dev.steadyback.account.Role;
import dev.steadyback.account.SignIns;
import dev.steadyback.account.Viewer;
import dev.steadyback.pages.kit.Flash;
import dev.steadyback.pages.kit.Form;
import dev.steadyback.pages.kit.Statuses;
import dev.steadyback.platform.Fields;
import dev.steadyback.platform.Refused;
import dev.steadyback.web.SignedIn;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Makes the account that a link invites to, and signs in with it. Whoever is signed in already is told so, and the link stays as it is. */
@Controller
class InvitationPage {
    private static final String PATH = "/invitations/{secret}";

    private final Accounts accounts;
    private final Invitations invitations;
    private final SignIns signIns;
    private final SignedIn signedIn;

    InvitationPage(Accounts accounts, Invitations invitations, SignIns signIns, SignedIn signedIn) {
        this.accounts = accounts;
        this.invitations = invitations;
        this.signIns = signIns;
        this.signedIn = signedIn;
    }

    @GetMapping(PATH)
    String form(@PathVariable String secret, Model model, HttpServletResponse response) {
        try {
            Invitations.Invitation open = invitations.open(secret);
            Optional<Viewer> viewer = Viewer.now();
            return viewer.isPresent() ? signedIn(model, viewer.get(), open) : page(model, secret, open, Form.blank());
        } catch (Refused e) {
            return closed(model, e, response);
        }
    }

    @PostMapping(PATH)
    Object take(
            @PathVariable String secret,
            @RequestParam MultiValueMap<String, String> typed,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        Form form = Form.sent(typed);
        Invitations.Invitation open;
        try {
            open = invitations.open(secret);
        } catch (Refused e) {
            return closed(model, e, response);
        }
        try {
            Fields fields = new Fields(form);
            String name = fields.requiredText("name", Fields.NAME_LENGTH);
            fields.refuseIfFaulty();
            String password = Typed.secret(form, "password");
            Account account = invitations.take(secret, name, password, roles(open));
            signedIn.give(
                    request,
                    response,
                    signIns.withPassword(account.name(), password, SignInPage.from(request))
                            .token());
            return Flash.see("/");
        } catch (Refused e) {
            Statuses.set(response, e);
            return page(model, secret, open, form.with("password", null).refused(e));
        }
    }

    private String signedIn(Model model, Viewer viewer, Invitations.Invitation invitation) {
        Optional<Account> from = from(invitation);
        model.addAttribute(
                "name", accounts.find(viewer.account()).map(Account::name).orElse("–"));
        model.addAttribute("from", from.map(Account::name).orElse(null));
        model.addAttribute(
                "coach",
                from.filter(a -> a.is(Role.COACH) && !a.id().equals(viewer.account()) && viewer.person() != null)
                        .map(Account::id)
                        .orElse(null));
        return "pages/invitation-signed-in";
    }

    private Optional<Account> from(Invitations.Invitation invitation) {
        return Optional.ofNullable(invitation.by()).flatMap(accounts::find);
    }

    /** Whoever sets the server up keeps a diary there too. */
    private static Set<Role> roles(Invitations.Invitation invitation) {
        return invitation.by() == null ? EnumSet.allOf(Role.class) : EnumSet.of(invitation.role());
    }

    private String page(Model model, String secret, Invitations.Invitation invitation, Form form) {
        model.addAttribute("form", form);
        model.addAttribute("secret", secret);
        model.addAttribute("first", invitation.by() == null);
        model.addAttribute("from", from(invitation).map(Account::name).orElse(null));
        model.addAttribute("role", invitation.role());
        return "pages/invitation";
    }

    private static String closed(Model model, Refused refused, HttpServletResponse response) {
        Statuses.set(response, refused);
        model.addAttribute("form", Form.blank().refused(refused));
        return "pages/invitation-closed";
    }
}
