package dev.steadyback.readmodel;

import dev.steadyback.eventstore.EventFeed;
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

    @Bean
    ConfigurerModule projectionProcessor(EventFeed feed) {
        return configurer -> configurer.eventProcessing(processing -> processing
                .usingPooledStreamingEventProcessors()
                .registerPooledStreamingEventProcessor(
                        Freshness.PROCESSOR, configuration -> feed, (configuration, builder) -> settings(builder))
                .registerListenerInvocationErrorHandler(
                        Freshness.PROCESSOR, configuration -> PropagatingErrorHandler.instance()));
    }

    private static PooledStreamingEventProcessor.Builder settings(PooledStreamingEventProcessor.Builder builder) {
        return builder.initialSegmentCount(Freshness.SEGMENTS)
                .batchSize(BATCH)
                .initialToken(StreamableMessageSource::createTailToken);
    }
}
