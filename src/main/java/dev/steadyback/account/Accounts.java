package dev.steadyback.account;

import dev.steadyback.analytics.Names;
import dev.steadyback.person.AccountId;
import dev.steadyback.person.PersonId;
import dev.steadyback.platform.Fields;
import dev.steadyback.platform.Kept;
import dev.steadyback.platform.KeptJson;
import dev.steadyback.platform.Refused;
import dev.steadyback.platform.Settings;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The accounts of this server. Each is kept by itself; beside them stands which name is whose, so that no name is given twice. */
@Component
public class Accounts {
    private static final String FOLDER = "accounts/";

    private final Kept kept;
    private final KeptJson<Taken> names;
    private final boolean on;
    private final Passwords passwords;
    private final Clock clock;

    /** Whose each name is, by what names are compared by. */
    private record Taken(Map<String, AccountId> names) {}

    Accounts(Kept kept, Settings settings, Passwords passwords, Clock clock) {
        this.kept = kept;
        this.names = new KeptJson<>(kept, "account-names.json", Taken.class, Accounts::damaged);
        this.on = settings.accounts();
        this.passwords = passwords;
        this.clock = clock;
    }

    /** The error of a file of accounts, or of what belongs to one, that does not hold what was written into it. */
    public static Refused damaged(String file) {
        return Refused.unavailable(
                "data",
                "folder's " + file + " is damaged and cannot be read; put it back from a backup",
                "fault.account-damaged",
                file);
    }

    /** Whether this server asks who somebody is. Without accounts it serves one person, on their own machine. */
    public boolean on() {
        return on;
    }

    /** Whether somebody can sign in; as long as nobody can, the first account is to be made. */
    public boolean any() {
        return !kept.names(FOLDER).isEmpty();
    }

    /** All accounts, the first made first. */
    public List<Account> all() {
        return kept.names(FOLDER).stream()
                .flatMap(name -> of(name).read().stream())
                .sorted((a, b) -> a.createdAt().compareTo(b.createdAt()))
                .toList();
    }

    public Optional<Account> find(AccountId id) {
        return of(FOLDER + id).read();
    }

    /** All whose address this is. */
    List<Account> withEmail(String address) {
        return all().stream().filter(a -> address.equalsIgnoreCase(a.email())).toList();
    }

    /** Whose name this is. */
    Optional<Account> named(String name) {
        return names.read().map(taken -> taken.names().get(Names.key(name))).flatMap(this::find);
    }

    /** Makes an account of somebody whom nobody wishes to be shared with. */
    public Account add(String name, String password, Set<Role> roles, @Nullable PersonId person) {
        return add(name, password, roles, person, null, null);
    }

    /**
     * Makes an account. One after the other: of two who want one name at once, one gets it.
     *
     * @param person whose diary is theirs; null for none yet
     * @param invitedBy who wishes to be shared with; null for nobody
     * @param email where the link was sent to that makes it; null where it was handed over
     * @throws Refused if the name is missing, too long or taken, or the password is too short or known to be tried first
     */
    synchronized Account add(
            String name,
            String password,
            Set<Role> roles,
            @Nullable PersonId person,
            @Nullable AccountId invitedBy,
            @Nullable String email) {
        String wanted = name.strip();
        if (Names.isBlank(wanted) || wanted.length() > Fields.NAME_LENGTH) {
            throw Refused.invalid(
                    "name",
                    "needs 1 to " + Fields.NAME_LENGTH + " characters",
                    "fault.name-length",
                    Fields.NAME_LENGTH);
        }
        passwords.check(password, wanted);
        AccountId id = AccountId.random();
        String key = Names.key(wanted);
        names.change(taken -> {
            Map<String, AccountId> known = new LinkedHashMap<>(taken == null ? Map.of() : taken.names());
            AccountId before = known.put(key, id);
            // A name whose account was never written is free again.
            if (before != null && find(before).isPresent()) {
                throw Refused.conflict("name", "is taken by another account here", "fault.account-taken");
            }
            return new Taken(known);
        });
        Account account = new Account(
                id,
                wanted,
                roles,
                person,
                passwords.hash(password),
                null,
                List.of(),
                List.of(),
                email,
                null,
                invitedBy,
                clock.instant());
        of(FOLDER + id).change(there -> account);
        return account;
    }

    /** Forgets who wished to be shared with, once that was answered. */
    public void answered(AccountId id) {
        change(id, account -> account.withInvitedBy(null));
    }

    /** Keeps which diary is an account's. */
    public void keepsDiary(AccountId id, PersonId person) {
        change(id, account -> account.withPerson(person));
    }

    /** Takes an account away; its name is free again. */
    void remove(Account account) {
        kept.remove(FOLDER + account.id());
        names.change(taken -> {
            Map<String, AccountId> known = new LinkedHashMap<>(taken == null ? Map.of() : taken.names());
            known.values().remove(account.id());
            return new Taken(known);
        });
    }

    /**
     * Changes an account.
     *
     * @throws Refused if there is none
     */
    Account change(AccountId id, UnaryOperator<Account> change) {
        of(FOLDER + id).change(there -> {
            if (there == null) {
                throw Refused.notFound("account", "is not known here", "fault.nothing-there");
            }
            Account after = change.apply(there);
            return after.equals(there) ? null : after;
        });
        return find(id).orElseThrow();
    }

    private KeptJson<Account> of(String name) {
        return new KeptJson<>(kept, name, Account.class, Accounts::damaged);
    }
}
