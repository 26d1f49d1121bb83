package dev.steadyback.eventstore;

import java.util.Collection;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;

/**
 * Deletes whole streams of events, for what must not stay: an event store forgets nothing by itself. It knows nothing of
 * persons; who calls it decides what may go.
 */
public final class Erasure {
    private final EventDatabase database;
    private final EventStorageEngine engine;
    private final Versions versions;

    Erasure(EventDatabase database, EventStorageEngine engine, Versions versions) {
        this.database = database;
        this.engine = engine;
        this.versions = versions;
    }

    /** The aggregates that have such an event. All events are looked at. */
    public Set<String> aggregatesWith(Predicate<Object> event) {
        try (Stream<? extends TrackedEventMessage<?>> all = engine.readEvents(null, false)) {
            return all.filter(e -> event.test(e.getPayload()))
                    .map(e -> ((DomainEventMessage<?>) e).getAggregateIdentifier())
                    .collect(Collectors.toSet());
        }
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
