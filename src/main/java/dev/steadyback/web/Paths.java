package dev.steadyback.web;

import jakarta.servlet.http.HttpServletRequest;

/** Whose an address is: the API's, or the pages'. Asked of the decoded path, by which the controllers are found too. */
public final class Paths {
    /** What a program that watches over the server reads. */
    static final String METRICS = "/actuator/prometheus";

    /** What every address of the API begins with. */
    public static final String API = "/api/";

    private Paths() {}

    public static boolean isApi(HttpServletRequest request) {
        return decoded(request).startsWith(API);
    }

    static boolean isMetrics(HttpServletRequest request) {
        return decoded(request).equals(METRICS);
    }

    /** The path as it is meant: with each letter that was sent as a number put back. */
    public static String decoded(HttpServletRequest request) {
        String below = request.getPathInfo();
        return request.getServletPath() + (below == null ? "" : below);
    }
}
