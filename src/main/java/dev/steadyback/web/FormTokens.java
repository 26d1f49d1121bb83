package dev.steadyback.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.CsrfTokenRepository;

/**
 * The token sent with a form must be the one in the cookie: nothing is kept here. A link on another site must bring the cookie along, or whoever follows it gets another
 * one, and no form that is open already holds its token; what such a site sends by itself comes without it.
 */
final class FormTokens implements CsrfTokenRepository {
    private static final String COOKIE = "XSRF-TOKEN";

    private final CsrfTokenRepository plain = tokens(COOKIE);
    private final CsrfTokenRepository secure = tokens(Cookies.ofThisHost(COOKIE));

    private static CsrfTokenRepository tokens(String name) {
        CookieCsrfTokenRepository tokens = new CookieCsrfTokenRepository();
        tokens.setCookieName(name);
        tokens.setCookieCustomizer(cookie -> cookie.sameSite("Lax").path("/"));
        return tokens;
    }

    private CsrfTokenRepository of(HttpServletRequest request) {
        return request.isSecure() ? secure : plain;
    }

    @Override
    public CsrfToken generateToken(HttpServletRequest request) {
        return of(request).generateToken(request);
    }

    @Override
    public void saveToken(@Nullable CsrfToken token, HttpServletRequest request, HttpServletResponse response) {
        of(request).saveToken(token, request, response);
    }

    @Override
    public @Nullable CsrfToken loadToken(HttpServletRequest request) {
        return of(request).loadToken(request);
    }
}
