package dev.steadyback.platform;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.commandhandling.gateway.DefaultCommandGateway;
import org.axonframework.messaging.annotation.ParameterResolverFactory;
import org.axonframework.messaging.correlation.CorrelationDataProvider;
import org.axonframework.messaging.correlation.SimpleCorrelationDataProvider;
import org.axonframework.modelling.command.CommandTargetResolver;
import org.axonframework.modelling.command.VersionedAggregateIdentifier;
import org.axonframework.serialization.Serializer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;

/** How Axon stores events, messages and tokens, in the JSON of {@link StorageJson}, and what commands and their events carry. */
@Configuration(proxyBeanMethods = false)
class AxonConfiguration {
    @Bean
    @Primary
    Serializer serializer() {
        return StorageJson.serializer();
    }

    /** Events carry what their command does. Of events that are replayed nothing is asked: that would read the metadata of each. */
    @Bean
    CorrelationDataProvider provenance() {
        CorrelationDataProvider ofCommands =
                new SimpleCorrelationDataProvider(Origin.ACTOR, Origin.ORIGIN, Origin.CORRELATION);
        return message -> message instanceof CommandMessage ? ofCommands.correlationDataFor(message) : Map.of();
    }

    /** Each command carries who sends it, from where, and with what else. */
    @Bean
    CommandGateway commandGateway(CommandBus bus) {
        return DefaultCommandGateway.builder()
                .commandBus(bus)
                .dispatchInterceptors(List.of(AxonConfiguration::withProvenance))
                .build();
    }

    private static BiFunction<Integer, CommandMessage<?>, CommandMessage<?>> withProvenance(
            List<? extends CommandMessage<?>> commands) {
        return (index, command) -> command.andMetaData(Origin.metadata(((Command) command.getPayload()).whose()));
    }

    @Bean
    ParameterResolverFactory decidedAt(Clock clock) {
        return new DecidedAt(clock);
    }

    /** Axon's own resolver looks through all annotations of a command's class each time it is sent; decision 0027 has the numbers. */
    @Bean
    CommandTargetResolver commandTargets() {
        return message -> new VersionedAggregateIdentifier((Object) ((Command) message.getPayload()).target(), null);
    }
}
