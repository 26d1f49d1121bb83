package dev.steadyback.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.http.MediaType;

/** What kind of request it is. */
final class Requests {
    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS", "TRACE");

    /** What is drawn or read in anew at each look. */
    private static final Pattern COSTLY = Pattern.compile("(/persons/[^/]+)?/((report\\.|import/).*)");

    private Requests() {}

    static boolean writes(HttpServletRequest request) {
        return !READING.contains(request.getMethod());
    }

    /** Whether it is a form of a page, without files. */
    static boolean isForm(HttpServletRequest request) {
        String type = request.getContentType();
        return request.getMethod().equals("POST")
                && type != null
                && type.startsWith(MediaType.APPLICATION_FORM_URLENCODED_VALUE);
    }

    /** Whether it is a page's, and makes the server work for long: another site must not have a browser ask for it. */
    static boolean isCostly(HttpServletRequest request) {
        return COSTLY.matcher(Paths.decoded(request)).matches();
    }
}
