package dev.steadyback.account;

import dev.steadyback.person.AccountId;
import dev.steadyback.platform.Ids;
import dev.steadyback.platform.Kept;
import dev.steadyback.platform.KeptJson;
import dev.steadyback.platform.Refused;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Component;

/** What programs sign in with: named, for one purpose, shown once, and kept as a hash. */
@Component
public class ApiTokens {
    private static final String FOLDER = "api-tokens/";

    /** What every token begins with, so that it is found where it should not be. */
    private static final String PREFIX = "steadyback_";

    private static final int MOST = 20;

    private final Kept kept;
    private final Clock clock;

    /** What a token opens. */
    public enum Scope {
        /** The API, for reading. */
        READ,
        /** The API. */
        WRITE,
        /** The metrics of the server alone, as long as the account is an administrator's. */
        METRICS
    }

    /**
     * A token of an account.
     *
     * @param id what it is called in forms
     * @param name what it is for, in its owner's words
     * @param scope what it opens; those from before there were scopes only read
     */
    public record Token(String id, String name, Scope scope, String hash, Instant since) {
        public Token {
            if (scope == null) {
                scope = Scope.READ;
            }
        }
    }

    /** Whose a token is, and what it may do. */
    public record Found(AccountId account, Token token) {}

    private record Stored(List<Token> tokens) {}

    ApiTokens(Kept kept, Clock clock) {
        this.kept = kept;
        this.clock = clock;
    }

    /**
     * Makes a token.
     *
     * @return the token, which is shown this once
     * @throws Refused if there are too many
     */
    public String make(AccountId account, String name, Scope scope) {
        String secret = Ids.random();
        Token made = new Token("tok_" + Ids.random(), name, scope, hash(secret), clock.instant());
        change(account, known -> {
            if (known.size() >= MOST) {
                throw Refused.conflict(
                        "name",
                        "would be one of more than " + MOST + " tokens; remove one first",
                        "fault.many-tokens",
                        MOST);
            }
            List<Token> all = new ArrayList<>(known);
            all.add(made);
            return all;
        });
        return PREFIX + account.value().substring(AccountId.PREFIX.length()) + "_" + secret;
    }

    public Optional<Found> find(String token) {
        int end = token.lastIndexOf('_');
        if (!token.startsWith(PREFIX) || end <= PREFIX.length()) {
            return Optional.empty();
        }
        try {
            AccountId account = new AccountId(AccountId.PREFIX + token.substring(PREFIX.length(), end));
            String hash = hash(token.substring(end + 1));
            return of(account).stream()
                    .filter(t -> t.hash().equals(hash))
                    .findFirst()
                    .map(t -> new Found(account, t));
        } catch (Refused e) {
            return Optional.empty();
        }
    }

    /** The tokens of an account, the oldest first. */
    public List<Token> of(AccountId account) {
        return kept(account).read().map(Stored::tokens).orElse(List.of());
    }

    /** Takes a token back; it is worth nothing from the next request on. */
    public void remove(AccountId account, String id) {
        change(account, known -> known.stream().filter(t -> !t.id().equals(id)).toList());
    }

    /** Takes all tokens of an account back. */
    void removeAll(AccountId account) {
        kept.remove(FOLDER + account);
    }

    private void change(AccountId account, UnaryOperator<List<Token>> change) {
        kept(account).change(there -> {
            List<Token> known = there == null ? List.of() : there.tokens();
            List<Token> after = change.apply(known);
            return after.equals(known) ? null : new Stored(List.copyOf(after));
        });
    }

    private KeptJson<Stored> kept(AccountId account) {
        return new KeptJson<>(kept, FOLDER + account, Stored.class, Accounts::damaged);
    }

    private static String hash(String secret) {
        return Ids.derived("api-token", secret);
    }
}
