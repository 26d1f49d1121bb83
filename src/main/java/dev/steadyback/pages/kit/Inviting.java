package dev.steadyback.pages.kit;

import dev.steadyback.account.Invitations;
import dev.steadyback.account.Role;
import dev.steadyback.mail.Mail;
import dev.steadyback.person.AccountId;
import dev.steadyback.platform.Refused;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Invites somebody, for any page that has {@code pages/invite}: by mail where the server can send it and an address was typed, otherwise by a link that is handed over. */
@Component
public class Inviting {
    private final Invitations invitations;
    private final Letters letters;

    Inviting(Invitations invitations, Letters letters) {
        this.invitations = invitations;
        this.letters = letters;
    }

    /**
     * How somebody was invited.
     *
     * @param link to hand over; null where it was sent
     * @param email where it was sent to; null where it is handed over
     */
    public record Invited(@Nullable String link, @Nullable String email) {}

    /** Invites, or says in the form why not. */
    public void invite(Role role, AccountId by, Form form, Model model, Locale language, HttpServletResponse response) {
        try {
            model.addAttribute("invited", invited(role, by, form, language));
        } catch (Refused e) {
            Statuses.set(response, e);
            model.addAttribute("inviting", form.refused(e));
        }
    }

    private Invited invited(Role role, AccountId by, Form form, Locale language) {
        String typed = form.value("email");
        if (typed == null || typed.isBlank() || !letters.on()) {
            return new Invited(link(invitations.make(role, by, null)), null);
        }
        String email = Mail.address(typed);
        letters.invitation(email, link(invitations.mailed(role, by, email)), language);
        return new Invited(null, email);
    }

    private static String link(String secret) {
        return Letters.address("/invitations/" + secret);
    }
}
