package dev.steadyback.pages;

import static org.assertj.core.api.Assertions.assertThat;

import dev.steadyback.account.Account;
import dev.steadyback.account.ApiTokens;
import dev.steadyback.account.NewPasswords;
import dev.steadyback.account.Role;
import dev.steadyback.account.Sessions;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What an administrator does with the accounts of others, on a server that sends no mail. */
class AdministrationPagesTest extends SignedInPagesTest {
    @Autowired
    private Sessions sessions;

    @Autowired
    private ApiTokens tokens;

    @Autowired
    private NewPasswords newPasswords;

    @Test
    void whereAnAccountIsSignedInIsSeenAndEnded() {
        Account kim = member();
        elsewhere(() -> signIn(kim, PASSWORD));
        Account keeper = keeper();
        Page page = of(kim, keeper);
        assertThat(page.text()).contains("In one browser");

        Page ended = send(page.form("/accounts/" + kim.id() + "/sessions/end"));

        assertThat(ended.text()).contains("Signed out there", "Nowhere");
        assertThat(sessions.of(kim.id())).isEmpty();
        assertThat(sessions.of(keeper.id())).hasSize(1);
    }

    @Test
    void aClosedAccountIsSignedOutAndLetsNobodyIn() {
        Account kim = member();
        String token = tokens.make(kim.id(), "a script", ApiTokens.Scope.READ);
        elsewhere(() -> signIn(kim, PASSWORD));

        Page closed = send(of(kim, keeper()).form("/accounts/" + kim.id() + "/close"));

        assertThat(closed.text()).contains("The account is closed", "This account is closed");
        assertThat(get("/accounts").text()).contains("closed");
        assertThat(sessions.of(kim.id())).isEmpty();
        assertThat(tokens.find(token)).isEmpty();
        Page refused = elsewhere(() -> signIn(kim, PASSWORD));
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.text()).contains("This account is closed. Ask whoever looks after this server");
        assertThat(elsewhere(() -> signIn(kim, "wrong")).text()).doesNotContain("closed");
    }

    @Test
    void aClosedAccountCanBeOpenedAgain() {
        Account kim = member();
        Page closed = send(of(kim, keeper()).form("/accounts/" + kim.id() + "/close"));

        send(closed.form("/accounts/" + kim.id() + "/open"));

        assertThat(elsewhere(() -> signIn(kim, PASSWORD)).path()).isEqualTo("/");
    }

    @Test
    void nobodyClosesTheirOwnAccount() {
        Account keeper = keeper();
        Page own = of(keeper, keeper);
        assertThat(own.text()).contains("Another administrator can close it");

        Page refused = send(new Filled(
                "/accounts/" + keeper.id() + "/close",
                own.form("/accounts/" + keeper.id() + "/sessions/end").values()));

        assertThat(refused.status()).isEqualTo(409);
        assertThat(accounts.find(keeper.id()).orElseThrow().closed()).isFalse();
    }

    @Test
    void whoForgotAPasswordHereIsToldWhomToAsk() {
        assertThat(get("/sign-in/forgotten").text()).contains("Whoever looks after it can make a link for you");
        assertThat(of(member(), keeper()).text()).contains("run its command “new-password”");
    }

    @Test
    void aLinkThatWasHandedOverLetsAnotherPasswordBeChosenOnce() {
        Account kim = member();
        String link = NewPasswords.PATH + newPasswords.handedOver(kim.name());

        Page chosen = send(get(link).form(link).with("password", NEXT));

        assertThat(chosen.text()).contains("Your password is changed");
        assertThat(signIn(kim, NEXT).path()).isEqualTo("/");
        assertThat(get(link).status()).isEqualTo(404);
    }

    @Test
    void aPasswordThatIsTriedFirstLeavesTheLinkAsItIs() {
        Account kim = member();
        String link = NewPasswords.PATH + newPasswords.handedOver(kim.name());

        assertThat(send(get(link).form(link).with("password", "password1")).status())
                .isEqualTo(422);

        assertThat(get(link).status()).isEqualTo(200);
        assertThat(signIn(kim, PASSWORD).path()).isEqualTo("/");
    }

    private Account keeper() {
        return accounts.add(name(), PASSWORD, Set.of(Role.PERSON, Role.ADMINISTRATOR), null);
    }

    private Page of(Account account, Account keeper) {
        signIn(keeper, PASSWORD);
        return get("/accounts/" + account.id());
    }
}
