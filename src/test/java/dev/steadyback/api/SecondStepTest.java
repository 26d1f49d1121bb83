package dev.steadyback.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.steadyback.ApiTest;
import dev.steadyback.account.Account;
import dev.steadyback.account.Accounts;
import dev.steadyback.account.ApiTokens;
import dev.steadyback.account.Role;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

/** A server that asks everybody for a second step asks it of their programs too. */
@TestPropertySource(properties = {"steadyback.accounts=true", "steadyback.second-step=everybody"})
class SecondStepTest extends ApiTest {
    @Autowired
    private Accounts accounts;

    @Autowired
    private ApiTokens tokens;

    @Test
    void aProgramOfAnAccountWithoutAnAppIsToldWhatIsMissing() {
        Account kim = accounts.add("Kim", "gravel tin umbrella", Set.of(Role.PERSON), null);
        String token = tokens.make(kim.id(), "a script", ApiTokens.Scope.WRITE);

        Answer refused = get("/api/v1/persons", "Authorization", "Bearer " + token);

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body().path("errors").path(0).path("field").asString())
                .isEqualTo("Authorization");
        assertThat(refused.text()).contains("needs an account with a second step");
    }
}
