package dev.steadyback.pages.desk;

import dev.steadyback.account.Account;
import dev.steadyback.account.Accounts;
import dev.steadyback.account.Role;
import dev.steadyback.account.Viewer;
import dev.steadyback.diary.PersonRecord;
import dev.steadyback.diary.Persons;
import dev.steadyback.pages.kit.Addressed;
import dev.steadyback.pages.kit.Flash;
import dev.steadyback.pages.kit.Flash.Did;
import dev.steadyback.pages.kit.Form;
import dev.steadyback.pages.kit.Inviting;
import dev.steadyback.pages.kit.Statuses;
import dev.steadyback.pages.kit.Zones;
import dev.steadyback.person.AccountId;
import dev.steadyback.person.Consent;
import dev.steadyback.person.Message;
import dev.steadyback.person.PersonCommand.GiveConsent;
import dev.steadyback.person.PersonCommand.WithdrawConsent;
import dev.steadyback.person.PersonId;
import dev.steadyback.person.Scope;
import dev.steadyback.platform.Commands;
import dev.steadyback.platform.Fields;
import dev.steadyback.platform.Refused;
import dev.steadyback.sharing.AccessLog;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What a person shares with which coach, taken back in one tap, and what coaches looked at. */
@Controller
class SharingPage {
    private static final String PATH = "/sharing";
    private static final String OF_ONE = PATH + "/{coach}";

    private final Persons persons;
    private final Accounts accounts;
    private final Inviting inviting;
    private final AccessLog log;
    private final Commands commands;

    SharingPage(Persons persons, Accounts accounts, Inviting inviting, AccessLog log, Commands commands) {
        this.persons = persons;
        this.accounts = accounts;
        this.inviting = inviting;
        this.log = log;
        this.commands = commands;
    }

    /** A coach with the leave they have. */
    public record Shared(AccountId coach, String name, Set<Scope> scopes, int text, LocalDate since) {}

    /** A coach without leave, with whom messages were written. */
    public record Former(AccountId coach, String name) {}

    /** A day on which a coach was there. */
    public record Looked(LocalDate date, String name, AccessLog.What what, int times) {}

    @GetMapping(PATH)
    String sharing(@RequestParam(required = false) @Nullable String did, Model model) {
        Flash.did(did).ifPresent(d -> model.addAttribute("flash", new Flash(d, null)));
        return page(model);
    }

    private String page(Model model) {
        PersonId me = me();
        PersonRecord person = persons.upToDate(me);
        model.addAttribute(
                "shared",
                person.consents().values().stream()
                        .map(c -> new Shared(
                                c.coach(),
                                name(c.coach()),
                                c.scopes(),
                                c.text(),
                                LocalDate.ofInstant(c.since(), Zones.guessed())))
                        .sorted((a, b) -> a.since().compareTo(b.since()))
                        .toList());
        model.addAttribute(
                "former",
                person.messages().stream()
                        .map(Message::coach)
                        .distinct()
                        .filter(coach -> !person.consents().containsKey(coach.value()))
                        .map(coach -> new Former(coach, name(coach)))
                        .toList());
        model.addAttribute(
                "looked",
                log.lines(me).stream()
                        .map(line -> new Looked(line.date(), name(line.coach()), line.what(), line.times()))
                        .toList());
        return "pages/sharing";
    }

    @PostMapping(PATH + "/invitations")
    String invite(
            @RequestParam MultiValueMap<String, String> typed,
            Model model,
            Locale locale,
            HttpServletResponse response) {
        me();
        inviting.invite(Role.COACH, viewer().account(), Form.sent(typed), model, locale, response);
        return page(model);
    }

    @GetMapping(OF_ONE)
    String form(@PathVariable String coach, Model model) {
        Account asks = coach(coach);
        Form form = before(asks)
                .map(c -> Form.blank().withAll("scopes", c.scopes()))
                .orElse(Form.blank().withAll("scopes", EnumSet.of(Scope.SESSIONS, Scope.PAIN)));
        return form(model, asks, form);
    }

    private String form(Model model, Account coach, Form form) {
        model.addAttribute("coach", coach);
        model.addAttribute("scopes", Scope.values());
        model.addAttribute("text", Consent.TEXT);
        model.addAttribute("form", form);
        return "pages/consent";
    }

    @PostMapping(OF_ONE)
    Object give(
            @PathVariable String coach,
            @RequestParam MultiValueMap<String, String> typed,
            Model model,
            HttpServletResponse response) {
        Account asks = coach(coach);
        Form form = Form.sent(typed);
        try {
            Fields fields = new Fields(form);
            List<Scope> scopes = fields.choices("scopes", Scope.class);
            fields.refuseIfFaulty();
            commands.send(new GiveConsent(me(), asks.id(), Set.copyOf(scopes)), Object.class);
            if (asks.id()
                    .equals(accounts.find(viewer().account())
                            .map(Account::invitedBy)
                            .orElse(null))) {
                accounts.answered(viewer().account());
            }
            return Flash.see(PATH + "?did=" + Did.SHARED.code());
        } catch (Refused e) {
            response.setStatus(Statuses.code(e));
            return form(model, asks, form.refused(e));
        }
    }

    @PostMapping(OF_ONE + "/withdraw")
    Object withdraw(@PathVariable String coach) {
        commands.send(new WithdrawConsent(me(), new AccountId(coach)), Object.class);
        return Flash.see(PATH + "?did=" + Did.WITHDRAWN.code());
    }

    private Optional<Consent> before(Account coach) {
        return persons.consent(me(), coach.id());
    }

    private Account coach(String named) {
        return accounts.find(new AccountId(named))
                .filter(account -> account.is(Role.COACH))
                .orElseThrow(Addressed::noPage);
    }

    private String name(AccountId coach) {
        return accounts.find(coach).map(Account::name).orElse("–");
    }

    private static Viewer viewer() {
        return Viewer.now().orElseThrow(Addressed::noPage);
    }

    /** Whoever has no diary yet begins one first. */
    private PersonId me() {
        viewer();
        return persons.named("me");
    }
}
