package dev.steadyback.platform;

import org.axonframework.serialization.Serializer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;

/** Axon stores events, messages and tokens in the JSON of {@link StorageJson}. */
@Configuration(proxyBeanMethods = false)
class SerializerConfiguration {
    @Bean
    @Primary
    Serializer serializer() {
        return StorageJson.serializer();
    }
}
