package dev.steadyback.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.steadyback.account.Accounts;
import dev.steadyback.account.ApiTokens;
import dev.steadyback.account.ApiTokens.Scope;
import dev.steadyback.account.Role;
import dev.steadyback.account.SignIns;
import dev.steadyback.person.AccountId;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

/** A server with accounts: a program has a token that may write. Others only read, are somebody else's, or worth nothing. */
@TestPropertySource(properties = "steadyback.accounts=true")
class ApiFuzzSignedInTest extends ApiFuzz {
    private static final String PASSWORD = "gravel tin umbrella";

    @Autowired
    private Accounts accounts;

    @Autowired
    private ApiTokens tokens;

    @Autowired
    private SignIns signIns;

    private AccountId owner = AccountId.random();

    private AccountId account() {
        return accounts.add(UUID.randomUUID().toString(), PASSWORD, Set.of(Role.PERSON), null)
                .id();
    }

    private List<String> token(AccountId account, Scope scope) {
        return List.of("Authorization", "Bearer " + tokens.make(account, "a script", scope));
    }

    @Override
    Asking somebody() {
        owner = account();
        List<String> headers = token(owner, Scope.WRITE);
        Answer started = post(
                "/api/v1/persons/me/programme",
                "{\"name\":\"Wren\",\"start\":\"2026-03-02\",\"zone\":\"Europe/Berlin\"}",
                headers.toArray(String[]::new));
        assertThat(started.status()).as(started.text()).isEqualTo(201);
        String person = get("/api/v1/persons", headers.toArray(String[]::new))
                .body()
                .path(0)
                .path("id")
                .asString();
        return new Asking(headers, person);
    }

    @Override
    Asking newcomer() {
        return new Asking(token(account(), Scope.WRITE), "me");
    }

    @Override
    List<String> browser() {
        String name = accounts.find(owner).orElseThrow().name();
        String token = signIns.withPassword(name, PASSWORD, new SignIns.From("127.0.0.1", "a test"))
                .token();
        return List.of("Cookie", "steadyback-session=" + token);
    }

    @Override
    List<Asking> others(Asking somebody) {
        return List.of(
                new Asking(List.of(), somebody.person()),
                new Asking(List.of("Authorization", "Bearer steadyback_x_y"), somebody.person()),
                new Asking(token(owner, Scope.READ), somebody.person()),
                new Asking(token(owner, Scope.METRICS), somebody.person()),
                new Asking(token(account(), Scope.WRITE), somebody.person()));
    }

    @Test
    void everyAnswerIsAsDescribed() {
        everyAnswerIsAsDescribed(CASES / 2);
    }
}
