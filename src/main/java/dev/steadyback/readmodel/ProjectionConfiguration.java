package dev.steadyback.readmodel;

import dev.steadyback.eventstore.EventFeed;
import dev.steadyback.platform.Settings;
import java.time.Duration;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.axonframework.messaging.StreamableMessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * How the projection is run: one pooled streaming processor, from the first event on. Its segments work at the same
 * time, which the projection allows because no two events write to the same place.
 */
@Configuration(proxyBeanMethods = false)
class ProjectionConfiguration {
    private static final int BATCH = 1000;

    /** A server that was not heard of for so long has lost its parts of the projection to whoever claims them. */
    static final Duration DEAD_AFTER = Duration.ofSeconds(6);

    /** How often a server says that it lives, and looks whether there is a part to claim. */
    private static final Duration HEARTBEAT = Duration.ofSeconds(2);

    /** Others read in the tokens how far the projection is: a part that leaves an event to another part says so at once, and not with its next heartbeat. */
    private static final Duration SAID_TO_OTHERS = Duration.ofMillis(20);

    @Bean
    ConfigurerModule projectionProcessor(EventFeed feed, Settings settings) {
        Duration claimExtended = settings.embeddedReadModels() ? HEARTBEAT : SAID_TO_OTHERS;
        return configurer -> configurer.eventProcessing(processing -> processing
                .usingPooledStreamingEventProcessors()
                .registerPooledStreamingEventProcessor(
                        Freshness.PROCESSOR,
                        configuration -> feed,
                        (configuration, builder) -> settings(builder, claimExtended))
                .registerListenerInvocationErrorHandler(
                        Freshness.PROCESSOR, configuration -> PropagatingErrorHandler.instance()));
    }

    private static PooledStreamingEventProcessor.Builder settings(
            PooledStreamingEventProcessor.Builder builder, Duration claimExtended) {
        return builder.initialSegmentCount(Freshness.SEGMENTS)
                .batchSize(BATCH)
                .claimExtensionThreshold(claimExtended.toMillis())
                .tokenClaimInterval(HEARTBEAT.toMillis())
                .initialToken(StreamableMessageSource::createTailToken);
    }
}
