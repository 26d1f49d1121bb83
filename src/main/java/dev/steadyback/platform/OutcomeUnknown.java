package dev.steadyback.platform;

import org.axonframework.eventsourcing.eventstore.EventStoreException;

/**
 * The store went away while it was storing, and could not be asked since: what was to be stored may be stored or not. Sent again under the same key it is stored once.
 */
public final class OutcomeUnknown extends EventStoreException {
    private static final long serialVersionUID = 1L;

    public OutcomeUnknown(Throwable cause) {
        super("the event store went away while it was storing", cause);
    }
}
