package dev.steadyback.account;

import dev.steadyback.account.AccountLinks.Purpose;
import dev.steadyback.account.SignIns.From;
import dev.steadyback.analytics.Names;
import dev.steadyback.person.AccountId;
import dev.steadyback.platform.Ids;
import dev.steadyback.platform.Refused;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Another password for whoever forgot theirs: by a link to the address of the account, and with the code of its app where there is one. */
@Component
public class NewPasswords {
    /** The address of a link, before its secret. */
    public static final String PATH = "/sign-in/new-password/";

    private final Accounts accounts;
    private final AccountLinks links;
    private final Passwords passwords;
    private final SecondStep secondStep;
    private final Sessions sessions;
    private final ApiTokens tokens;
    private final Attempts attempts;
    private final AuditLog log;

    NewPasswords(
            Accounts accounts,
            AccountLinks links,
            Passwords passwords,
            SecondStep secondStep,
            Sessions sessions,
            ApiTokens tokens,
            Attempts attempts,
            AuditLog log) {
        this.accounts = accounts;
        this.links = links;
        this.passwords = passwords;
        this.secondStep = secondStep;
        this.sessions = sessions;
        this.tokens = tokens;
        this.attempts = attempts;
        this.log = log;
    }

    /**
     * A link that was made.
     *
     * @param email where it goes
     * @param name of the account
     * @param secret of its address, which is nowhere else
     */
    public record Made(String email, String name, String secret) {}

    /**
     * Makes links for whoever forgot a password.
     *
     * @param known the name of an account, or the address of one or several
     * @return what is to be sent; nothing for nobody, and for whoever gave no address
     * @throws Refused after too many tries
     */
    public List<Made> forgotten(String known, From from) {
        attempts.begin("forgotten/" + Ids.derived("account", Names.key(known)), from.address());
        return Stream.concat(accounts.named(known).stream(), accounts.withEmail(known.strip()).stream())
                .distinct()
                .flatMap(account -> link(account).stream())
                .toList();
    }

    /** Makes a link for an account; empty for one that is closed or has no address. */
    public Optional<Made> link(AccountId account) {
        return accounts.find(account).flatMap(this::link);
    }

    private Optional<Made> link(Account account) {
        String email = account.email();
        if (email == null || account.closed()) {
            return Optional.empty();
        }
        log.changed(account.id(), "link for another password");
        return Optional.of(new Made(email, account.name(), links.make(Purpose.PASSWORD, account.id(), email)));
    }

    /**
     * Makes a link that whoever has the machine hands over.
     *
     * @return the secret of its address
     * @throws Refused if there is no such account
     */
    public String handedOver(String name) {
        Account account = accounts.named(name)
                .orElseThrow(() -> Refused.notFound("name", "is that of no account here", "fault.nothing-there"));
        log.changed(account.id(), "link for another password");
        return links.make(Purpose.PASSWORD, account.id(), null);
    }

    /**
     * Whose link this is.
     *
     * @throws Refused if it does not lead on
     */
    public Account of(String secret) {
        return accounts.find(links.open(secret, Purpose.PASSWORD).account())
                .filter(account -> !account.closed())
                .orElseThrow(NewPasswords::over);
    }

    private static Refused over() {
        return Refused.notFound("link", "was used already, or is over; ask for a new one", "fault.link-over");
    }

    /**
     * Takes another password. All sessions end, and so do all tokens; the app and the passkeys stay.
     *
     * @param code of the app, or one that was written down; null where there is no app
     * @throws Refused if the link does not lead on, or the password may not be chosen or the code is wrong: then the link can be used still
     */
    public void choose(String secret, String password, @Nullable String code, From from) {
        Account account = of(secret);
        passwords.check(password, account.name());
        if (account.authenticator() != null) {
            String key = "code/" + account.id();
            attempts.begin(key, from.address());
            try {
                accounts.change(account.id(), a -> secondStep.done(a, Objects.requireNonNullElse(code, "")));
            } catch (Refused e) {
                log.refused(account.id(), "code");
                throw e;
            }
            attempts.succeeded(key, from.address());
        }
        links.use(secret, Purpose.PASSWORD);
        String hash = passwords.hash(password);
        accounts.change(account.id(), a -> a.withPassword(hash));
        sessions.endAll(account.id(), null);
        tokens.removeAll(account.id());
        log.changed(account.id(), "password, by a link");
    }
}
