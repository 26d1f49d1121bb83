package dev.steadyback.platform;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;

/**
 * Where what is done comes from. Whoever lets something in says so once; the events that come of it carry it, with who did it and an identifier that all events of one
 * piece of work share. Nothing of this says more of anybody than the person's identifier.
 */
public enum Origin {
    PAGE,
    API,
    IMPORT,
    COMMAND_LINE,
    /** Recorded by a device that had no connection then. */
    OFFLINE,
    AUTOMATION,
    DEMO;

    static final String ACTOR = "actor";
    static final String ORIGIN = "origin";
    static final String CORRELATION = "correlationId";

    /** Who does what nobody asked for at that moment. */
    private static final String PRODUCT = "steadyback";

    private static final ScopedValue<Work> WORK = ScopedValue.newInstance();

    private record Work(Origin origin, String correlation) {}

    /** Does a piece of work that comes from here. Within other work it belongs to that. */
    public <T, X extends Throwable> T call(ScopedValue.CallableOp<? extends T, X> work) throws X {
        return ScopedValue.where(WORK, here()).call(work);
    }

    /** Does a piece of work that comes from here. Within other work it belongs to that. */
    public void run(Runnable work) {
        ScopedValue.where(WORK, here()).run(work);
    }

    private Work here() {
        return new Work(this, WORK.isBound() ? WORK.get().correlation() : Ids.random());
    }

    /** Who is signed in; without accounts, whoever writes in a person's diary acts as that person. */
    private static String actor(String whose) {
        Authentication signedIn = SecurityContextHolder.getContext().getAuthentication();
        return signedIn == null ? whose : signedIn.getName();
    }

    /** What the events of a command for this person carry. */
    static Map<String, String> metadata(String whose) {
        @Nullable Work work = WORK.isBound() ? WORK.get() : null;
        Map<String, String> data = new HashMap<>();
        data.put(ACTOR, work != null && work.origin() == AUTOMATION ? PRODUCT : actor(whose));
        data.put(CORRELATION, work == null ? Ids.random() : work.correlation());
        if (work != null) {
            data.put(
                    ORIGIN,
                    Objects.requireNonNull(work)
                            .origin()
                            .name()
                            .toLowerCase(Locale.ROOT)
                            .replace('_', '-'));
        }
        return data;
    }
}
