package dev.steadyback.platform;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Whether something that this server depends on works. The log says once that it does not, and once that it does again. */
public final class Outage {
    private static final Logger LOG = LoggerFactory.getLogger(Outage.class);

    private final String what;
    private final AtomicReference<@Nullable String> reason = new AtomicReference<>();

    /**
     * Of something that works so far.
     *
     * @param what the beginning of a sentence that says what does not work, such as {@code the event store}
     */
    public Outage(String what) {
        this.what = what;
    }

    /** It does not work, and the sentence goes on with why. */
    public void failed(String why) {
        if (reason.getAndSet(why) == null) {
            LOG.error("{} {}", what, why);
        }
    }

    /** It works; costs nothing when it did before. */
    public void works() {
        if (reason.get() != null && reason.getAndSet(null) != null) {
            LOG.info("{} works again", what);
        }
    }

    /** Why it does not work, as a sentence without its dot; empty when it does. */
    public Optional<String> reason() {
        return Optional.ofNullable(reason.get()).map(why -> what + " " + why);
    }
}
