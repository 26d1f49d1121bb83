package dev.steadyback.web;

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

/** A server that answers an account five times a minute. */
@TestPropertySource(properties = {"steadyback.accounts=true", "steadyback.requests-a-minute=5"})
class PaceTest extends ApiTest {
    private static final int ALLOWED = 5;

    @Autowired
    private Accounts accounts;

    @Autowired
    private ApiTokens tokens;

    @Test
    void whoAsksFasterIsToldToWaitAndNobodyElseIs() {
        String[] one = {"Authorization", "Bearer " + token("One")};
        for (int i = 0; i < ALLOWED; i++) {
            assertThat(get("/api/v1/template-week", one).status()).isEqualTo(200);
        }

        Answer refused = get("/api/v1/template-week", one);

        assertThat(refused.status()).isEqualTo(429);
        assertThat(Integer.parseInt(refused.header("Retry-After"))).isBetween(1, 13);
        assertThat(refused.text()).contains("come faster than this server answers them");
        assertThat(get("/api/v1/template-week", "Authorization", "Bearer " + token("Other"))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void aPageSaysSoToo() {
        for (int i = 0; i < ALLOWED; i++) {
            get("/sign-in", "Accept", "text/html");
        }

        assertThat(get("/sign-in", "Accept", "text/html").text()).contains("asked more often than it answers");
        assertThat(get("/css/steadyback.css").status()).isEqualTo(200);
    }

    private String token(String name) {
        Account account = accounts.add(name, "gravel tin umbrella", Set.of(Role.PERSON), null);
        return tokens.make(account.id(), "a script", ApiTokens.Scope.READ);
    }
}
