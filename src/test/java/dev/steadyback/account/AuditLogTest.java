package dev.steadyback.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import dev.steadyback.platform.Refused;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

class AuditLogTest extends AccountTest {
    private static final SignIns.From HERE = new SignIns.From("192.0.2.7", "a browser");

    private final Logger audit = (Logger) LoggerFactory.getLogger("steadyback.audit");
    private final ListAppender<ILoggingEvent> lines = new ListAppender<>();

    @BeforeEach
    void listen() {
        lines.start();
        audit.addAppender(lines);
    }

    @AfterEach
    void leave() {
        audit.detachAppender(lines);
    }

    @Test
    void signingInAndBeingRefusedAreLoggedByTheIdentifierAlone() {
        Account kim = account("Kim\nsigned in: somebody");
        SignIns signIns = new SignIns(
                accounts(),
                new Sessions(kept, clock),
                new ApiTokens(kept, clock),
                new Passwords(),
                new Authenticators(),
                new SecondStep(settings(), new Authenticators(), clock),
                new Passkeys("diary.example", new Challenges(kept, clock), clock),
                new Attempts(clock),
                new AuditLog());

        signIns.withPassword(kim.name(), PASSWORD, HERE);
        assertThatThrownBy(() -> signIns.withPassword(kim.name(), "wrong", HERE))
                .isInstanceOf(Refused.class);
        assertThatThrownBy(() -> signIns.withPassword("nobody\nsigned in: x", "wrong", HERE))
                .isInstanceOf(Refused.class);

        assertThat(lines.list)
                .extracting(ILoggingEvent::getFormattedMessage)
                .containsExactly(
                        "signed in: " + kim.id(),
                        "refused for its password: " + kim.id(),
                        "refused for its password: an unknown account");
    }
}
