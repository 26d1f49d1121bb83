package dev.steadyback.account;

import dev.steadyback.person.AccountId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Who signed in, who was refused what, and what was changed, by the account's identifier alone: no name, nothing that was sent and no address of a network stands in a
 * log.
 */
@Component
public class AuditLog {
    private static final Logger LOG = LoggerFactory.getLogger("steadyback.audit");

    public AuditLog() {}

    void signedIn(AccountId account) {
        LOG.info("signed in: {}", account);
    }

    void refused(@Nullable AccountId account, String what) {
        LOG.info("refused for its {}: {}", what, account == null ? "an unknown account" : account);
    }

    void changed(AccountId account, String what) {
        LOG.info("changed its {}: {}", what, account);
    }

    /** Somebody asked for what is not for them, or sent what no page of ours sends. */
    public void keptOut(String of) {
        Optional<AccountId> asking = Viewer.now().map(Viewer::account);
        LOG.info("kept out of {}: {}", of, asking.isPresent() ? asking.get() : "somebody who is not signed in");
    }
}
