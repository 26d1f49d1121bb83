package dev.steadyback.platform;

import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The one exception for a broken rule: what was asked is not done, nothing was stored, and the faults say why. A refusal that a page can meet has the key and the
 * values of the text that says it there, see {@link Fault}.
 */
public final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Why it was refused, as far as a program has to tell the cases apart. */
    public enum Kind {
        /** A field is missing, malformed or outside its range. */
        INVALID,
        /** What was named does not exist, or is not this person's. */
        NOT_FOUND,
        /** It contradicts what is already there. */
        CONFLICT,
        /** The edit was made on an older version than the current one. */
        STALE,
        /** Whoever asks has to wait: it was tried too often. */
        TOO_OFTEN,
        /** The store cannot take it now; trying again later may work. */
        UNAVAILABLE
    }

    private final Kind kind;
    private final transient List<Fault> faults;
    private final @Nullable Duration wait;

    private Refused(Kind kind, List<Fault> faults) {
        this(kind, faults, null);
    }

    private Refused(Kind kind, List<Fault> faults, @Nullable Duration wait) {
        super(
                faults.stream().map(f -> f.field() + ": " + f.reason()).collect(Collectors.joining("; ")),
                null,
                false,
                false);
        this.kind = kind;
        this.faults = List.copyOf(faults);
        this.wait = wait;
    }

    public static Refused invalid(List<Fault> faults) {
        return new Refused(Kind.INVALID, faults);
    }

    public static Refused invalid(String field, String reason) {
        return new Refused(Kind.INVALID, List.of(new Fault(field, reason)));
    }

    public static Refused invalid(String field, String reason, String key, Object... values) {
        return new Refused(Kind.INVALID, List.of(new Fault(field, reason, key, values)));
    }

    public static Refused notFound(String field, String reason) {
        return new Refused(Kind.NOT_FOUND, List.of(new Fault(field, reason)));
    }

    public static Refused notFound(String field, String reason, String key, Object... values) {
        return new Refused(Kind.NOT_FOUND, List.of(new Fault(field, reason, key, values)));
    }

    public static Refused conflict(String field, String reason) {
        return new Refused(Kind.CONFLICT, List.of(new Fault(field, reason)));
    }

    public static Refused conflict(String field, String reason, String key, Object... values) {
        return new Refused(Kind.CONFLICT, List.of(new Fault(field, reason, key, values)));
    }

    public static Refused stale(String field, String reason) {
        return new Refused(Kind.STALE, List.of(new Fault(field, reason)));
    }

    public static Refused stale(String field, String reason, String key, Object... values) {
        return new Refused(Kind.STALE, List.of(new Fault(field, reason, key, values)));
    }

    /** What may be tried again after so long. */
    public static Refused tooOften(Duration wait, String field, String reason, String key, Object... values) {
        return new Refused(Kind.TOO_OFTEN, List.of(new Fault(field, reason, key, values)), wait);
    }

    public static Refused unavailable(String field, String reason) {
        return new Refused(Kind.UNAVAILABLE, List.of(new Fault(field, reason)));
    }

    public static Refused unavailable(String field, String reason, String key, Object... values) {
        return new Refused(Kind.UNAVAILABLE, List.of(new Fault(field, reason, key, values)));
    }

    public Kind kind() {
        return kind;
    }

    /** How long to wait before the next try; null where nobody can tell. */
    public @Nullable Duration waitFor() {
        return wait;
    }

    public List<Fault> faults() {
        return faults;
    }
}
