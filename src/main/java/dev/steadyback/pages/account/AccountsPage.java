package dev.steadyback.pages.account;

import dev.steadyback.account.Account;
import dev.steadyback.account.Accounts;
import dev.steadyback.account.Administration;
import dev.steadyback.account.NewPasswords;
import dev.steadyback.account.Role;
import dev.steadyback.account.Sessions;
import dev.steadyback.account.Viewer;
import dev.steadyback.pages.kit.Addressed;
import dev.steadyback.pages.kit.Flash;
import dev.steadyback.pages.kit.Flash.Did;
import dev.steadyback.pages.kit.Form;
import dev.steadyback.pages.kit.Inviting;
import dev.steadyback.pages.kit.Letters;
import dev.steadyback.pages.kit.Statuses;
import dev.steadyback.pages.kit.Zones;
import dev.steadyback.person.AccountId;
import dev.steadyback.platform.Fields;
import dev.steadyback.platform.Refused;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.view.RedirectView;

/** All accounts, for an administrator: who can sign in, links for more, and what is done with one. Nothing of any diary. */
@Controller
class AccountsPage {
    private static final String PATH = "/accounts";
    private static final String ONE = PATH + "/{account}";

    private final Accounts accounts;
    private final Administration administration;
    private final Sessions sessions;
    private final NewPasswords newPasswords;
    private final Inviting inviting;
    private final Letters letters;

    AccountsPage(
            Accounts accounts,
            Administration administration,
            Sessions sessions,
            NewPasswords newPasswords,
            Inviting inviting,
            Letters letters) {
        this.accounts = accounts;
        this.administration = administration;
        this.sessions = sessions;
        this.newPasswords = newPasswords;
        this.inviting = inviting;
        this.letters = letters;
    }

    @GetMapping(PATH)
    String all(Model model) {
        viewer();
        model.addAttribute("accounts", accounts.all());
        model.addAttribute("roles", Role.values());
        return "pages/accounts";
    }

    @PostMapping(PATH + "/invitations")
    String invite(
            @RequestParam MultiValueMap<String, String> typed,
            Model model,
            Locale locale,
            HttpServletResponse response) {
        Form form = Form.sent(typed);
        Fields fields = new Fields(form);
        Role chosen = fields.choice("role", Role.class);
        fields.refuseIfFaulty();
        inviting.invite(chosen == null ? Role.PERSON : chosen, viewer().account(), form, model, locale, response);
        return all(model);
    }

    @GetMapping(ONE)
    String one(@PathVariable String account, @RequestParam(required = false) @Nullable String did, Model model) {
        Flash.did(did).ifPresent(d -> model.addAttribute("flash", new Flash(d, null)));
        return one(known(account), model, Form.blank());
    }

    @PostMapping(ONE + "/sessions/end")
    RedirectView endSessions(@PathVariable String account) {
        Account ended = known(account);
        administration.endSessions(ended.id());
        return see(ended, Did.SESSION_ENDED);
    }

    @PostMapping(ONE + "/close")
    Object close(@PathVariable String account, Model model, HttpServletResponse response) {
        Account closed = known(account);
        try {
            administration.close(closed.id(), viewer().account());
            return see(closed, Did.ACCOUNT_CLOSED);
        } catch (Refused e) {
            Statuses.set(response, e);
            return one(closed, model, Form.blank().refused(e));
        }
    }

    @PostMapping(ONE + "/open")
    RedirectView open(@PathVariable String account) {
        Account opened = known(account);
        administration.open(opened.id());
        return see(opened, Did.ACCOUNT_OPENED);
    }

    /** Sends its owner a link for another password; whoever asks for it does not see it. */
    @PostMapping(ONE + "/password")
    RedirectView password(@PathVariable String account, Locale locale) {
        Account of = known(account);
        if (letters.on()) {
            letters.newPasswords(newPasswords.link(of.id()).stream().toList(), locale);
        }
        return see(of, Did.PASSWORD_SENT);
    }

    private String one(Account account, Model model, Form form) {
        model.addAttribute("account", account);
        model.addAttribute("own", account.id().equals(viewer().account()));
        model.addAttribute("form", form);
        model.addAttribute("roles", Role.values());
        model.addAttribute("since", LocalDate.ofInstant(account.createdAt(), Zones.guessed()));
        List<Sessions.Session> open = sessions.of(account.id());
        model.addAttribute("sessions", open.size());
        model.addAttribute(
                "lastUsed",
                open.isEmpty() ? null : LocalDate.ofInstant(open.getFirst().lastUsed(), Zones.guessed()));
        return "pages/accounts-one";
    }

    private Account known(String account) {
        viewer();
        return accounts.find(new AccountId(account)).orElseThrow(Addressed::noPage);
    }

    private static RedirectView see(Account account, Did did) {
        return Flash.see(PATH + "/" + account.id() + "?did=" + did.code());
    }

    private static Viewer viewer() {
        return Viewer.now().orElseThrow(Addressed::noPage);
    }
}
