package dev.steadyback.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.steadyback.account.ApiTokens.Scope;
import dev.steadyback.person.AccountId;
import dev.steadyback.platform.Refused;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ApiTokensTest extends AccountTest {
    private static final AccountId KIM = new AccountId("acc_kim");
    private static final AccountId ALEX = new AccountId("acc_alex");

    private ApiTokens tokens;

    @BeforeEach
    void start() {
        tokens = new ApiTokens(kept, clock);
    }

    @Test
    void aTokenFindsItsAccountAndWhatItMayDo() {
        String reads = tokens.make(KIM, "a script", Scope.READ);
        String writes = tokens.make(KIM, "a watch", Scope.WRITE);

        assertThat(tokens.find(reads)).hasValueSatisfying(found -> {
            assertThat(found.account()).isEqualTo(KIM);
            assertThat(found.token().name()).isEqualTo("a script");
            assertThat(found.token().scope()).isEqualTo(Scope.READ);
        });
        assertThat(tokens.find(writes))
                .hasValueSatisfying(found -> assertThat(found.token().scope()).isEqualTo(Scope.WRITE));
    }

    @Test
    void aTokenFromBeforeThereWereScopesReads() {
        String token = tokens.make(KIM, "a script", Scope.METRICS);
        kept.change(
                "api-tokens/" + KIM,
                there -> new String(Objects.requireNonNull(there), StandardCharsets.UTF_8)
                        .replace("\"scope\":\"METRICS\"", "\"writes\":true")
                        .getBytes(StandardCharsets.UTF_8));

        assertThat(all()).contains("writes").doesNotContain("METRICS");
        assertThat(tokens.find(token))
                .hasValueSatisfying(found -> assertThat(found.token().scope()).isEqualTo(Scope.READ));
    }

    @Test
    void aTokenIsKnownByItsBeginning() {
        assertThat(tokens.make(KIM, "a script", Scope.READ)).startsWith("steadyback_");
    }

    @Test
    void theHashAloneIsKept() {
        String token = tokens.make(KIM, "a script", Scope.READ);

        assertThat(all()).contains("a script").doesNotContain(token.substring(token.lastIndexOf('_') + 1));
    }

    @Test
    void whatIsKeptIsNoToken() {
        tokens.make(KIM, "a script", Scope.READ);

        assertThat(tokens.find("steadyback_kim_" + tokens.of(KIM).getFirst().hash()))
                .isEmpty();
    }

    @Test
    void aTokenThatWasRemovedIsWorthNothing() {
        String token = tokens.make(KIM, "a script", Scope.READ);
        String other = tokens.make(KIM, "a watch", Scope.READ);

        tokens.remove(KIM, tokens.of(KIM).getFirst().id());

        assertThat(tokens.find(token)).isEmpty();
        assertThat(tokens.find(other)).isPresent();
    }

    @Test
    void allOfAnAccountEndAtOnceAndNoneOfAnother() {
        String token = tokens.make(KIM, "a script", Scope.READ);
        String next = tokens.make(KIM, "a watch", Scope.WRITE);
        String other = tokens.make(ALEX, "a script", Scope.READ);

        tokens.removeAll(KIM);

        assertThat(tokens.of(KIM)).isEmpty();
        assertThat(tokens.find(token)).isEmpty();
        assertThat(tokens.find(next)).isEmpty();
        assertThat(tokens.find(other)).isPresent();
    }

    @Test
    void nobodyRemovesATokenOfAnotherAccount() {
        String token = tokens.make(KIM, "a script", Scope.READ);

        tokens.remove(ALEX, tokens.of(KIM).getFirst().id());

        assertThat(tokens.find(token)).isPresent();
    }

    @Test
    void aTokenOfOneAccountIsNoneOfAnother() {
        String token = tokens.make(KIM, "a script", Scope.READ);

        assertThat(tokens.find(token.replace("_kim_", "_alex_"))).isEmpty();
    }

    @Test
    void whatIsNoTokenFindsNothing() {
        for (String token : List.of(
                "",
                "steadyback_",
                "steadyback__",
                "steadyback_kim",
                "steadyback_kim_",
                "steadyback_../../x_y",
                "other_kim_x")) {
            assertThat(tokens.find(token)).as(token).isEmpty();
        }
    }

    @Test
    void thereAreNoMoreThanTwenty() {
        for (int i = 0; i < 20; i++) {
            tokens.make(KIM, "script " + i, Scope.READ);
        }

        assertThatThrownBy(() -> tokens.make(KIM, "one more", Scope.READ))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("more than 20");
        assertThat(tokens.of(KIM)).hasSize(20);
        assertThat(tokens.make(ALEX, "the first", Scope.READ)).isNotEmpty();
    }
}
