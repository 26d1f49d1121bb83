package dev.steadyback.account;

import dev.steadyback.person.AccountId;
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
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Where somebody is signed in. A browser has a token, the server its hash: whoever reads what is kept here can do nothing with it. All servers on the same stores see
 * the same sessions.
 */
@Component
public class Sessions {
    /** Without a visit for so long, somebody signs in anew. */
    public static final Duration IDLE = Duration.ofDays(14);

    /** And after so long in any case. */
    public static final Duration LONGEST = Duration.ofDays(90);

    /** Between the password and the code. */
    private static final Duration FOR_THE_CODE = Duration.ofMinutes(10);

    /** When a session was used is not written at each look. */
    private static final Duration BETWEEN_NOTES = Duration.ofMinutes(10);

    private static final int MOST = 50;
    private static final int LONGEST_DEVICE = 200;
    private static final String FOLDER = "sessions/";

    private final Kept kept;
    private final Clock clock;

    /**
     * A browser that is signed in.
     *
     * @param id what it is called in lists and forms
     * @param hash of the secret in its token
     * @param device what the browser says of itself; empty when it says nothing
     * @param whole whether the second step is done, or there is none
     */
    public record Session(String id, String hash, String device, boolean whole, Instant since, Instant lastUsed) {
        boolean isOver(Instant now) {
            return !now.isBefore(lastUsed.plus(whole ? IDLE : FOR_THE_CODE)) || !now.isBefore(since.plus(LONGEST));
        }
    }

    /** Whose a token is. */
    public record Found(AccountId account, Session session) {}

    private record Stored(List<Session> sessions) {}

    Sessions(Kept kept, Clock clock) {
        this.kept = kept;
        this.clock = clock;
    }

    /**
     * Begins a session.
     *
     * @return the token for the browser, which is nowhere else
     */
    String begin(AccountId account, String device, boolean whole) {
        String secret = Ids.random();
        Instant now = clock.instant();
        String said = device.length() > LONGEST_DEVICE ? device.substring(0, LONGEST_DEVICE) : device;
        Session begun = new Session("ses_" + Ids.random(), hash(secret), said, whole, now, now);
        change(account, known -> {
            List<Session> all = new ArrayList<>(known);
            all.add(begun);
            return all.size() > MOST ? all.subList(all.size() - MOST, all.size()) : all;
        });
        return account.value().substring(AccountId.PREFIX.length()) + "." + secret;
    }

    /** Whose a token is, as long as its session is not over or ended. */
    public Optional<Found> find(@Nullable String token) {
        int dot = token == null ? -1 : token.indexOf('.');
        if (token == null || dot < 0) {
            return Optional.empty();
        }
        try {
            AccountId account = new AccountId(AccountId.PREFIX + token.substring(0, dot));
            String hash = hash(token.substring(dot + 1));
            return of(account).stream()
                    .filter(session -> session.hash().equals(hash))
                    .findFirst()
                    .map(session -> new Found(account, used(account, session)));
        } catch (Refused e) {
            return Optional.empty();
        }
    }

    private Session used(AccountId account, Session session) {
        Instant now = clock.instant();
        if (now.isBefore(session.lastUsed().plus(BETWEEN_NOTES))) {
            return session;
        }
        Session used =
                new Session(session.id(), session.hash(), session.device(), session.whole(), session.since(), now);
        change(
                account,
                known -> known.stream()
                        .map(s -> s.id().equals(session.id()) ? used : s)
                        .toList());
        return used;
    }

    /** The sessions of an account that are not over, the last used first. */
    public List<Session> of(AccountId account) {
        Instant now = clock.instant();
        return kept(account).read().map(Stored::sessions).orElse(List.of()).stream()
                .filter(s -> !s.isOver(now))
                .sorted((a, b) -> b.lastUsed().compareTo(a.lastUsed()))
                .toList();
    }

    /** Ends a session; nothing happens when there is none. */
    public void end(AccountId account, String id) {
        change(account, known -> known.stream().filter(s -> !s.id().equals(id)).toList());
    }

    /** Ends all sessions of an account, but maybe this one. */
    public void endAll(AccountId account, @Nullable String but) {
        change(account, known -> known.stream().filter(s -> s.id().equals(but)).toList());
    }

    /** Ends all of an account that is no more. */
    void remove(AccountId account) {
        kept.remove(FOLDER + account);
    }

    private void change(AccountId account, UnaryOperator<List<Session>> change) {
        Instant now = clock.instant();
        kept(account).change(there -> {
            List<Session> known = there == null ? List.of() : there.sessions();
            List<Session> after =
                    change.apply(known.stream().filter(s -> !s.isOver(now)).toList());
            return after.equals(known) ? null : new Stored(List.copyOf(after));
        });
    }

    private KeptJson<Stored> kept(AccountId account) {
        return new KeptJson<>(kept, FOLDER + account, Stored.class, Accounts::damaged);
    }

    private static String hash(String secret) {
        return Ids.derived("session", secret);
    }
}
