package dev.steadyback.pages.kit;

import dev.steadyback.platform.Refused;
import org.springframework.http.HttpStatus;

/** The status of a page that says why something was not done. */
public final class Statuses {
    private Statuses() {}

    static HttpStatus of(Refused refused) {
        return of(refused.kind());
    }

    static HttpStatus of(Refused.Kind kind) {
        return switch (kind) {
            case INVALID -> HttpStatus.UNPROCESSABLE_CONTENT;
            case NOT_FOUND -> HttpStatus.NOT_FOUND;
            case CONFLICT, STALE -> HttpStatus.CONFLICT;
            case UNAVAILABLE -> HttpStatus.SERVICE_UNAVAILABLE;
        };
    }

    public static int code(Refused refused) {
        return of(refused).value();
    }
}
