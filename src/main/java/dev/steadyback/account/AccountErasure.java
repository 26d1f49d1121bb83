package dev.steadyback.account;

import dev.steadyback.person.PersonId;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Takes an account away with the diary that it is for; a coach's or an administrator's stays, without a diary. */
@Component
public class AccountErasure {
    private final Accounts accounts;
    private final Sessions sessions;
    private final ApiTokens tokens;
    private final AccountLinks links;

    AccountErasure(Accounts accounts, Sessions sessions, ApiTokens tokens, AccountLinks links) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.tokens = tokens;
        this.links = links;
    }

    /** Takes away what is known of whoever keeps a diary. */
    public void erase(PersonId person) {
        for (Account account : accounts.all()) {
            if (!person.equals(account.person())) {
                continue;
            }
            if (account.roles().equals(Set.of(Role.PERSON))) {
                sessions.remove(account.id());
                tokens.removeAll(account.id());
                links.removeAll(account.id());
                accounts.remove(account);
            } else {
                accounts.change(account.id(), known -> known.withPerson(null));
            }
        }
    }
}
