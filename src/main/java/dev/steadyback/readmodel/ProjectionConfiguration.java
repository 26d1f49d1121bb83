package dev.steadyback.readmodel;

import dev.steadyback.eventstore.EventFeed;
import dev.steadyback.platform.Erased;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventhandling.TrackingEventProcessorConfiguration;
import org.axonframework.eventhandling.async.SequencingPolicy;
import org.axonframework.messaging.StreamableMessageSource;
import org.axonframework.serialization.Serializer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * How the projection is run: one tracking event processor, from the first event on. Its segments work at the same time, each in a thread of its own that reads all events and
 * projects those of its persons. The pooled processor, which reads the events once for all segments, hands them on in portions of some hundred and rests a tenth of a second whenever a segment has enough.
 */
@Configuration(proxyBeanMethods = false)
class ProjectionConfiguration {
    /** A batch writes each document that it touches once, so a replay goes the faster the larger it is. */
    private static final int BATCH = 8000;

    /** One for each part, and one that looks for parts to claim: the processor loses count of its threads when it is stopped while its last one begins. */
    private static final int THREADS = Freshness.SEGMENTS + 1;

    /** A server that was not heard of for so long has lost its parts of the projection to whoever claims them. */
    static final Duration DEAD_AFTER = Duration.ofSeconds(6);

    /** How often a server says that it lives, and looks whether there is a part to claim. */
    private static final Duration HEARTBEAT = Duration.ofSeconds(2);

    @Bean
    ConfigurerModule projectionProcessor(EventFeed feed) {
        return configurer -> configurer.eventProcessing(processing -> processing
                .registerTrackingEventProcessor(
                        Freshness.PROCESSOR,
                        configuration -> feed,
                        configuration -> TrackingEventProcessorConfiguration.forParallelProcessing(THREADS)
                                .andInitialSegmentsCount(Freshness.SEGMENTS)
                                .andBatchSize(BATCH)
                                .andEventAvailabilityTimeout(HEARTBEAT.toMillis(), TimeUnit.MILLISECONDS)
                                .andTokenClaimInterval(HEARTBEAT.toMillis(), TimeUnit.MILLISECONDS)
                                .andInitialTrackingToken(StreamableMessageSource::createTailToken))
                .registerListenerInvocationErrorHandler(
                        Freshness.PROCESSOR, configuration -> PropagatingErrorHandler.instance())
                .registerSequencingPolicy(
                        Freshness.PROCESSOR,
                        configuration -> new ByWhose(
                                configuration.getComponent(Projection.class), configuration.eventSerializer())));
    }

    /** Keeps the events of one person in one part of the projection. */
    private record ByWhose(Projection projection, Serializer serializer) implements SequencingPolicy<EventMessage<?>> {
        @Override
        public Object getSequenceIdentifierFor(EventMessage<?> event) {
            if (event.getPayloadType() == Erased.class) {
                return Erased.class;
            }
            byte[] stored = event.serializePayload(serializer, byte[].class).getData();
            return projection.whose(new String(stored, StandardCharsets.ISO_8859_1), event::getPayload);
        }
    }
}
