package dev.steadyback.web;

import com.mongodb.client.MongoDatabase;
import dev.steadyback.eventstore.StoreState;
import dev.steadyback.platform.StoreAway;
import dev.steadyback.readmodel.Freshness;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.stereotype.Component;

/** Whether events can be written, how far the read models are behind them, and how many events could not be projected. */
@Component
class ProjectionHealth extends AbstractHealthIndicator implements MeterBinder {
    private static final String DEAD_LETTERS = "dead_letter";

    private final StoreState events;
    private final Freshness freshness;
    private final MongoDatabase database;

    ProjectionHealth(StoreState events, Freshness freshness, MongoDatabase database) {
        super("the read models cannot be asked");
        this.events = events;
        this.freshness = freshness;
        this.database = database;
    }

    @Override
    protected void doHealthCheck(Health.Builder health) {
        String outage =
                events.outage().or(() -> freshness.readModels().reason()).orElse(null);
        if (outage != null) {
            health.down().withDetail("reason", outage);
            return;
        }
        try {
            freshness.filling().ifPresent(f -> health.withDetail("reading", f.read() + " of " + f.of() + " events"));
            health.up().withDetail("lag", freshness.lag()).withDetail("deadLetters", deadLetters());
        } catch (StoreAway e) {
            // Noticed here first; whoever writes next will notice as well.
            health.down().withDetail("reason", StoreState.AWAY);
        } catch (RuntimeException e) {
            // Not down(e): the exception's message is nobody's business.
            health.down().withDetail("reason", "the events or the read models cannot be asked");
        }
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("steadyback.projection.lag", freshness, Freshness::lag)
                .description("Events stored and not yet in the read models")
                .register(registry);
        Gauge.builder("steadyback.dead.letters", this, ProjectionHealth::deadLetters)
                .description("Events that could not be projected")
                .register(registry);
    }

    private long deadLetters() {
        return database.getCollection(DEAD_LETTERS).countDocuments();
    }
}
