package dev.steadyback.readmodel;

import dev.steadyback.eventstore.EventFeed;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.LockSupport;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.EventTrackerStatus;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.springframework.stereotype.Component;

/**
 * How far the projection has come. A reader waits here, up to a bound, until all that was durable when it asked is in the
 * read models: so everyone reads their own writes. When the bound passes first, it is told as of when it reads.
 */
@Component
public class Freshness {
    /**
     * The one processor of all projections. The number goes up when a document changes its shape: under a new name a kept MongoDB is filled anew.
     */
    public static final String PROCESSOR = "projection-2";

    /** How many parts the projection works in at the same time. */
    static final int SEGMENTS = 2;

    private static final Duration LOOK_AGAIN = Duration.ofMillis(1);

    private final EventStorageEngine events;
    private final EventFeed feed;
    private final EventProcessingConfiguration processing;
    private final Clock clock;
    private volatile Instant lastCurrent = Instant.EPOCH;

    Freshness(EventStorageEngine events, EventFeed feed, EventProcessingConfiguration processing, Clock clock) {
        this.events = events;
        this.feed = feed;
        this.processing = processing;
        this.clock = clock;
    }

    /**
     * What a reader sees.
     *
     * @param at everything recorded by then is included
     * @param current whether that is all there was when asked
     */
    public record AsOf(Instant at, boolean current) {}

    /** Waits until all that is durable now can be read, at most so long. */
    public AsOf await(Duration atMost) {
        Instant asked = clock.instant();
        long head = head();
        long deadline = System.nanoTime() + atMost.toNanos();
        if (position() < head) {
            feed.hurry();
        }
        while (position() < head) {
            if (System.nanoTime() - deadline >= 0 || Thread.currentThread().isInterrupted()) {
                return new AsOf(lastCurrent, false);
            }
            LockSupport.parkNanos(LOOK_AGAIN.toNanos());
        }
        lastCurrent = asked;
        return new AsOf(asked, true);
    }

    /** Events appended and not yet in the read models. */
    public long lag() {
        return Math.max(0, head() - Math.max(position(), 0));
    }

    /** The position of the newest event, -1 when there is none. */
    public long head() {
        TrackingToken token = events.createHeadToken();
        return token == null ? -1 : token.position().orElse(-1);
    }

    /** The position up to which every event is in the read models, -1 when there is none. */
    public long position() {
        var segments = processing
                .eventProcessor(PROCESSOR, StreamingEventProcessor.class)
                .orElseThrow()
                .processingStatus()
                .values();
        return segments.size() < SEGMENTS
                ? -1
                : segments.stream().mapToLong(Freshness::position).min().orElse(-1);
    }

    private static long position(EventTrackerStatus segment) {
        return segment.getCurrentPosition().orElse(-1);
    }
}
