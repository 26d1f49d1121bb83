package dev.steadyback.readmodel;

import com.mongodb.MongoException;
import dev.steadyback.eventstore.StoreState;
import dev.steadyback.platform.Outage;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Looks once a second whether the stores are there, and whether the read models are still those of these events. A MongoDB may come back empty, or the events may be
 * those of an older backup: then the read models are filled again.
 */
@Component
@ConditionalOnWebApplication
class StoreWatch implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(StoreWatch.class);
    private static final Duration EVERY = Duration.ofSeconds(1);
    private static final int LOOKS_BETWEEN_TRIES = 3;

    /** A portion of events is written within a few seconds, on a small machine too. */
    private static final int LOOKS_UNMOVED = 10;

    private final StoreState events;
    private final Freshness freshness;
    private final Tokens tokens;
    private final Rebuild rebuild;
    private final Damage damage;
    private final Outage projection = new Outage("The projection");
    private @Nullable ScheduledExecutorService thread;
    private int looksStuck;
    private boolean begun;
    private long thereBefore = -1;
    private int looksUnmoved;
    private long positionBefore = -1;

    StoreWatch(StoreState events, Freshness freshness, Tokens tokens, Rebuild rebuild, Damage damage) {
        this.events = events;
        this.freshness = freshness;
        this.tokens = tokens;
        this.rebuild = rebuild;
        this.damage = damage;
    }

    @Override
    public void start() {
        ScheduledExecutorService started = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().name("store-watch").daemon(true).factory());
        var _ = started.scheduleWithFixedDelay(this::look, 0, EVERY.toMillis(), TimeUnit.MILLISECONDS);
        thread = started;
    }

    @Override
    public void stop() {
        if (thread != null) {
            thread.shutdownNow();
            thread = null;
        }
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }

    private void look() {
        try {
            events.outage();
            long there = tokens.count();
            freshness.readModels().works();
            mend(there);
            freshness.stuck().or(this::unmoved).ifPresentOrElse(this::unstick, projection::works);
        } catch (MongoException e) {
            freshness.readModels().failed("does not answer");
        } catch (RuntimeException e) {
            // Looked at again in a second; the event store says itself why it does not answer.
            LOG.debug("the stores could not be looked at: {}", e.getClass().getName());
        }
    }

    /** Axon's processor may be left without a thread for a part that it lost and was to claim again; nothing tells so but that the part does not go on. */
    private Optional<String> unmoved() {
        long position = freshness.position();
        looksUnmoved = position == positionBefore && position < freshness.head() ? looksUnmoved + 1 : 0;
        positionBefore = position;
        return looksUnmoved < LOOKS_UNMOVED ? Optional.empty() : Optional.of("it does not go on");
    }

    /** The stores answer, and the projection may not know it yet. */
    private void unstick(String why) {
        projection.failed("is stuck: " + why);
        if (events.outage().isEmpty() && ++looksStuck % LOOKS_BETWEEN_TRIES == 0) {
            rebuild.tryAgain();
        }
    }

    private void mend(long there) {
        // The processor writes its tokens one by one: some of them are all of them only when no more come.
        boolean standing = there == thereBefore;
        thereBefore = there;
        begun |= there > 0;
        if (!begun) {
            // The processor writes its tokens in a moment.
            return;
        }
        if (damage.take()) {
            rebuild.startOver();
        } else if (there == 0) {
            LOG.warn("the read models are gone; they are filled again from the events");
            rebuild.goOn();
        } else if ((there < Freshness.SEGMENTS && standing) || freshness.farthest() > events.lastPosition()) {
            LOG.warn("the read models are of other events; they are filled again from those that are stored");
            rebuild.startOver();
        }
    }
}
