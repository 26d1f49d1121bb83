package dev.steadyback.eventstore;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;

/**
 * Axon's event store. For each aggregate that is loaded that one looks through all events of the unit of work, so that the cost of many commands in one unit grows with their square;
 * this one looks only for aggregates that have events there.
 */
final class UnitEventStore extends EmbeddedEventStore {
    private static final String STAGED = UnitEventStore.class.getName();

    UnitEventStore(EventStorageEngine engine) {
        super(builder().storageEngine(engine));
    }

    @Override
    public void publish(List<? extends EventMessage<?>> events) {
        if (CurrentUnitOfWork.isStarted()) {
            for (EventMessage<?> event : events) {
                if (event instanceof DomainEventMessage<?> ofAggregate) {
                    staged().add(ofAggregate.getAggregateIdentifier());
                }
            }
        }
        super.publish(events);
    }

    @Override
    protected Stream<? extends DomainEventMessage<?>> stagedDomainEventMessages(String aggregateIdentifier) {
        return CurrentUnitOfWork.isStarted() && staged().contains(aggregateIdentifier)
                ? super.stagedDomainEventMessages(aggregateIdentifier)
                : Stream.empty();
    }

    /** The aggregates that have events in the unit of work. */
    private static Set<String> staged() {
        return CurrentUnitOfWork.get().root().getOrComputeResource(STAGED, key -> new HashSet<>());
    }
}
