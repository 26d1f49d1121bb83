package dev.steadyback.pages.desk;

import dev.steadyback.account.Account;
import dev.steadyback.account.Accounts;
import dev.steadyback.account.Viewer;
import dev.steadyback.diary.PersonRecord;
import dev.steadyback.diary.Persons;
import dev.steadyback.pages.kit.Addressed;
import dev.steadyback.pages.kit.Flash;
import dev.steadyback.pages.kit.Flash.Did;
import dev.steadyback.pages.kit.Form;
import dev.steadyback.pages.kit.Statuses;
import dev.steadyback.pages.kit.Who;
import dev.steadyback.pages.kit.Zones;
import dev.steadyback.person.AccountId;
import dev.steadyback.person.Message;
import dev.steadyback.person.Message.Writer;
import dev.steadyback.person.MessageId;
import dev.steadyback.person.PersonCommand.RemoveMessage;
import dev.steadyback.person.PersonCommand.WriteMessage;
import dev.steadyback.platform.Commands;
import dev.steadyback.platform.Fields;
import dev.steadyback.platform.Refused;
import dev.steadyback.programme.Programme;
import dev.steadyback.sharing.AccessLog;
import dev.steadyback.sharing.Desks;
import dev.steadyback.sharing.OpenToCoach;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What a coach and a client write to each other. It shows nothing of the diary, so that any leave at all is enough for it. */
@Controller
@RequestMapping({"", "/persons/{person}"})
class MessagesPage {
    private static final String PATH = "/messages/{coach}";

    private final Persons persons;
    private final Accounts accounts;
    private final Desks desks;
    private final Commands commands;

    MessagesPage(Persons persons, Accounts accounts, Desks desks, Commands commands) {
        this.persons = persons;
        this.accounts = accounts;
        this.desks = desks;
        this.commands = commands;
    }

    /** A message as one of the two reads it. */
    public record Line(MessageId id, boolean own, LocalDateTime at, String text) {}

    @OpenToCoach({})
    @GetMapping(PATH)
    String messages(Who who, @PathVariable String coach, Model model) {
        return page(who, coach(who, coach), Form.blank(), model);
    }

    @OpenToCoach(
            value = {},
            as = AccessLog.What.WROTE)
    @PostMapping(PATH)
    Object write(
            Who who,
            @PathVariable String coach,
            @RequestParam MultiValueMap<String, String> typed,
            Model model,
            HttpServletResponse response) {
        Account with = coach(who, coach);
        Form form = Form.sent(typed);
        try {
            Fields fields = new Fields(form);
            String text = fields.requiredText("message", Message.LENGTH);
            fields.refuseIfFaulty();
            MessageId id = MessageId.of(who.person().id(), with.id(), writer(who) + form.key());
            commands.send(new WriteMessage(who.person().id(), with.id(), id, writer(who), text), Object.class);
            return Flash.see(who.link("/messages/" + with.id()) + "?did=" + Did.MESSAGE_SENT.code() + "&of=" + with.id()
                    + "/" + id);
        } catch (Refused e) {
            response.setStatus(Statuses.code(e));
            return page(who, with, form.refused(e), model);
        }
    }

    @OpenToCoach(
            value = {},
            as = AccessLog.What.WROTE)
    @PostMapping(PATH + "/{message}/remove")
    Object remove(Who who, @PathVariable String coach, @PathVariable String message) {
        Account with = coach(who, coach);
        commands.send(
                new RemoveMessage(who.person().id(), with.id(), new MessageId(message), writer(who)), Object.class);
        return Flash.to(who, "/messages/" + with.id(), Did.MESSAGE_REMOVED);
    }

    private String page(Who who, Account with, Form form, Model model) {
        PersonRecord person = persons.upToDate(who.person().id());
        Writer reader = writer(who);
        ZoneId zone = person.findProgramme().map(Programme::zone).orElse(Zones.guessed());
        List<Message> messages = person.messages().stream()
                .filter(m -> m.coach().equals(with.id()))
                .toList();
        if (reader == Writer.COACH && !messages.isEmpty()) {
            desks.change(
                    with.id(),
                    person.id(),
                    client -> client.withRead(messages.getLast().id()));
        }
        model.addAttribute("coach", with);
        model.addAttribute("other", reader == Writer.COACH ? person.name() : with.name());
        model.addAttribute("open", person.consents().containsKey(with.id().value()));
        model.addAttribute(
                "lines",
                messages.stream()
                        .map(m -> new Line(m.id(), m.by() == reader, LocalDateTime.ofInstant(m.at(), zone), m.text()))
                        .toList());
        model.addAttribute("most", Message.LENGTH);
        model.addAttribute("shown", messages.size() < Message.SHOWN ? null : (Integer) Message.SHOWN);
        model.addAttribute("form", form);
        return "pages/messages";
    }

    private static Writer writer(Who who) {
        return who.person().id().equals(viewer().person()) ? Writer.PERSON : Writer.COACH;
    }

    /** With whom a person writes: a coach they share with, or did; for a coach, themselves alone. */
    private Account coach(Who who, String named) {
        AccountId id = new AccountId(named);
        boolean known = who.person().consents().containsKey(id.value())
                || who.person().messages().stream().anyMatch(m -> m.coach().equals(id));
        if (!known || (writer(who) == Writer.COACH && !viewer().account().equals(id))) {
            throw Addressed.noPage();
        }
        return accounts.find(id).orElseThrow(Addressed::noPage);
    }

    private static Viewer viewer() {
        return Viewer.now().orElseThrow(Addressed::noPage);
    }
}
