package dev.steadyback.web;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import dev.steadyback.ApiTest;
import dev.steadyback.account.Account;
import dev.steadyback.account.Accounts;
import dev.steadyback.account.ApiTokens;
import dev.steadyback.account.Role;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.test.context.TestPropertySource;

/** What the log says of those who were kept out. */
@ExtendWith(OutputCaptureExtension.class)
@TestPropertySource(properties = "steadyback.accounts=true")
class AuditTest extends ApiTest {
    private final Logger audit = (Logger) LoggerFactory.getLogger("steadyback.audit");
    private final ListAppender<ILoggingEvent> lines = new ListAppender<>();

    @Autowired
    private Accounts accounts;

    @Autowired
    private ApiTokens tokens;

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
    void whoAsksForAnotherDiaryIsNamedByTheirIdentifierAlone() {
        Account kim = account();

        get("/api/v1/persons/per_" + "0".repeat(26), bearer(kim, ApiTokens.Scope.READ));

        assertThat(log())
                .contains("kept out of a diary: " + kim.id())
                .doesNotContain(kim.name(), "0".repeat(26), "127.0.0.1");
    }

    @Test
    void everyLineSaysWhenWithItsOffset(CapturedOutput log) {
        get("/api/v1/persons", "Authorization", "Bearer steadyback_made_up");

        assertThat(log.getErr())
                .containsPattern(
                        "(?m)^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}(Z|[+-]\\d\\d:\\d\\d) .* kept out of the API");
    }

    @Test
    void aTokenThatOnlyReadsAndOneThatIsNoneAreLogged() {
        Account kim = account();

        post("/api/v1/persons", "{}", bearer(kim, ApiTokens.Scope.READ));
        get("/api/v1/persons", "Authorization", "Bearer steadyback_made_up");

        assertThat(log())
                .contains(
                        "kept out of writing, by a token that only reads: " + kim.id(),
                        "kept out of the API: somebody who is not signed in")
                .doesNotContain("made_up");
    }

    @Test
    void aForgedFormAndAForeignOriginAreLogged() {
        send("POST", "/sign-in", "name=x", "Content-Type", "application/x-www-form-urlencoded");
        send("POST", "/sign-in", "name=x", "Origin", "https://evil.example");

        assertThat(log())
                .contains("kept out of a form without its token", "kept out of the server, by its Origin")
                .doesNotContain("evil.example");
    }

    private String log() {
        return lines.list.stream().map(ILoggingEvent::getFormattedMessage).collect(Collectors.joining("\n"));
    }

    private Account account() {
        return accounts.add("n" + UUID.randomUUID(), "gravel tin umbrella", Set.of(Role.PERSON), null);
    }

    private String[] bearer(Account account, ApiTokens.Scope scope) {
        return new String[] {"Authorization", "Bearer " + tokens.make(account.id(), "a script", scope)};
    }
}
