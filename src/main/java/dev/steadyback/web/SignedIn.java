package dev.steadyback.web;

import dev.steadyback.account.Account;
import dev.steadyback.account.Accounts;
import dev.steadyback.account.ApiTokens;
import dev.steadyback.account.ApiTokens.Scope;
import dev.steadyback.account.Role;
import dev.steadyback.account.Sessions;
import dev.steadyback.account.Viewer;
import dev.steadyback.web.Cookies.SameSite;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.DeferredSecurityContext;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.preauth.PreAuthenticatedAuthenticationToken;
import org.springframework.security.web.context.HttpRequestResponseHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Component;

/** Finds who asks: by the cookie of a browser, or by the token of a program. Nothing of it is kept between requests. */
@Component
public class SignedIn implements SecurityContextRepository {
    private static final String COOKIE = "steadyback-session";

    private static final String BEARER = "Bearer ";

    /** Of programs whose token only reads. */
    static final String READS_ONLY = "READS_ONLY";

    private final Accounts accounts;
    private final Sessions sessions;
    private final ApiTokens tokens;

    SignedIn(Accounts accounts, Sessions sessions, ApiTokens tokens) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.tokens = tokens;
    }

    @Override
    public DeferredSecurityContext loadDeferredContext(HttpServletRequest request) {
        return new DeferredSecurityContext() {
            private @Nullable SecurityContext context;

            @Override
            public SecurityContext get() {
                if (context == null) {
                    context = load(request);
                }
                return context;
            }

            @Override
            public boolean isGenerated() {
                return get().getAuthentication() == null;
            }
        };
    }

    private SecurityContext load(HttpServletRequest request) {
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        String authorization = request.getHeader(HttpHeaders.AUTHORIZATION);
        if (authorization != null || Paths.isMetrics(request)) {
            // A program that says who asks means that, and no cookie.
            program(request, authorization).ifPresent(context::setAuthentication);
            return context;
        }
        session(request)
                .filter(found -> found.session().whole())
                .ifPresent(found -> accounts.find(found.account())
                        .filter(account -> !account.closed())
                        .ifPresent(account -> context.setAuthentication(authentication(account, found, true))));
        return context;
    }

    private Optional<Authentication> program(HttpServletRequest request, @Nullable String authorization) {
        if (authorization == null || !authorization.startsWith(BEARER)) {
            return Optional.empty();
        }
        return tokens.find(authorization.substring(BEARER.length()).strip()).flatMap(found -> {
            Scope scope = found.token().scope();
            return accounts.find(found.account())
                    .filter(account -> !account.closed())
                    .filter(account -> scope == Scope.METRICS
                            ? Paths.isMetrics(request) && account.is(Role.ADMINISTRATOR)
                            : Paths.isApi(request))
                    .map(account -> authentication(account, null, scope == Scope.WRITE));
        });
    }

    private static PreAuthenticatedAuthenticationToken authentication(
            Account account, Sessions.@Nullable Found session, boolean writes) {
        Viewer viewer = new Viewer(account.id(), account.roles(), account.person(), session);
        return new PreAuthenticatedAuthenticationToken(
                viewer, "", writes ? List.of() : List.of(new SimpleGrantedAuthority(READS_ONLY)));
    }

    /** The session of a browser, also where its second step is still to be done. */
    public Optional<Sessions.Found> session(HttpServletRequest request) {
        return sessions.find(token(request));
    }

    /** The token of a browser; null without one. */
    public @Nullable String token(HttpServletRequest request) {
        return Cookies.value(request, COOKIE);
    }

    /** Gives a browser its token. */
    public void give(HttpServletRequest request, HttpServletResponse response, String token) {
        Cookies.set(request, response, COOKIE, token, Sessions.LONGEST, SameSite.LAX);
    }

    /** Takes its token from a browser. */
    public void take(HttpServletRequest request, HttpServletResponse response) {
        Cookies.set(request, response, COOKIE, "", Duration.ZERO, SameSite.LAX);
    }

    @Override
    public void saveContext(SecurityContext context, HttpServletRequest request, HttpServletResponse response) {
        // Sessions begin and end by name.
    }

    @Override
    public boolean containsContext(HttpServletRequest request) {
        return token(request) != null;
    }

    /** As it was done before contexts were deferred. */
    @Override
    @Deprecated
    @SuppressWarnings("deprecation") // the interface still has it
    public SecurityContext loadContext(HttpRequestResponseHolder holder) {
        return load(holder.getRequest());
    }
}
