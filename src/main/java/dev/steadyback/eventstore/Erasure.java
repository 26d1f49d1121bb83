package dev.steadyback.eventstore;

import java.util.Collection;

/**
 * Deletes whole streams of events, for what must not stay: an event store forgets nothing by itself. It knows nothing of
 * persons; who calls it decides what may go.
 */
public final class Erasure {
    private final EventDatabase database;
    private final Versions versions;

    Erasure(EventDatabase database, Versions versions) {
        this.database = database;
        this.versions = versions;
    }

    /**
     * Deletes all events of these aggregates, in one transaction. The positions they had are never given again, so that
     * whoever reads the events in their order skips nothing that comes later.
     *
     * @return how many events were deleted
     */
    public int erase(Collection<String> aggregates) {
        int erased = database.erase(aggregates);
        versions.forget(aggregates);
        return erased;
    }
}
