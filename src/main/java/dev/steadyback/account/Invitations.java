package dev.steadyback.account;

import dev.steadyback.person.AccountId;
import dev.steadyback.person.PersonId;
import dev.steadyback.platform.Ids;
import dev.steadyback.platform.Kept;
import dev.steadyback.platform.KeptJson;
import dev.steadyback.platform.Refused;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Links that make an account, each once and within a week. Whoever has the link can use it: it is handed over by the one who invites. What is kept is the hash of its
 * secret.
 */
@Component
public class Invitations {
    public static final Duration LASTS = Duration.ofDays(7);

    private final KeptJson<Stored> kept;
    private final Accounts accounts;
    private final Clock clock;

    /**
     * A link that was made.
     *
     * @param by whose account made it; null for the first one of a server
     * @param person whose diary the account is to keep; null for none yet
     * @param email where the link was sent to; null where it was handed over, and once it was used
     * @param used whether it made its account
     */
    public record Invitation(
            String hash,
            Role role,
            @Nullable AccountId by,
            @Nullable PersonId person,
            @Nullable String email,
            Instant until,
            boolean used) {
        Invitation asUsed() {
            return new Invitation(hash, role, by, person, null, until, true);
        }
    }

    private record Stored(List<Invitation> invitations) {}

    Invitations(Kept kept, Accounts accounts, Clock clock) {
        this.kept = new KeptJson<>(kept, "invitations.json", Stored.class, Accounts::damaged);
        this.accounts = accounts;
        this.clock = clock;
    }

    /**
     * Makes a link that is handed over.
     *
     * @param person whose diary the account is to keep; null for none yet
     * @return the secret of its address, which is nowhere else
     */
    public String make(Role role, @Nullable AccountId by, @Nullable PersonId person) {
        return make(role, by, person, null);
    }

    /**
     * Makes a link that is sent.
     *
     * @param email where it is sent to: whoever opens it there has shown that the address is theirs
     * @return the secret of its address, which is nowhere else
     */
    public String mailed(Role role, AccountId by, String email) {
        return make(role, by, null, email);
    }

    private String make(Role role, @Nullable AccountId by, @Nullable PersonId person, @Nullable String email) {
        String secret = Ids.random();
        Invitation made = new Invitation(
                hash(secret), role, by, person, email, clock.instant().plus(LASTS), false);
        change(known -> {
            List<Invitation> all = new ArrayList<>(known);
            all.add(made);
            return all;
        });
        return secret;
    }

    /**
     * An invitation that can still be taken.
     *
     * @throws Refused if there is none of this secret, it is over or was used; each in its own words
     */
    public Invitation open(String secret) {
        Invitation found = find(secret)
                .orElseThrow(() -> Refused.notFound(
                        "invitation", "is not one of this server; ask for the whole link again", "fault.invitation"));
        if (found.used() || (found.by() == null && accounts.any())) {
            throw Refused.conflict(
                    "invitation", "was used already; sign in with the account that it made", "fault.invitation-used");
        }
        if (!clock.instant().isBefore(found.until())) {
            throw Refused.conflict("invitation", "is over; ask for a new one", "fault.invitation-over");
        }
        return found;
    }

    /**
     * Makes the account that an invitation is for. One after the other: of two who use one link at once, one gets it, and so with two links for the first account.
     *
     * @throws Refused if the invitation cannot be taken, or the account cannot be made: then it can be taken still
     */
    public synchronized Account take(String secret, String name, String password, Set<Role> roles) {
        Invitation open = open(secret);
        replace(secret, open.asUsed());
        try {
            return accounts.add(name, password, roles, open.person(), open.by(), open.email());
        } catch (RuntimeException e) {
            replace(null, open);
            throw e;
        }
    }

    /** @param secret of the one that must still be open; null when that does not matter */
    private void replace(@Nullable String secret, Invitation by) {
        change(known -> {
            if (secret != null) {
                open(secret);
            }
            return known.stream().map(i -> i.hash().equals(by.hash()) ? by : i).toList();
        });
    }

    private Optional<Invitation> find(String secret) {
        String hash = hash(secret);
        return kept.read().map(Stored::invitations).orElse(List.of()).stream()
                .filter(i -> i.hash().equals(hash))
                .findFirst();
    }

    /** What is over for long is forgotten. */
    private void change(UnaryOperator<List<Invitation>> change) {
        Instant longAgo = clock.instant().minus(LASTS.multipliedBy(4));
        kept.change(there -> new Stored(change.apply(there == null ? List.of() : there.invitations()).stream()
                .filter(i -> i.until().isAfter(longAgo))
                .toList()));
    }

    private static String hash(String secret) {
        return Ids.derived("invitation", secret);
    }
}
