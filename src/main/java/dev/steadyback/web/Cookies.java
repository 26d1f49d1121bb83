package dev.steadyback.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.web.util.WebUtils;

/** All cookies of this server. Over HTTPS a browser takes one of such a name from this server alone, and from no other host of its domain; no script reads any. */
public final class Cookies {
    private static final String OF_THIS_HOST = "__Host-";

    private Cookies() {}

    /** Which requests from elsewhere bring a cookie along. */
    public enum SameSite {
        /** Links, and nothing else. */
        LAX("Lax"),
        /** None. */
        STRICT("Strict");

        final String said;

        SameSite(String said) {
            this.said = said;
        }
    }

    /** What a cookie is called over HTTPS. */
    static String ofThisHost(String name) {
        return OF_THIS_HOST + name;
    }

    private static String name(HttpServletRequest request, String name) {
        return request.isSecure() ? ofThisHost(name) : name;
    }

    /** What a cookie holds; null without one. */
    public static @Nullable String value(HttpServletRequest request, String name) {
        Cookie cookie = WebUtils.getCookie(request, name(request, name));
        return cookie == null ? null : cookie.getValue();
    }

    /** Gives a browser a cookie, or takes it away with an age of nothing. */
    public static void set(
            HttpServletRequest request,
            HttpServletResponse response,
            String name,
            String value,
            Duration age,
            SameSite sameSite) {
        response.addHeader(
                HttpHeaders.SET_COOKIE,
                ResponseCookie.from(name(request, name), value)
                        .httpOnly(true)
                        .secure(request.isSecure())
                        .sameSite(sameSite.said)
                        .path("/")
                        .maxAge(age)
                        .build()
                        .toString());
    }
}
