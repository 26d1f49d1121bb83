package dev.steadyback.platform;

import java.util.Map;
import org.axonframework.messaging.correlation.CorrelationDataProvider;
import org.axonframework.modelling.command.CommandTargetResolver;
import org.axonframework.modelling.command.VersionedAggregateIdentifier;
import org.axonframework.serialization.Serializer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;

/** How Axon stores events, messages and tokens, in the JSON of {@link StorageJson}, and finds the aggregate of a command. */
@Configuration(proxyBeanMethods = false)
class AxonConfiguration {
    @Bean
    @Primary
    Serializer serializer() {
        return StorageJson.serializer();
    }

    /** Events say by themselves what they are about; Axon would look for a trace in the metadata of each that is replayed. */
    @Bean
    CorrelationDataProvider noCorrelation() {
        return message -> Map.of();
    }

    /** Axon's own resolver looks through all annotations of a command's class each time it is sent. */
    @Bean
    CommandTargetResolver commandTargets() {
        return message -> new VersionedAggregateIdentifier((Object) ((Command) message.getPayload()).target(), null);
    }
}
