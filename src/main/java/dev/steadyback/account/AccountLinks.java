package dev.steadyback.account;

import dev.steadyback.person.AccountId;
import dev.steadyback.platform.Ids;
import dev.steadyback.platform.Kept;
import dev.steadyback.platform.KeptJson;
import dev.steadyback.platform.Refused;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Links that do one thing to an account that is there, each once and within an hour. Of each account the last one of a kind counts. What is kept is the hash of its
 * secret.
 */
@Component
public class AccountLinks {
    public static final Duration LASTS = Duration.ofHours(1);

    private final KeptJson<Stored> kept;
    private final Clock clock;

    /** What a link does. */
    enum Purpose {
        /** Its account gets another password. */
        PASSWORD,
        /** The address that it was sent to becomes that of its account. */
        EMAIL
    }

    /** @param email where it was sent to; null where it was handed over */
    record Link(
            String hash,
            Purpose purpose,
            AccountId account,
            @Nullable String email,
            Instant until) {}

    private record Stored(List<Link> links) {}

    AccountLinks(Kept kept, Clock clock) {
        this.kept = new KeptJson<>(kept, "account-links.json", Stored.class, Accounts::damaged);
        this.clock = clock;
    }

    /**
     * Makes a link.
     *
     * @return the secret of its address, which is nowhere else
     */
    String make(Purpose purpose, AccountId account, @Nullable String email) {
        String secret = Ids.random();
        Link made =
                new Link(hash(secret), purpose, account, email, clock.instant().plus(LASTS));
        change(known -> Stream.concat(
                        known.stream()
                                .filter(l ->
                                        l.purpose() != purpose || !l.account().equals(account)),
                        Stream.of(made))
                .toList());
        return secret;
    }

    /**
     * A link that still leads on.
     *
     * @throws Refused if it was used, is over, or another one was made since
     */
    Link open(String secret, Purpose purpose) {
        return find(kept.read().map(Stored::links).orElse(List.of()), secret, purpose);
    }

    /**
     * Uses a link up: of two who do so at once, one does.
     *
     * @throws Refused as {@link #open} does
     */
    void use(String secret, Purpose purpose) {
        change(known -> {
            Link used = find(known, secret, purpose);
            return known.stream().filter(l -> !l.equals(used)).toList();
        });
    }

    /** Takes away all links of an account. */
    void removeAll(AccountId account) {
        change(known -> known.stream().filter(l -> !l.account().equals(account)).toList());
    }

    private Link find(List<Link> known, String secret, Purpose purpose) {
        String hash = hash(secret);
        return known.stream()
                .filter(l -> l.hash().equals(hash)
                        && l.purpose() == purpose
                        && clock.instant().isBefore(l.until()))
                .findFirst()
                .orElseThrow(() ->
                        Refused.notFound("link", "was used already, or is over; ask for a new one", "fault.link-over"));
    }

    private void change(UnaryOperator<List<Link>> change) {
        Instant now = clock.instant();
        kept.change(there -> {
            List<Link> known = there == null
                    ? List.of()
                    : there.links().stream()
                            .filter(l -> now.isBefore(l.until()))
                            .toList();
            return new Stored(change.apply(known));
        });
    }

    private static String hash(String secret) {
        return Ids.derived("account-link", secret);
    }
}
