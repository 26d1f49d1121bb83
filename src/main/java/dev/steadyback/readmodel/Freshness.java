package dev.steadyback.readmodel;

import dev.steadyback.eventstore.EventFeed;
import dev.steadyback.platform.Outage;
import dev.steadyback.platform.Refused;
import dev.steadyback.platform.StoreAway;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.EventTrackerStatus;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
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
    public static final String PROCESSOR = "projection-3";

    /** The text that says that the diary is being read in. */
    public static final String FILLING = "fault.reading-in";

    /** How many parts the projection works in at the same time. */
    static final int SEGMENTS = 2;

    private static final long UNKNOWN = Long.MIN_VALUE;
    private static final Duration LOOK_AGAIN = Duration.ofMillis(1);

    /** What others project is looked up in MongoDB. */
    private static final Duration LOOK_UP_AGAIN = Duration.ofMillis(5);

    private final EventStorageEngine events;
    private final EventFeed feed;
    private final EventProcessingConfiguration processing;
    private final Tokens tokens;
    private final Clock clock;
    private final Outage readModels = new Outage("The database of the read models");
    private volatile Instant lastCurrent = Instant.EPOCH;

    /** Whether everything was read once, so that what is not in the read models is not there. */
    private volatile boolean complete;

    /** What was the newest event when it was asked first how far they are: others come in all the time. */
    private volatile long fillUpTo = UNKNOWN;

    /** How far the read models were when they were there the last time. */
    private volatile long reached = UNKNOWN;

    Freshness(
            EventStorageEngine events,
            EventFeed feed,
            EventProcessingConfiguration processing,
            Tokens tokens,
            Clock clock) {
        this.events = events;
        this.feed = feed;
        this.processing = processing;
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

    /**
     * How far the read models are that are being filled.
     *
     * @param read how many events were read
     * @param of how many there are
     */
    public record Filling(long read, long of) {}

    /** Waits until all that is durable now can be read, at most so long; not at all while nothing can be read anyway. */
    public AsOf await(Duration atMost) {
        Instant asked = clock.instant();
        long head = head();
        long deadline = System.nanoTime() + atMost.toNanos();
        if (position() < head) {
            feed.hurry();
        }
        while (position() < head) {
            if (System.nanoTime() - deadline >= 0
                    || Thread.currentThread().isInterrupted()
                    || readModels.reason().isPresent()) {
                return new AsOf(lastCurrent, false);
            }
            LockSupport.parkNanos((own().size() < SEGMENTS ? LOOK_UP_AGAIN : LOOK_AGAIN).toNanos());
        }
        lastCurrent = asked;
        return new AsOf(asked, true);
    }

    /** How far the read models are while they are filled after a start, or after they were lost; empty when they are. */
    public Optional<Filling> filling() {
        if (complete && !fallenBack()) {
            return Optional.empty();
        }
        long head = head();
        long goal = fillUpTo;
        if (goal == UNKNOWN) {
            goal = head;
            fillUpTo = head;
        }
        // What the projection remembers is worth nothing where what it has stored is gone.
        long position = own().size() < SEGMENTS || tokens.areOurs() ? position() : -1;
        if (position >= goal) {
            reached = position;
            complete = true;
            return Optional.empty();
        }
        return Optional.of(new Filling(Math.max(0, position), head));
    }

    /** Whether this server's own parts are behind where they were: then the processor found its tokens gone, and began again. */
    private boolean fallenBack() {
        // Asked before the position, which others may find further on meanwhile.
        long before = reached;
        Collection<EventTrackerStatus> own = own();
        if (own.size() < SEGMENTS) {
            return false;
        }
        long position = own.stream().mapToLong(Freshness::position).min().orElse(-1);
        boolean fallenBack = position < before;
        if (fallenBack) {
            startedOver();
        } else {
            reached = position;
        }
        return fallenBack;
    }

    /**
     * Nothing is shown by halves: before all was read once, it is said how far it is.
     *
     * @throws Refused if the read models are being filled
     */
    public void refuseWhileFilling() {
        filling().ifPresent(f -> {
            throw Refused.unavailable(
                    "diary",
                    "is being read in, " + f.read() + " of " + f.of() + " events so far; please try again shortly",
                    FILLING,
                    f.read(),
                    f.of());
        });
    }

    /**
     * For who found nothing: that it is not there is only known when nothing was lost.
     *
     * @throws Refused if the read models are being filled, or are lost and will be
     */
    public void refuseWhereLost() {
        long before = reached;
        if (complete && tokens.position() < before && head() >= 0) {
            startedOver();
        }
        refuseWhileFilling();
    }

    /** The read models are to be filled again. */
    void startedOver() {
        fillUpTo = UNKNOWN;
        complete = false;
    }

    /** Whether the database of the read models answers. */
    public Outage readModels() {
        return readModels;
    }

    /** Events appended and not yet in the read models. */
    public long lag() {
        return Math.max(0, head() - Math.max(position(), 0));
    }

    /**
     * The position of the newest event, -1 when there is none.
     *
     * @throws StoreAway if the event store cannot be asked
     */
    public long head() {
        try {
            TrackingToken token = events.createHeadToken();
            return token == null ? -1 : token.position().orElse(-1);
        } catch (EventStoreException e) {
            throw new StoreAway(e);
        }
    }

    /** The position up to which every event is in the read models, -1 when there is none; whichever server projects. */
    public long position() {
        Collection<EventTrackerStatus> own = own();
        return own.size() < SEGMENTS
                ? tokens.position()
                : own.stream().mapToLong(Freshness::position).min().orElse(-1);
    }

    /** What a part of the projection stumbles over while the stores answer, by its type; empty when nothing does. */
    Optional<String> stuck() {
        return own().stream()
                .filter(EventTrackerStatus::isErrorState)
                .findFirst()
                .map(status -> status.getError().getClass().getName());
    }

    /** The highest position that any part has come to, -1 when there is none. */
    long farthest() {
        return own().stream().mapToLong(Freshness::position).max().orElse(-1);
    }

    /** The parts of the projection that this server works on. */
    private Collection<EventTrackerStatus> own() {
        return processing
                .eventProcessor(PROCESSOR, StreamingEventProcessor.class)
                .orElseThrow()
                .processingStatus()
                .values();
    }

    private static long position(EventTrackerStatus segment) {
        return segment.getCurrentPosition().orElse(-1);
    }
}
