package dev.steadyback.account;

import dev.steadyback.person.AccountId;
import dev.steadyback.person.PersonId;
import dev.steadyback.platform.Refused;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.AuthenticatedPrincipal;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;

/**
 * Who asks, where this server has accounts.
 *
 * @param person whose diary is theirs; null as long as they keep none
 * @param session what they are signed in with; null for a program with a token
 */
public record Viewer(
        AccountId account, Set<Role> roles, @Nullable PersonId person, Sessions.@Nullable Found session)
        implements AuthenticatedPrincipal {
    public Viewer {
        roles = Set.copyOf(roles);
    }

    /** Who asks now; empty for nobody, and for what the product does by itself. */
    public static Optional<Viewer> now() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof Viewer viewer
                ? Optional.of(viewer)
                : Optional.empty();
    }

    /** Who they are in what is recorded: the person, or the account of somebody who keeps no diary. */
    @Override
    public String getName() {
        PersonId theirs = person;
        return theirs == null ? account.value() : theirs.value();
    }

    public boolean is(Role role) {
        return roles.contains(role);
    }

    /** Their session, for what only a person at a browser may do. */
    public Sessions.Found signedIn() {
        if (session == null) {
            throw Refused.notFound("session", "is none: a token cannot do this");
        }
        return session;
    }
}
