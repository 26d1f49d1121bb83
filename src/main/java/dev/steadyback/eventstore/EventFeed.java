package dev.steadyback.eventstore;

import java.time.Instant;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.messaging.StreamableMessageSource;
import org.jspecify.annotations.Nullable;

/**
 * The stored events as a stream that says when there is more, so that a projection runs at once after a commit. Axon's
 * own stream leaves that out, and its processor then looks twice a second.
 */
public final class EventFeed implements StreamableMessageSource<TrackedEventMessage<?>>, AutoCloseable {
    /** How often to look all the same: another server may write to the same store. */
    private static final long LOOK_MILLIS = 500;

    private final GroupCommit engine;
    private final List<Runnable> callbacks = new CopyOnWriteArrayList<>();
    private final Thread caller;
    private long appended;
    private volatile boolean closed;

    EventFeed(GroupCommit engine) {
        this.engine = engine;
        engine.onAppended(this::signal);
        this.caller = Thread.ofPlatform().name("event-feed").daemon(true).start(this::call);
    }

    private synchronized void signal() {
        appended++;
        notifyAll();
    }

    /** Appends that come while the callbacks run are seen in the next round, so none is missed. */
    private void call() {
        long seen = 0;
        while (!closed) {
            try {
                synchronized (this) {
                    if (appended == seen) {
                        wait(LOOK_MILLIS);
                    }
                    seen = appended;
                }
            } catch (InterruptedException e) {
                return;
            }
            callbacks.forEach(Runnable::run);
        }
    }

    @Override
    public void close() {
        closed = true;
        caller.interrupt();
    }

    @Override
    public BlockingStream<TrackedEventMessage<?>> openStream(@Nullable TrackingToken after) {
        return new Events(after);
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

    /** One reader's stream, used by one thread at a time. */
    private final class Events implements BlockingStream<TrackedEventMessage<?>> {
        private @Nullable TrackingToken last;
        private Stream<? extends TrackedEventMessage<?>> fetched = Stream.of();
        private Iterator<? extends TrackedEventMessage<?>> events = Collections.emptyIterator();
        private @Nullable TrackedEventMessage<?> next;
        private volatile @Nullable Runnable callback;

        Events(@Nullable TrackingToken after) {
            this.last = after;
        }

        @Override
        public Optional<TrackedEventMessage<?>> peek() {
            if (next == null) {
                if (!events.hasNext()) {
                    fetched.close();
                    fetched = engine.readEvents(last, false);
                    events = fetched.iterator();
                }
                next = events.hasNext() ? events.next() : null;
            }
            return Optional.ofNullable(next);
        }

        @Override
        public boolean hasNextAvailable(int timeout, TimeUnit unit) throws InterruptedException {
            if (peek().isPresent()) {
                return true;
            }
            long millis = Math.min(unit.toMillis(timeout), LOOK_MILLIS);
            if (millis > 0) {
                synchronized (EventFeed.this) {
                    EventFeed.this.wait(millis);
                }
            }
            return peek().isPresent();
        }

        @Override
        public TrackedEventMessage<?> nextAvailable() throws InterruptedException {
            while (!hasNextAvailable(Integer.MAX_VALUE, TimeUnit.MILLISECONDS)) {
                if (closed) {
                    throw new InterruptedException("the event feed is closed");
                }
            }
            TrackedEventMessage<?> event = peek().orElseThrow(NoSuchElementException::new);
            last = event.trackingToken();
            next = null;
            return event;
        }

        @Override
        public boolean setOnAvailableCallback(Runnable onAvailable) {
            remove();
            callback = onAvailable;
            callbacks.add(onAvailable);
            return true;
        }

        @Override
        public void close() {
            remove();
            fetched.close();
        }

        private void remove() {
            Runnable registered = callback;
            if (registered != null) {
                callbacks.remove(registered);
            }
        }
    }
}
