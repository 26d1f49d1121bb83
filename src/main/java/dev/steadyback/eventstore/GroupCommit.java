package dev.steadyback.eventstore;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.axonframework.serialization.Serializer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets appends that wait at the same time share one commit: callers serialise in their own threads and hand over to one
 * writer thread, which puts all that waits into one transaction and releases each caller after the commit. When a group
 * fails, each append is tried alone, so one caller's conflict is nobody else's. With one writer, the order of the index
 * is the order of commits, and no event becomes visible before an earlier one.
 */
final class GroupCommit implements EventStorageEngine, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(GroupCommit.class);
    private static final int LARGEST_GROUP = 256;

    private final EventStorageEngine engine;
    private final Serializer serializer;
    private final Runnable committed;
    private final BlockingQueue<Append> waiting = new LinkedBlockingQueue<>();
    private final Thread writer;
    private volatile boolean closed;

    private record Append(List<? extends EventMessage<?>> events, CompletableFuture<Void> done) {}

    /**
     * A group commit before an engine.
     *
     * @param committed told after each commit
     */
    GroupCommit(EventStorageEngine engine, Serializer serializer, Runnable committed) {
        this.engine = engine;
        this.serializer = serializer;
        this.committed = committed;
        this.writer = Thread.ofPlatform().name("event-writer").daemon(true).start(this::write);
    }

    @Override
    public void appendEvents(List<? extends EventMessage<?>> events) {
        if (events.isEmpty()) {
            return;
        }
        for (EventMessage<?> event : events) {
            // A message keeps its serialized form: the writer only stores it.
            event.serializePayload(serializer, String.class);
            event.serializeMetaData(serializer, String.class);
        }
        Append append = new Append(events, new CompletableFuture<>());
        if (closed) {
            throw new EventStoreException("the event store is closed");
        }
        waiting.add(append);
        try {
            append.done().join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    private void write() {
        List<Append> group = new ArrayList<>();
        while (!closed || !waiting.isEmpty()) {
            try {
                group.add(waiting.take());
                waiting.drainTo(group, LARGEST_GROUP - 1);
                append(group);
                tell();
            } catch (InterruptedException e) {
                closed = true;
            }
            group.clear();
        }
        refuseWaiting();
    }

    private void tell() {
        try {
            committed.run();
        } catch (RuntimeException e) {
            LOG.warn(
                    "a reader of events could not be told of new ones: {}",
                    e.getClass().getName());
        }
    }

    private void append(List<Append> group) {
        try {
            engine.appendEvents(group.stream().flatMap(a -> a.events().stream()).toList());
            group.forEach(a -> a.done().complete(null));
        } catch (RuntimeException e) {
            if (group.size() == 1) {
                group.getFirst().done().completeExceptionally(e);
            } else {
                group.forEach(a -> append(List.of(a)));
            }
        }
    }

    private void refuseWaiting() {
        List<Append> left = new ArrayList<>();
        waiting.drainTo(left);
        left.forEach(a -> a.done().completeExceptionally(new EventStoreException("the event store is closed")));
    }

    @Override
    public void close() {
        closed = true;
        writer.interrupt();
        try {
            writer.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        refuseWaiting();
    }

    @Override
    public void storeSnapshot(DomainEventMessage<?> snapshot) {
        engine.storeSnapshot(snapshot);
    }

    @Override
    public Stream<? extends TrackedEventMessage<?>> readEvents(
            @Nullable TrackingToken trackingToken, boolean mayBlock) {
        return engine.readEvents(trackingToken, mayBlock);
    }

    @Override
    public DomainEventStream readEvents(String aggregateIdentifier, long firstSequenceNumber) {
        return engine.readEvents(aggregateIdentifier, firstSequenceNumber);
    }

    @Override
    public Optional<DomainEventMessage<?>> readSnapshot(String aggregateIdentifier) {
        return engine.readSnapshot(aggregateIdentifier);
    }

    @Override
    public Optional<Long> lastSequenceNumberFor(String aggregateIdentifier) {
        return engine.lastSequenceNumberFor(aggregateIdentifier);
    }

    @Override
    public TrackingToken createTailToken() {
        return engine.createTailToken();
    }

    @Override
    public TrackingToken createHeadToken() {
        return engine.createHeadToken();
    }

    @Override
    public TrackingToken createTokenAt(Instant dateTime) {
        return engine.createTokenAt(dateTime);
    }
}
