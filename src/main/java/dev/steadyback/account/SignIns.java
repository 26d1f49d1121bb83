package dev.steadyback.account;

import dev.steadyback.account.Account.Authenticator;
import dev.steadyback.account.Sessions.Found;
import dev.steadyback.analytics.Names;
import dev.steadyback.platform.Ids;
import dev.steadyback.platform.Refused;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Signs in with a password and, where there is one, a second step; and changes what is signed in with. */
@Component
public class SignIns {
    private static final int RECOVERY_CODES = 10;
    private static final int RECOVERY_LENGTH = 12;

    /** More than anybody has devices. */
    private static final int MOST_PASSKEYS = 20;

    private final Accounts accounts;
    private final Sessions sessions;
    private final ApiTokens tokens;
    private final Passwords passwords;
    private final Authenticators authenticators;
    private final Passkeys passkeys;
    private final Attempts attempts;
    private final SignInLog log;
    private final Clock clock;

    SignIns(
            Accounts accounts,
            Sessions sessions,
            ApiTokens tokens,
            Passwords passwords,
            Authenticators authenticators,
            Passkeys passkeys,
            Attempts attempts,
            SignInLog log,
            Clock clock) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.tokens = tokens;
        this.passwords = passwords;
        this.authenticators = authenticators;
        this.passkeys = passkeys;
        this.attempts = attempts;
        this.log = log;
        this.clock = clock;
    }

    /**
     * A session that was begun.
     *
     * @param token for the browser
     * @param whole whether that is all; otherwise the code is asked next
     */
    public record Begun(String token, boolean whole) {}

    /**
     * From where somebody signs in.
     *
     * @param address of the network, to count failures by; kept nowhere
     * @param device what the browser says of itself
     */
    public record From(String address, String device) {}

    /**
     * Signs in with a password.
     *
     * @throws Refused if the name or the password is wrong, in one sentence for both, or after too many failures
     */
    public Begun withPassword(String name, String password, From from) {
        String key = Ids.derived("account", Names.key(name));
        attempts.begin(key, from.address());
        Optional<Account> account = accounts.named(name);
        if (account.isEmpty()) {
            passwords.matchesNobody(password);
        }
        if (account.filter(a -> passwords.matches(password, a.password())).isEmpty()) {
            log.refused(account.map(Account::id).orElse(null), "password");
            throw Refused.invalid("password", "or name is wrong; nobody was signed in", "fault.sign-in");
        }
        Account signedIn = account.get();
        attempts.succeeded(key, from.address());
        boolean whole = signedIn.authenticator() == null;
        if (whole) {
            log.signedIn(signedIn.id());
        }
        return new Begun(sessions.begin(signedIn.id(), from.device(), whole), whole);
    }

    /**
     * Signs in with a passkey, which stands for the password and the second step.
     *
     * @param response what the browser answered, as JSON
     * @throws Refused if it is nobody's here, is not right, or comes too late
     */
    public Begun withPasskey(String response, Passkeys.Place place, From from) {
        attempts.begin("passkey/" + from.address(), from.address());
        Passkeys.Claim claim = passkeys.claim(response);
        Account account = accounts.find(claim.account()).orElse(null);
        Passkey passkey = account == null ? null : find(account, claim.passkey());
        if (account == null || passkey == null) {
            log.refused(account == null ? null : account.id(), "passkey");
            throw Passkeys.refused();
        }
        try {
            Passkey signed = passkeys.signed(claim, passkey, place);
            accounts.change(account.id(), a -> replaced(a, signed));
        } catch (Refused e) {
            log.refused(account.id(), "passkey");
            throw e;
        }
        attempts.succeeded("passkey/" + from.address(), from.address());
        log.signedIn(account.id());
        return new Begun(sessions.begin(account.id(), from.device(), true), true);
    }

    private static @Nullable Passkey find(Account account, String id) {
        return account.passkeys().stream()
                .filter(p -> p.id().equals(id))
                .findFirst()
                .orElse(null);
    }

    private static Account replaced(Account account, Passkey signed) {
        return account.withPasskeys(account.passkeys().stream()
                .map(p -> p.id().equals(signed.id()) ? signed : p)
                .toList());
    }

    /**
     * Takes a passkey. All other sessions end, and so do all tokens.
     *
     * @param response what the browser answered, as JSON
     * @throws Refused if the password is wrong, the passkey is not right or comes too late, or there are too many
     */
    public void addPasskey(Found now, String password, String name, String response, Passkeys.Place place) {
        confirm(now, password);
        Passkey made = passkeys.made(response, name, place);
        accounts.change(now.account(), account -> {
            if (account.passkeys().size() >= MOST_PASSKEYS) {
                throw Refused.conflict(
                        "passkeys",
                        "are " + MOST_PASSKEYS + " already; remove one first",
                        "fault.passkeys-most",
                        MOST_PASSKEYS);
            }
            return account.withPasskeys(
                    Stream.concat(account.passkeys().stream(), Stream.of(made)).toList());
        });
        changed(now, "passkeys");
    }

    /**
     * Takes a passkey away. All other sessions end, and so do all tokens.
     *
     * @throws Refused if the password is wrong
     */
    public void removePasskey(Found now, String password, String id) {
        confirm(now, password);
        accounts.change(
                now.account(),
                account -> account.withPasskeys(account.passkeys().stream()
                        .filter(p -> !p.id().equals(id))
                        .toList()));
        changed(now, "passkeys");
    }

    /**
     * Does the second step of a session: with a code of the app, or with one of the codes for when the phone is gone.
     *
     * @return a new token: the one before, which was half of it, is worth nothing any more
     * @throws Refused if the code is wrong or was used, the session is over, or after too many failures
     */
    public Begun withCode(@Nullable String token, String code, From from) {
        Found half = sessions.find(token)
                .filter(found -> !found.session().whole())
                .orElseThrow(() ->
                        Refused.invalid("code", "comes too late; sign in with your password again", "fault.code-late"));
        String key = "code/" + half.account();
        attempts.begin(key, from.address());
        try {
            accounts.change(half.account(), account -> second(account, code));
        } catch (Refused e) {
            log.refused(half.account(), "code");
            throw e;
        }
        attempts.succeeded(key, from.address());
        log.signedIn(half.account());
        sessions.end(half.account(), half.session().id());
        return new Begun(sessions.begin(half.account(), from.device(), true), true);
    }

    private Account second(Account account, String code) {
        String hash = recoveryHash(code);
        if (account.recovery().contains(hash)) {
            List<String> left =
                    account.recovery().stream().filter(h -> !h.equals(hash)).toList();
            return account.withAuthenticator(account.authenticator(), left);
        }
        Authenticator app = account.authenticator();
        return app == null
                ? account
                : account.withAuthenticator(authenticators.taken(app, code, clock.instant()), account.recovery());
    }

    /** A secret for an app that is not used yet, and what the app reads of it. */
    public record Offered(String secret, String address) {}

    public Offered offerAuthenticator(Account account) {
        String secret = authenticators.secret();
        return new Offered(secret, Authenticators.address(secret, account.name()));
    }

    /**
     * What the app reads of a secret that was offered.
     *
     * @throws Refused if it is none of those that are
     */
    public Offered offered(Account account, String secret) {
        Authenticators.check(secret);
        return new Offered(secret, Authenticators.address(secret, account.name()));
    }

    /**
     * Takes an app as the second step, also instead of another one, once it has shown a right code. All other sessions end, and so do all tokens.
     *
     * @return the codes for when the phone is gone, which are shown this once
     * @throws Refused if the password or the code is wrong, or the secret is none of those that are offered
     */
    public List<String> takeAuthenticator(Found now, String password, String secret, String code) {
        Authenticators.check(secret);
        confirm(now, password);
        Authenticator taken = authenticators.taken(new Authenticator(secret, 0), code, clock.instant());
        List<String> codes =
                Stream.generate(SignIns::recoveryCode).limit(RECOVERY_CODES).toList();
        List<String> hashes = codes.stream().map(SignIns::recoveryHash).toList();
        accounts.change(now.account(), account -> account.withAuthenticator(taken, hashes));
        changed(now, "authenticator");
        return codes;
    }

    /**
     * Signs in without a second step from now on. All other sessions end, and so do all tokens.
     *
     * @throws Refused if the password is wrong
     */
    public void dropAuthenticator(Found now, String password) {
        confirm(now, password);
        accounts.change(now.account(), account -> account.withAuthenticator(null, List.of()));
        changed(now, "authenticator");
    }

    /**
     * Takes another password. All other sessions end, and so do all tokens.
     *
     * @throws Refused if the one before is wrong, or the next one may not be chosen
     */
    public void changePassword(Found now, String before, String next) {
        Account account = confirm(now, before);
        passwords.check(next, account.name());
        String hash = passwords.hash(next);
        accounts.change(now.account(), a -> a.withPassword(hash));
        changed(now, "password");
    }

    /**
     * Looks whether it is them, before something that cannot be undone.
     *
     * @throws Refused if the password is wrong, or was too often
     */
    public Account confirm(Found now, String password) {
        Account account = accounts.find(now.account()).orElseThrow();
        String key = "confirm/" + now.account();
        // Whoever is signed in counts for themselves, wherever they are.
        attempts.begin(key, key);
        if (!passwords.matches(password, account.password())) {
            throw Refused.invalid("before", "is not your password", "fault.password-wrong");
        }
        attempts.succeeded(key, key);
        return account;
    }

    private void changed(Found now, String what) {
        sessions.endAll(now.account(), now.session().id());
        tokens.removeAll(now.account());
        log.changed(now.account(), what);
    }

    private static String recoveryCode() {
        String letters = Ids.random().substring(0, RECOVERY_LENGTH);
        List<String> parts = new ArrayList<>();
        for (int i = 0; i < RECOVERY_LENGTH; i += 4) {
            parts.add(letters.substring(i, i + 4));
        }
        return String.join("-", parts);
    }

    static String recoveryHash(String code) {
        return Ids.derived("recovery", code.toLowerCase(java.util.Locale.ROOT).replaceAll("[^a-z0-9]", ""));
    }
}
