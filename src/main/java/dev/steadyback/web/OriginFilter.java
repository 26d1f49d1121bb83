package dev.steadyback.web;

import dev.steadyback.account.AuditLog;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.web.filter.OncePerRequestFilter;
import tools.jackson.databind.json.JsonMapper;

/**
 * Refuses what another site made a browser send: requests under a host name that is not ours (DNS rebinding), from a
 * foreign origin, and, for the API, bodies in a form that a plain HTML form can send. A program is told so as a problem, a
 * person by a page that says which setting would help.
 */
final class OriginFilter extends OncePerRequestFilter {
    private static final Set<String> OWN = Set.of("same-origin", "none");

    private final JsonMapper json;
    private final List<String> hosts;
    private final AuditLog audit;

    OriginFilter(JsonMapper json, List<String> hosts, AuditLog audit) {
        this.json = json;
        this.audit = audit;
        this.hosts = hosts.stream().map(h -> h.toLowerCase(Locale.ROOT)).toList();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Problem problem = problem(request);
        if (problem == null) {
            chain.doFilter(request, response);
            return;
        }
        if (problem.status() == HttpServletResponse.SC_FORBIDDEN) {
            audit.keptOut("the server, by its " + problem.errors().getFirst().field());
        }
        if (Paths.isApi(request)) {
            response.setStatus(problem.status());
            response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
            json.writeValue(response.getOutputStream(), problem);
            return;
        }
        if (problem.status() != HttpServletResponse.SC_FORBIDDEN) {
            response.sendError(problem.status());
            return;
        }
        request.setAttribute(
                WebSecurity.FOREIGN,
                new Foreign(
                        problem.errors().getFirst().field(),
                        own(request),
                        request.getHeader("Origin"),
                        request.getRemoteAddr()));
        request.getRequestDispatcher(WebSecurity.FOREIGN).forward(request, response);
    }

    /** Names and origins are those that the server was asked by: a trusted proxy has said them, or the request itself. */
    private @Nullable Problem problem(HttpServletRequest request) {
        if (request.getHeader("Host") == null
                || !hosts.contains(request.getServerName().toLowerCase(Locale.ROOT))) {
            return Problem.foreign("Host", "is not a name of this server; the setting steadyback.hosts lists them");
        }
        boolean costly = Requests.isCostly(request);
        if (costly || Paths.isApi(request) || Requests.writes(request)) {
            String origin = request.getHeader("Origin");
            if (origin != null && !isOwn(origin, request)) {
                return Problem.foreign(
                        "Origin",
                        "is another site's; a proxy that changes the Host header has to be named in the setting"
                                + " steadyback.proxies");
            }
            String site = request.getHeader("Sec-Fetch-Site");
            if (site != null && !OWN.contains(site)) {
                return Problem.foreign("Sec-Fetch-Site", "says that another site asks");
            }
            // Over plain HTTP in a home network a browser says no more than this, where it says anything.
            String referrer = request.getHeader("Referer");
            if (costly && site == null && referrer != null && !isOwn(referrer, request)) {
                return Problem.foreign("Referer", "is another site's");
            }
        }
        if (Paths.isApi(request) && Requests.writes(request) && !isJsonOrNothing(request)) {
            return Problem.unsupportedType();
        }
        return unreadable(request);
    }

    /** The problem of a request whose parameters cannot be read, found before anything reads a value from them; null when they can. */
    private static @Nullable Problem unreadable(HttpServletRequest request) {
        if (request.getQueryString() == null && Paths.isApi(request)) {
            return null;
        }
        try {
            request.getParameterMap();
            return null;
        } catch (InvalidParameterException e) {
            return e.getErrorCode() == HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE
                    ? Problem.tooLarge()
                    : Problem.unreadable();
        }
    }

    private static boolean isJsonOrNothing(HttpServletRequest request) {
        String type = request.getContentType();
        if (type == null) {
            return request.getContentLengthLong() <= 0 && request.getHeader("Transfer-Encoding") == null;
        }
        try {
            return MediaType.parseMediaType(type).equalsTypeAndSubtype(MediaType.APPLICATION_JSON);
        } catch (InvalidMediaTypeException e) {
            return false;
        }
    }

    /** Whether an address is below ours. The scheme may differ: a proxy that ends TLS need not say so. */
    private static boolean isOwn(String address, HttpServletRequest request) {
        try {
            URI uri = URI.create(address);
            String authority = uri.getRawAuthority();
            if (authority == null) {
                return false;
            }
            String usual = "https".equalsIgnoreCase(uri.getScheme()) ? ":443" : ":80";
            return without(usual, authority).equals(without(usual, own(request)));
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static String own(HttpServletRequest request) {
        return request.getServerName() + ":" + request.getServerPort();
    }

    private static String without(String usualPort, String authority) {
        String lower = authority.toLowerCase(Locale.ROOT);
        return lower.endsWith(usualPort) ? lower.substring(0, lower.length() - usualPort.length()) : lower;
    }
}
