package dev.steadyback.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import dev.steadyback.mail.Mail.Letter;
import dev.steadyback.platform.Refused;
import dev.steadyback.platform.Settings;
import dev.steadyback.platform.Settings.SecondStepOf;
import dev.steadyback.platform.Settings.Smtp;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MailTest {
    private static final String FROM = "diary@example.org";

    @Test
    void withoutAServerForItThereIsNoMail() {
        assertThat(mail(null, null).on()).isFalse();
        assertThat(mail(" ", null).on()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"mail.example.org", "http://mail.example.org", "smtp:", "smtp://", "smtp://a b"})
    void anAddressThatIsNoneOfAServerForMailIsRefusedAtTheStart(String url) {
        assertThatThrownBy(() -> mail(url, FROM))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("STEADYBACK_SMTP_URL")
                .hasMessageContaining("smtps://mail.example.org:465");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "diary", "a b@example.org", "Diary <diary@example.org>"})
    void whomItComesFromIsAnAddress(String from) {
        assertThatThrownBy(() -> mail("smtp://mail.example.org", from))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("STEADYBACK_SMTP_FROM");
    }

    @Test
    void aServerWhoseCertificateNobodyKnowsIsSentNothing() {
        GreenMail unknown = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTPS));
        unknown.start();
        try {
            Mail mail = mail("smtps://127.0.0.1:" + unknown.getSmtps().getPort(), FROM);

            assertThatThrownBy(() -> mail.send(new Letter("kim@example.org", "Hello", "A link")))
                    .isInstanceOf(Refused.class)
                    .hasMessageContaining("could not be sent");

            assertThat(unknown.getReceivedMessages()).isEmpty();
        } finally {
            unknown.stop();
        }
    }

    @Test
    void aServerThatIsAwayIsToldOf() {
        Mail mail = mail("smtp://127.0.0.1:1", FROM);

        assertThatThrownBy(() -> mail.send(new Letter("kim@example.org", "Hello", "A link")))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("could not be sent");
    }

    private static Mail mail(@Nullable String url, @Nullable String from) {
        return new Mail(new Settings(
                Path.of("none"),
                null,
                null,
                null,
                null,
                List.of(),
                List.of(),
                Duration.ZERO,
                Duration.ZERO,
                true,
                SecondStepOf.NOBODY,
                1200,
                null,
                null,
                null,
                new Smtp(url, null, null, from),
                null,
                null,
                null,
                List.of()));
    }
}
