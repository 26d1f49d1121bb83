package dev.steadyback.eventstore;

import java.time.Duration;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.axonframework.messaging.StreamableMessageSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The events in the order of their commits, for projections. Unlike the streams of Axon's own event store it tells a
 * reader that waits as soon as there is more, so that a view shows an entry within milliseconds and not at the next look
 * half a second later. It tells at most every {@link #BREATH}, so that under load a projection takes many events at a
 * time; somebody who waits for a view {@linkplain #hurry() hurries} it.
 */
public final class EventFeed implements StreamableMessageSource<TrackedEventMessage<?>>, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(EventFeed.class);
    private static final Duration BREATH = Duration.ofMillis(200);

    /** So long is waited for more events after the last one before it is said that there are none. */
    private static final Duration REST = Duration.ofMillis(20);

    private final EventStorageEngine engine;
    private final List<Feed> feeds = new CopyOnWriteArrayList<>();
    private final Semaphore appended = new Semaphore(0);
    private final Semaphore hurried = new Semaphore(0);
    private final long longestSilenceNanos;
    private final Thread teller;

    /**
     * A feed of an engine's events.
     *
     * @param others how often to look for what other servers on the same store appended; null when there are none
     */
    EventFeed(EventStorageEngine engine, @Nullable Duration others) {
        this.engine = engine;
        this.longestSilenceNanos = others == null ? Long.MAX_VALUE : others.toNanos();
        this.teller = Thread.ofPlatform().name("event-feed").daemon(true).start(this::tell);
    }

    /** There is more to read. */
    void appended() {
        appended.release();
    }

    /** Somebody waits: what is appended already is told at once. */
    public void hurry() {
        hurried.release();
    }

    private void tell() {
        try {
            while (true) {
                if (appended.tryAcquire(longestSilenceNanos, TimeUnit.NANOSECONDS)
                        && hurried.tryAcquire(BREATH.toNanos(), TimeUnit.NANOSECONDS)) {
                    hurried.drainPermits();
                }
                appended.drainPermits();
                feeds.forEach(Feed::tell);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public BlockingStream<TrackedEventMessage<?>> openStream(@Nullable TrackingToken after) {
        Feed feed = new Feed(after);
        feeds.add(feed);
        return feed;
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
    public void close() {
        teller.interrupt();
    }

    private final class Feed implements BlockingStream<TrackedEventMessage<?>> {
        private @Nullable TrackingToken last;
        private Iterator<? extends TrackedEventMessage<?>> events = Collections.emptyIterator();
        private @Nullable TrackedEventMessage<?> next;
        private volatile boolean more = true;
        private volatile @Nullable Thread waiting;
        private boolean given;
        private volatile Runnable onAvailable = () -> {};

        Feed(@Nullable TrackingToken after) {
            this.last = after;
        }

        void tell() {
            more = true;
            LockSupport.unpark(waiting);
            try {
                onAvailable.run();
            } catch (RuntimeException e) {
                LOG.debug(
                        "a reader that is stopping could not be told: {}",
                        e.getClass().getName());
            }
        }

        @Override
        public Optional<TrackedEventMessage<?>> peek() {
            return Optional.ofNullable(look());
        }

        @Override
        public boolean hasNextAvailable(int timeout, TimeUnit unit) throws InterruptedException {
            // Who was given events stores how far it is when there are no more: others read that.
            long longest = given ? Math.min(REST.toNanos(), unit.toNanos(timeout)) : unit.toNanos(timeout);
            long deadline = System.nanoTime() + longest;
            waiting = Thread.currentThread();
            while (look() == null) {
                long left = deadline - System.nanoTime();
                if (left <= 0) {
                    given = false;
                    return false;
                }
                LockSupport.parkNanos(left);
                if (Thread.interrupted()) {
                    throw new InterruptedException();
                }
            }
            return true;
        }

        @Override
        public TrackedEventMessage<?> nextAvailable() throws InterruptedException {
            TrackedEventMessage<?> event = look();
            while (event == null) {
                hasNextAvailable(1, TimeUnit.SECONDS);
                event = look();
            }
            next = null;
            given = true;
            return event;
        }

        @Override
        public boolean setOnAvailableCallback(Runnable callback) {
            onAvailable = callback;
            return true;
        }

        @Override
        public void close() {
            feeds.remove(this);
        }

        /** The next event; null when there is none, or the store does not answer, which is asked again when it is told of more. */
        private @Nullable TrackedEventMessage<?> look() {
            try {
                if (next == null) {
                    if (more && !events.hasNext()) {
                        more = false;
                        events = engine.readEvents(last, false).iterator();
                    }
                    if (events.hasNext()) {
                        next = events.next();
                        last = next.trackingToken();
                    }
                }
            } catch (EventStoreException e) {
                // A reader that is told of a failure waits for up to a minute, long after the store is there again. It
                // is told of more after a breath instead.
                more = true;
                events = Collections.emptyIterator();
                appended();
            }
            return next;
        }
    }
}
