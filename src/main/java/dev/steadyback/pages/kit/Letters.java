package dev.steadyback.pages.kit;

import dev.steadyback.account.AccountLinks;
import dev.steadyback.account.NewPasswords;
import dev.steadyback.language.Texts;
import dev.steadyback.mail.Mail;
import dev.steadyback.mail.Mail.Letter;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** The mails that pages send, each with one link. They say nothing of a diary, and no name but that of the account they go to. */
@Component
public class Letters {
    private final Mail mail;

    Letters(Mail mail) {
        this.mail = mail;
    }

    /** Whether this server can send mail. */
    public boolean on() {
        return mail.on();
    }

    /** The whole address of a page, as it is reached from outside. */
    public static String address(String path) {
        return ServletUriComponentsBuilder.fromCurrentContextPath().path(path).toUriString();
    }

    /**
     * Sends a link that makes an account.
     *
     * @throws dev.steadyback.platform.Refused if it cannot be sent
     */
    public void invitation(String email, String link, Locale language) {
        mail.send(letter(email, "mail.invitation.subject", language, "mail.invitation.text", link));
    }

    /**
     * Sends a link that shows whether an address is theirs.
     *
     * @throws dev.steadyback.platform.Refused if it cannot be sent
     */
    public void confirmation(String email, String link, Locale language) {
        mail.send(letter(
                email,
                "mail.confirmation.subject",
                language,
                "mail.confirmation.text",
                link,
                AccountLinks.LASTS.toHours()));
    }

    /** Sends links for another password, without a sign of whether there were any. */
    public void newPasswords(List<NewPasswords.Made> made, Locale language) {
        for (NewPasswords.Made one : made) {
            mail.sendLater(letter(
                    one.email(),
                    "mail.password.subject",
                    language,
                    "mail.password.text",
                    address(NewPasswords.PATH + one.secret()),
                    AccountLinks.LASTS.toHours(),
                    one.name()));
        }
    }

    private static Letter letter(String email, String subject, Locale language, String text, Object... values) {
        Texts texts = Texts.in(language);
        return new Letter(email, texts.say(subject), texts.say(text, values));
    }
}
