package dev.steadyback.pages.kit;

import dev.steadyback.platform.Refused;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.springframework.http.HttpHeaders;
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
            case TOO_OFTEN -> HttpStatus.TOO_MANY_REQUESTS;
            case UNAVAILABLE -> HttpStatus.SERVICE_UNAVAILABLE;
        };
    }

    /** Answers with the status of a refusal, and says when to try again where that is known. */
    public static void set(HttpServletResponse response, Refused refused) {
        response.setStatus(code(refused));
        Duration wait = refused.waitFor();
        if (wait != null) {
            response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(wait.toSeconds()));
        }
    }

    public static int code(Refused refused) {
        return of(refused).value();
    }
}
