package dev.steadyback.account;

import dev.steadyback.person.AccountId;
import dev.steadyback.platform.Refused;
import java.time.Clock;
import org.springframework.stereotype.Component;

/** What an administrator does with the accounts of others. Nothing of it lets them in. */
@Component
public class Administration {
    private final Accounts accounts;
    private final Sessions sessions;
    private final ApiTokens tokens;
    private final AccountLinks links;
    private final AuditLog log;
    private final Clock clock;

    Administration(
            Accounts accounts, Sessions sessions, ApiTokens tokens, AccountLinks links, AuditLog log, Clock clock) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.tokens = tokens;
        this.links = links;
        this.log = log;
        this.clock = clock;
    }

    /** Ends all sessions of an account. */
    public void endSessions(AccountId account) {
        sessions.endAll(account, null);
        log.changed(account, "sessions, by an administrator");
    }

    /**
     * Closes an account: its sessions and tokens end, and nobody signs in with it. The diary stays, and it can be opened again.
     *
     * @param by who does it: not with their own account, so that one administrator remains
     * @throws Refused if it is their own
     */
    public void close(AccountId account, AccountId by) {
        if (account.equals(by)) {
            throw Refused.conflict("account", "is your own; another administrator can close it", "fault.account-own");
        }
        accounts.change(account, a -> a.closed() ? a : a.withClosedAt(clock.instant()));
        sessions.endAll(account, null);
        tokens.removeAll(account);
        links.removeAll(account);
        log.changed(account, "being open, by an administrator: it is closed");
    }

    /** Opens an account again; its owner signs in anew. */
    public void open(AccountId account) {
        accounts.change(account, a -> a.withClosedAt(null));
        log.changed(account, "being closed, by an administrator: it is open");
    }
}
