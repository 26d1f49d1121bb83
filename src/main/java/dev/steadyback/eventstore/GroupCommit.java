package dev.steadyback.eventstore;

import dev.steadyback.platform.OutcomeUnknown;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
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
 * Lets appends that wait at the same time share one commit. Each caller serialises its events in its own thread and
 * queues them; whoever finds nobody writing puts all that waits into one transaction, and releases those whose events
 * were in it after the commit. When a group fails, each append is tried alone, so one caller's conflict is nobody else's.
 * With one writer at a time, the order of the index is the order of commits, and no event becomes visible before an
 * earlier one.
 */
final class GroupCommit implements EventStorageEngine, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(GroupCommit.class);
    private static final int LARGEST_GROUP = 256;

    private final EventStorageEngine engine;
    private final EventDatabase database;
    private final Versions versions;
    private final Serializer serializer;
    private final Runnable committed;
    private final Queue<Append> waiting = new ConcurrentLinkedQueue<>();
    private final AtomicBoolean writing = new AtomicBoolean();
    private volatile boolean closed;

    /** One caller's events; {@code done} is completed after the commit that holds them, or with why there is none. */
    private record Append(List<? extends EventMessage<?>> events, Thread caller, CompletableFuture<Void> done) {}

    /**
     * A group commit before an engine.
     *
     * @param database what the engine writes to; it is asked what became of a commit that failed
     * @param versions where the last version of an aggregate is asked for
     * @param committed told after each commit
     */
    GroupCommit(
            EventStorageEngine engine,
            EventDatabase database,
            Versions versions,
            Serializer serializer,
            Runnable committed) {
        this.engine = engine;
        this.database = database;
        this.versions = versions;
        this.serializer = serializer;
        this.committed = committed;
    }

    @Override
    public void appendEvents(List<? extends EventMessage<?>> events) {
        if (events.isEmpty()) {
            return;
        }
        for (EventMessage<?> event : events) {
            // A message keeps its serialized form: whoever writes only stores it.
            event.serializePayload(serializer, String.class);
            event.serializeMetaData(serializer, String.class);
        }
        Append append = new Append(events, Thread.currentThread(), new CompletableFuture<>());
        waiting.add(append);
        boolean interrupted = false;
        while (!append.done().isDone()) {
            // What was handed over is written, and others' with it, whoever wants the caller to stop.
            interrupted |= Thread.interrupted();
            if (writing.compareAndSet(false, true)) {
                writeWith(append);
            } else {
                LockSupport.park(this);
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        try {
            append.done().join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    /** Writes groups until the caller's own append is among them, then leaves the rest to one of those who wait. */
    private void writeWith(Append own) {
        try {
            while (!own.done().isDone()) {
                List<Append> group = nextGroup();
                append(group);
                tell();
                group.forEach(a -> LockSupport.unpark(a.caller()));
            }
        } finally {
            writing.set(false);
            Append next = waiting.peek();
            if (next != null) {
                LockSupport.unpark(next.caller());
            }
        }
    }

    private List<Append> nextGroup() {
        List<Append> group = new ArrayList<>();
        while (group.size() < LARGEST_GROUP) {
            Append next = waiting.poll();
            if (next == null) {
                break;
            }
            group.add(next);
        }
        return group;
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

    /** Answers each of the group; when the store takes nothing from anybody, those who wait as well, who join the group. */
    private void append(List<Append> group) {
        RuntimeException outage = write(group);
        if (outage != null) {
            waiting.removeIf(group::add);
            group.forEach(a -> a.done().completeExceptionally(outage));
        }
    }

    /** Writes the group, or those of it that can be written; why nobody's can be, if that is so, otherwise null. */
    private @Nullable RuntimeException write(List<Append> group) {
        List<? extends EventMessage<?>> events =
                group.stream().flatMap(a -> a.events().stream()).toList();
        try {
            if (closed) {
                throw new EventStoreException("the event store is closed");
            }
            engine.appendEvents(events);
            written(group, events);
            return null;
        } catch (Connections.CommitFailed e) {
            return settle(group, events, e);
        } catch (RuntimeException | Error e) {
            versions.uncertain(events);
            String why = StoreFaults.outage(e);
            if (why != null && e instanceof RuntimeException failure) {
                database.writes().failed(why);
                return failure;
            }
            if (group.size() == 1) {
                group.getFirst().done().completeExceptionally(e);
                return null;
            }
        }
        for (Append append : group) {
            RuntimeException outage = write(List.of(append));
            if (outage != null) {
                return outage;
            }
        }
        return null;
    }

    private void written(List<Append> group, List<? extends EventMessage<?>> events) {
        versions.appended(events);
        database.writes().works();
        group.forEach(a -> a.done().complete(null));
    }

    /** The commit failed, and may have been done all the same: the store is asked before anybody is answered. */
    private @Nullable RuntimeException settle(
            List<Append> group, List<? extends EventMessage<?>> events, RuntimeException failure) {
        versions.uncertain(events);
        String why = StoreFaults.outage(failure);
        try {
            if (database.isStored(events.getFirst().getIdentifier(), failure)) {
                written(group, events);
                return null;
            }
        } catch (RuntimeException e) {
            database.writes().failed(why == null ? "cannot be asked" : why);
            OutcomeUnknown unknown = new OutcomeUnknown(failure);
            group.forEach(a -> a.done().completeExceptionally(unknown));
            return failure;
        }
        database.writes().failed(why == null ? "does not commit" : why);
        return failure;
    }

    /** What is being written still is; whatever comes after is refused. */
    @Override
    public void close() {
        closed = true;
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

    /** Most commands are of an entry that is not there yet: its version is asked for in two thirds of the time that reading takes. */
    @Override
    public DomainEventStream readEvents(String aggregateIdentifier, long firstSequenceNumber) {
        return versions.last(aggregateIdentifier).isEmpty()
                ? DomainEventStream.empty()
                : engine.readEvents(aggregateIdentifier, firstSequenceNumber);
    }

    /** Aggregates are small, and none has a snapshot: nobody need look for one with each command. */
    @Override
    public Optional<DomainEventMessage<?>> readSnapshot(String aggregateIdentifier) {
        return Optional.empty();
    }

    @Override
    public Optional<Long> lastSequenceNumberFor(String aggregateIdentifier) {
        return versions.last(aggregateIdentifier);
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
