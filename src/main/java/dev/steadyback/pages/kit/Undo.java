package dev.steadyback.pages.kit;

import dev.steadyback.entry.EntryId;
import dev.steadyback.platform.Refused;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;

/**
 * Offers to take back what was logged last, on whatever page somebody is within a minute. The browser remembers which entry that was, by its random identifier,
 * and forgets it by itself; later on, the entry is removed where it is listed.
 */
public final class Undo {
    static final String COOKIE = "logged";

    private static final Duration OFFERED = Duration.ofMinutes(1);

    private Undo() {}

    public static void offer(HttpServletResponse response, EntryId entry) {
        set(response, entry.value(), OFFERED);
    }

    public static void forget(HttpServletResponse response) {
        set(response, "", Duration.ZERO);
    }

    /** The entry that an address or the browser names; null when it names none. */
    static @Nullable EntryId named(@Nullable String value) {
        try {
            return value == null || value.isEmpty() ? null : new EntryId(value);
        } catch (Refused e) {
            return null;
        }
    }

    private static void set(HttpServletResponse response, String value, Duration age) {
        response.addHeader(
                HttpHeaders.SET_COOKIE,
                ResponseCookie.from(COOKIE, value)
                        .maxAge(age)
                        .path("/")
                        .httpOnly(true)
                        .sameSite("Strict")
                        .build()
                        .toString());
    }
}
