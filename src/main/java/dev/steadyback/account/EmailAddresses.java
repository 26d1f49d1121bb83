package dev.steadyback.account;

import dev.steadyback.account.AccountLinks.Link;
import dev.steadyback.account.AccountLinks.Purpose;
import dev.steadyback.account.Sessions.Found;
import dev.steadyback.account.SignIns.Proof;
import dev.steadyback.platform.Refused;
import org.springframework.stereotype.Component;

/** The address of an account. It counts once a link that was sent there was opened: another one than one's own would let a stranger in. */
@Component
public class EmailAddresses {
    private final Accounts accounts;
    private final AccountLinks links;
    private final SignIns signIns;
    private final AuditLog log;

    EmailAddresses(Accounts accounts, AccountLinks links, SignIns signIns, AuditLog log) {
        this.accounts = accounts;
        this.links = links;
        this.signIns = signIns;
        this.log = log;
    }

    /**
     * Makes the link that shows whether an address is theirs. The one before counts until it is opened.
     *
     * @param email an address
     * @return the secret of its address, which is nowhere else
     * @throws Refused if the proof is wrong
     */
    public String ask(Found now, Proof proof, String email) {
        signIns.confirm(now, proof);
        return links.make(Purpose.EMAIL, now.account(), email);
    }

    /**
     * Takes the address that a link was sent to. The link of an account is of use to whoever is signed in with it alone.
     *
     * @throws Refused if it does not lead on
     */
    public void take(Found now, String secret) {
        Link link = links.open(secret, Purpose.EMAIL);
        if (!link.account().equals(now.account())) {
            throw Refused.notFound("link", "is for another account; sign in with that one", "fault.link-of-another");
        }
        links.use(secret, Purpose.EMAIL);
        accounts.change(now.account(), a -> a.withEmail(link.email()));
        log.changed(now.account(), "mail address");
    }

    /**
     * Forgets the address.
     *
     * @throws Refused if the proof is wrong
     */
    public void remove(Found now, Proof proof) {
        signIns.confirm(now, proof);
        links.removeAll(now.account());
        accounts.change(now.account(), a -> a.withEmail(null));
        log.changed(now.account(), "mail address");
    }
}
