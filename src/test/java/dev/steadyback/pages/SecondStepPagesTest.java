package dev.steadyback.pages;

import static org.assertj.core.api.Assertions.assertThat;

import dev.steadyback.account.Account;
import dev.steadyback.account.Role;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;

/** A server that asks coaches and administrators for a second step. */
@TestPropertySource(properties = "steadyback.second-step=coaches")
class SecondStepPagesTest extends SignedInPagesTest {
    @Test
    void aCoachSeesNothingBeforeThereIsAnApp() {
        Account coach = accounts.add(name(), PASSWORD, Set.of(Role.COACH), null);
        signIn(coach, PASSWORD);

        for (String page : new String[] {"/clients", "/account", "/messages/" + coach.id(), "/account/passkeys"}) {
            Page led = get(page);
            assertThat(led.status()).as(page).isEqualTo(302);
            assertThat(led.headers().firstValue("Location").orElseThrow()).endsWith("/account/authenticator");
        }
        assertThat(get("/account/authenticator").text()).contains("This server asks for a second step");
    }

    @Test
    void withAnAppACoachGoesOn() {
        Account coach = accounts.add(name(), PASSWORD, Set.of(Role.COACH), null);

        addApp(coach);

        assertThat(get("/clients").status()).isEqualTo(200);
    }

    @Test
    void aPersonChoosesByThemselves() {
        Account kim = member();

        assertThat(signIn(kim, PASSWORD).path()).isEqualTo("/");
    }
}
