package dev.steadyback.web;

import dev.steadyback.api.Problem;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.web.filter.OncePerRequestFilter;
import tools.jackson.databind.json.JsonMapper;

/**
 * Refuses what another site made a browser send: requests under a host name that is not ours (DNS rebinding), from a
 * foreign origin, and, for the API, bodies in a form that a plain HTML form can send.
 */
final class OriginFilter extends OncePerRequestFilter {
    private final JsonMapper json;
    private final List<String> hosts;

    OriginFilter(JsonMapper json, List<String> hosts) {
        this.json = json;
        this.hosts = hosts;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Problem problem = problem(request);
        if (problem == null) {
            chain.doFilter(request, response);
            return;
        }
        response.setStatus(problem.status());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        json.writeValue(response.getOutputStream(), problem);
    }

    private @Nullable Problem problem(HttpServletRequest request) {
        String host = request.getHeader("Host");
        if (!hosts.isEmpty() && (host == null || !hosts.contains(name(host)))) {
            return Problem.foreign("Host", "is not a name of this server; the setting steadyback.hosts lists them");
        }
        if (Requests.isApi(request) || Requests.writes(request)) {
            String origin = request.getHeader("Origin");
            if (origin != null && !sameAuthority(origin, host)) {
                return Problem.foreign("Origin", "is another site's");
            }
            if ("cross-site".equals(request.getHeader("Sec-Fetch-Site"))) {
                return Problem.foreign("Sec-Fetch-Site", "says that another site asks");
            }
        }
        if (Requests.isApi(request) && Requests.writes(request) && !isJsonOrNothing(request)) {
            return Problem.unsupportedType();
        }
        return null;
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

    private static boolean sameAuthority(String origin, @Nullable String host) {
        try {
            URI uri = URI.create(origin);
            String authority = uri.getRawAuthority();
            if (authority == null || host == null) {
                return false;
            }
            String usual = "https".equalsIgnoreCase(uri.getScheme()) ? ":443" : ":80";
            return without(usual, authority).equals(without(usual, host));
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static String without(String usualPort, String authority) {
        String lower = authority.toLowerCase(Locale.ROOT);
        return lower.endsWith(usualPort) ? lower.substring(0, lower.length() - usualPort.length()) : lower;
    }

    /** The host's name without its port; an IPv6 address keeps its brackets. */
    private static String name(String host) {
        int colon = host.lastIndexOf(':');
        boolean port = colon > host.lastIndexOf(']');
        return (port ? host.substring(0, colon) : host).toLowerCase(Locale.ROOT);
    }
}
