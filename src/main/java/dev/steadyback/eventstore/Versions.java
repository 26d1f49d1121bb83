package dev.steadyback.eventstore;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;

/**
 * The last version of each aggregate that was asked for. Every command asks for its programme's; where nobody else
 * appends to the same store, the answer is kept and follows what is appended here.
 */
final class Versions {
    private static final int MOST_KEPT = 100_000;

    private final EventStorageEngine engine;
    private final boolean alone;
    private final ConcurrentMap<String, Long> kept = new ConcurrentHashMap<>();

    /**
     * The versions in an engine.
     *
     * @param alone whether this process alone appends to it
     */
    Versions(EventStorageEngine engine, boolean alone) {
        this.engine = engine;
        this.alone = alone;
    }

    /** The sequence number of an aggregate's newest event; empty when it has none. */
    Optional<Long> last(String aggregate) {
        if (!alone) {
            return engine.lastSequenceNumberFor(aggregate);
        }
        if (kept.size() >= MOST_KEPT) {
            kept.clear();
        }
        // While the engine is asked, the key is locked: what is appended meanwhile is counted after it.
        return Optional.ofNullable(kept.computeIfAbsent(
                aggregate, key -> engine.lastSequenceNumberFor(key).orElse(null)));
    }

    /** Nobody knows whether these events are durable: the store is asked again. */
    void uncertain(List<? extends EventMessage<?>> events) {
        for (EventMessage<?> event : events) {
            if (event instanceof DomainEventMessage<?> message) {
                kept.remove(message.getAggregateIdentifier());
            }
        }
    }

    /** These aggregates are gone. */
    void forget(Collection<String> aggregates) {
        aggregates.forEach(kept::remove);
    }

    /** These events are durable now. */
    void appended(List<? extends EventMessage<?>> events) {
        for (EventMessage<?> event : events) {
            if (event instanceof DomainEventMessage<?> message) {
                kept.computeIfPresent(
                        message.getAggregateIdentifier(), (key, last) -> Math.max(last, message.getSequenceNumber()));
            }
        }
    }
}
