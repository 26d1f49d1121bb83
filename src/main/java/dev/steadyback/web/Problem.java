package dev.steadyback.web;

import dev.steadyback.platform.Fault;
import dev.steadyback.platform.Refused;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;

/**
 * Why a request was not done, as RFC 9457 has it, with the faults field by field.
 *
 * @param type the kind of problem, a URN whose names stay
 * @param title the kind of problem in words
 * @param status the HTTP status
 * @param detail all faults in one text
 * @param errors each fault with the field it is about
 */
@Schema(description = "Why a request was not done (RFC 9457).")
public record Problem(
        @Schema(example = "urn:steadyback:problem:invalid") String type,
        @Schema(example = "Something sent cannot be taken") String title,
        @Schema(example = "422") int status,

        @Schema(example = "score is “11”; it must be a whole number from 0 to 10. Nothing was stored.")
        String detail,

        List<Fault> errors) {

    /** What kind of problem it is: its status, its name in the type, and its title. */
    public enum Kind {
        MALFORMED(HttpStatus.BAD_REQUEST, "The request cannot be read"),
        NOT_SIGNED_IN(HttpStatus.UNAUTHORIZED, "The request says not who asks"),
        FORBIDDEN(HttpStatus.FORBIDDEN, "The request comes from somewhere else"),
        NOT_FOUND(HttpStatus.NOT_FOUND, "There is nothing here"),
        METHOD_NOT_ALLOWED(HttpStatus.METHOD_NOT_ALLOWED, "That cannot be done here"),
        NOT_ACCEPTABLE(HttpStatus.NOT_ACCEPTABLE, "There is no answer of that type"),
        TOO_SLOW(HttpStatus.REQUEST_TIMEOUT, "The body came too slowly"),
        CONFLICT(HttpStatus.CONFLICT, "It contradicts what is already there"),
        STALE(HttpStatus.PRECONDITION_FAILED, "It was changed meanwhile"),
        TOO_LARGE(HttpStatus.CONTENT_TOO_LARGE, "The body is too large"),
        UNSUPPORTED_TYPE(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "The body is of another type"),
        INVALID(HttpStatus.UNPROCESSABLE_CONTENT, "Something sent cannot be taken"),
        TOO_OFTEN(HttpStatus.TOO_MANY_REQUESTS, "It was tried too often"),
        UNEXPECTED(HttpStatus.INTERNAL_SERVER_ERROR, "Something went wrong here"),
        UNAVAILABLE(HttpStatus.SERVICE_UNAVAILABLE, "That cannot be done just now");

        private final HttpStatus status;
        private final String title;

        Kind(HttpStatus status, String title) {
            this.status = status;
            this.title = title;
        }

        public HttpStatus status() {
            return status;
        }

        public static Kind of(Refused.Kind kind) {
            return switch (kind) {
                case INVALID -> INVALID;
                case NOT_FOUND -> NOT_FOUND;
                case CONFLICT -> CONFLICT;
                case STALE -> STALE;
                case TOO_OFTEN -> TOO_OFTEN;
                case UNAVAILABLE -> UNAVAILABLE;
            };
        }

        /** The kind of a status that the web framework chose. */
        public static Kind of(int status) {
            for (Kind kind : values()) {
                if (kind.status.value() == status) {
                    return kind;
                }
            }
            return status >= 500 ? UNEXPECTED : MALFORMED;
        }
    }

    public static Problem of(Kind kind, String detail, List<Fault> errors) {
        return new Problem(
                "urn:steadyback:problem:" + kind.name().toLowerCase(Locale.ROOT).replace('_', '-'),
                kind.title,
                kind.status.value(),
                detail,
                errors);
    }

    public static Problem of(Refused refused) {
        String faults =
                refused.faults().stream().map(f -> f.field() + " " + f.reason()).collect(Collectors.joining(". "));
        return of(Kind.of(refused.kind()), faults + ".", refused.faults());
    }

    /** A request that another site, or a page under another name, made. */
    public static Problem foreign(String field, String reason) {
        return of(Kind.FORBIDDEN, field + " " + reason + ".", List.of(new Fault(field, reason)));
    }

    /** A request of nobody, where the server has accounts. */
    public static Problem notSignedIn() {
        String reason = "is missing or worth nothing any more: make a token on the page “Account”, and send it as"
                + " “Bearer” with each request";
        return of(Kind.NOT_SIGNED_IN, "Authorization " + reason + ".", List.of(new Fault("Authorization", reason)));
    }

    /** A request that its token, or its account, may not make. */
    public static Problem notAllowed(String reason) {
        return of(Kind.FORBIDDEN, "Authorization " + reason + ".", List.of(new Fault("Authorization", reason)));
    }

    /** Values of an address or a form that cannot be told from each other. */
    public static Problem unreadable() {
        String reason = "cannot be read: it has a value without a name, a percent sign without two digits after it,"
                + " letters that are not in UTF-8, or far too many values";
        return of(Kind.MALFORMED, "The query " + reason + ".", List.of(new Fault("query", reason)));
    }

    /** A form whose parts cannot be told from each other. */
    public static Problem unreadableForm() {
        String reason = "cannot be read: its parts have no boundary, or do not come to their end";
        return of(Kind.MALFORMED, "The form " + reason + ".", List.of(new Fault("form", reason)));
    }

    /** A form of more than any form has. */
    public static Problem tooLarge() {
        String reason = "is larger than any form here";
        return of(Kind.TOO_LARGE, "What was sent " + reason + ".", List.of(new Fault("form", reason)));
    }

    /** A body of another type than JSON. */
    public static Problem unsupportedType() {
        String reason = "must be application/json for a body that is sent here";
        return of(Kind.UNSUPPORTED_TYPE, "Content-Type " + reason + ".", List.of(new Fault("Content-Type", reason)));
    }
}
