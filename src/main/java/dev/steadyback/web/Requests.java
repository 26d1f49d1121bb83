package dev.steadyback.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;

/** What kind of request it is. */
final class Requests {
    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS", "TRACE");

    private Requests() {}

    static boolean isApi(HttpServletRequest request) {
        return request.getRequestURI().startsWith("/api/");
    }

    static boolean writes(HttpServletRequest request) {
        return !READING.contains(request.getMethod());
    }
}
