package dev.steadyback.platform;

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

    /** Axon's own resolver looks through all annotations of a command's class each time it is sent. */
    @Bean
    CommandTargetResolver commandTargets() {
        return message -> new VersionedAggregateIdentifier((Object) ((Command) message.getPayload()).target(), null);
    }
}
