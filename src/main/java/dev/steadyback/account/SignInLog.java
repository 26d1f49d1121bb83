package dev.steadyback.account;

import dev.steadyback.person.AccountId;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Who signed in, who was refused and what was changed, by the account's identifier alone: no name and no address of a network stands in a log. */
@Component
class SignInLog {
    private static final Logger LOG = LoggerFactory.getLogger("steadyback.audit");

    SignInLog() {}

    void signedIn(AccountId account) {
        LOG.info("signed in: {}", account);
    }

    void refused(@Nullable AccountId account, String what) {
        LOG.info("refused for its {}: {}", what, account == null ? "an unknown account" : account);
    }

    void changed(AccountId account, String what) {
        LOG.info("changed its {}: {}", what, account);
    }
}
