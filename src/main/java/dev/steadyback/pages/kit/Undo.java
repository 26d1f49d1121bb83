package dev.steadyback.pages.kit;

import dev.steadyback.entry.EntryId;
import dev.steadyback.platform.Refused;
import dev.steadyback.web.Cookies;
import dev.steadyback.web.Cookies.SameSite;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Offers to take back what was logged last, on whatever page somebody is within a minute. The browser remembers which entry that was, by its random identifier,
 * and forgets it by itself; later on, the entry is removed where it is listed.
 */
public final class Undo {
    private static final String COOKIE = "logged";

    private static final Duration OFFERED = Duration.ofMinutes(1);

    private Undo() {}

    public static void offer(HttpServletRequest request, HttpServletResponse response, EntryId entry) {
        set(request, response, entry.value(), OFFERED);
    }

    public static void forget(HttpServletRequest request, HttpServletResponse response) {
        set(request, response, "", Duration.ZERO);
    }

    /** The entry that an address names; null when it names none. */
    static @Nullable EntryId named(@Nullable String value) {
        try {
            return value == null || value.isEmpty() ? null : new EntryId(value);
        } catch (Refused e) {
            return null;
        }
    }

    /** The entry that the browser names; null when it names none. */
    static @Nullable EntryId of(HttpServletRequest request) {
        return named(Cookies.value(request, COOKIE));
    }

    private static void set(HttpServletRequest request, HttpServletResponse response, String value, Duration age) {
        Cookies.set(request, response, COOKIE, value, age, SameSite.STRICT);
    }
}
