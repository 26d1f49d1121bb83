package dev.steadyback.account;

import dev.steadyback.person.AccountId;
import dev.steadyback.person.PersonId;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who can sign in.
 *
 * @param name what they type to sign in; unique here, compared as names are
 * @param person whose diary is theirs; null as long as they keep none
 * @param password its Argon2id hash, with salt and costs
 * @param authenticator the second step; null as long as there is none
 * @param email where a link for another password is sent to, once it was shown that it is theirs; null for none
 * @param closedAt since when nobody signs in with it; null for open
 * @param invitedBy who wishes to be shared with; null for nobody, or once that was answered
 * @param recovery the hashes of the codes that stand in for the second step once each
 * @param passkeys what signs in instead of the password and the second step
 */
public record Account(
        AccountId id,
        String name,
        Set<Role> roles,
        @Nullable PersonId person,
        String password,
        @Nullable Authenticator authenticator,
        List<String> recovery,
        List<Passkey> passkeys,
        @Nullable String email,
        @Nullable Instant closedAt,
        @Nullable AccountId invitedBy,
        Instant createdAt) {
    public Account {
        passkeys = known(passkeys);
        roles = Set.copyOf(roles);
        recovery = List.copyOf(recovery);
    }

    /**
     * An app that makes codes from a secret and the time, as RFC 6238 has it.
     *
     * @param secret in Base32
     * @param lastStep the last step of time whose code was taken: none is taken twice
     */
    public record Authenticator(String secret, long lastStep) {
        /** Not what it is: what is logged by mistake must not be the secret. */
        @Override
        public String toString() {
            return "authenticator";
        }
    }

    public boolean is(Role role) {
        return roles.contains(role);
    }

    Account withPerson(@Nullable PersonId theirs) {
        return new Account(
                id,
                name,
                roles,
                theirs,
                password,
                authenticator,
                recovery,
                passkeys,
                email,
                closedAt,
                invitedBy,
                createdAt);
    }

    Account withInvitedBy(@Nullable AccountId coach) {
        return new Account(
                id,
                name,
                roles,
                person,
                password,
                authenticator,
                recovery,
                passkeys,
                email,
                closedAt,
                coach,
                createdAt);
    }

    Account withPassword(String hash) {
        return new Account(
                id,
                name,
                roles,
                person,
                hash,
                authenticator,
                recovery,
                passkeys,
                email,
                closedAt,
                invitedBy,
                createdAt);
    }

    Account withAuthenticator(@Nullable Authenticator app, List<String> codes) {
        return new Account(
                id, name, roles, person, password, app, codes, passkeys, email, closedAt, invitedBy, createdAt);
    }

    Account withPasskeys(List<Passkey> keys) {
        return new Account(
                id,
                name,
                roles,
                person,
                password,
                authenticator,
                recovery,
                keys,
                email,
                closedAt,
                invitedBy,
                createdAt);
    }

    Account withEmail(@Nullable String address) {
        return new Account(
                id,
                name,
                roles,
                person,
                password,
                authenticator,
                recovery,
                passkeys,
                address,
                closedAt,
                invitedBy,
                createdAt);
    }

    Account withClosedAt(@Nullable Instant since) {
        return new Account(
                id,
                name,
                roles,
                person,
                password,
                authenticator,
                recovery,
                passkeys,
                email,
                since,
                invitedBy,
                createdAt);
    }

    public boolean closed() {
        return closedAt != null;
    }

    /** Accounts that were stored before there were passkeys have none. */
    private static List<Passkey> known(@Nullable List<Passkey> stored) {
        return stored == null ? List.of() : List.copyOf(stored);
    }

    /** Nothing of what is secret. */
    @Override
    public String toString() {
        return id.value();
    }
}
