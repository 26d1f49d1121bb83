package dev.steadyback.readmodel;

import dev.steadyback.platform.Refused;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Whether somebody found a document of the read models that the projection did not write so, or missed one that it wrote: then they are filled again from the events. */
@Component
public class Damage {
    private static final Logger LOG = LoggerFactory.getLogger(Damage.class);

    private final AtomicBoolean found = new AtomicBoolean();

    /** Notes it, and gives what is said to whoever wanted to read. */
    public Refused found(String collection) {
        if (!found.getAndSet(true)) {
            LOG.warn("a document of {} is not as it was written; the read models have to be filled again", collection);
        }
        return Refused.unavailable(
                "diary",
                "is not in MongoDB as it was written there, and is read in again from what is stored; please try again"
                        + " shortly (the command rebuild does so at once)",
                "fault.not-as-written");
    }

    /** Whether something was found since this was asked last. */
    boolean take() {
        return found.getAndSet(false);
    }
}
