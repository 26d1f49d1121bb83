package dev.steadyback.readmodel;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * How far the projection has come. A reader waits here, up to a bound, until all that was durable when it asked is in the
 * read models: so everyone reads their own writes. When the bound passes first, it is told as of when it reads.
 */
@Component
public class Freshness {
    /** The one processor of all projections. */
    public static final String PROCESSOR = "projection";

    private final EventStorageEngine events;
    private final TokenStore tokens;
    private final Clock clock;
    private long position = -1;
    private @Nullable Instant latest;

    Freshness(EventStorageEngine events, TokenStore tokens, Clock clock) {
        this.events = events;
        this.tokens = tokens;
        this.clock = clock;
    }

    /**
     * What a reader sees.
     *
     * @param at everything recorded by then is included
     * @param current whether that is all there was when asked
     */
    public record AsOf(Instant at, boolean current) {}

    /** Called by the projection when all events up to this one are in the read models. */
    public synchronized void projected(TrackingToken token, Instant timestamp) {
        position = Math.max(position, token.position().orElse(-1));
        latest = timestamp;
        notifyAll();
    }

    /** Called when the read models were emptied. */
    synchronized void startOver() {
        position = -1;
        latest = null;
    }

    public AsOf await(Duration atMost) {
        long head = head();
        long deadline = System.nanoTime() + atMost.toNanos();
        synchronized (this) {
            if (position < 0 && head >= 0) {
                position = stored();
            }
            while (position < head) {
                long left = deadline - System.nanoTime();
                if (left <= 0) {
                    return new AsOf(latest == null ? Instant.EPOCH : latest, false);
                }
                try {
                    wait(left / 1_000_000, (int) (left % 1_000_000));
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                    return new AsOf(latest == null ? Instant.EPOCH : latest, false);
                }
            }
        }
        return new AsOf(clock.instant(), true);
    }

    /** Events appended and not yet in the read models. */
    public long lag() {
        long head = head();
        synchronized (this) {
            return Math.max(0, head - Math.max(position, 0));
        }
    }

    /** The position of the newest event, -1 when there is none. */
    public long head() {
        TrackingToken token = events.createHeadToken();
        return token == null ? -1 : token.position().orElse(-1);
    }

    public synchronized long position() {
        return position;
    }

    private long stored() {
        if (tokens.fetchSegments(PROCESSOR).length == 0) {
            return -1;
        }
        TrackingToken token = tokens.fetchToken(PROCESSOR, 0);
        return token == null ? -1 : token.position().orElse(-1);
    }
}
