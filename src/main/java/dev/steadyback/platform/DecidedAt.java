package dev.steadyback.platform;

import java.lang.reflect.Executable;
import java.lang.reflect.Parameter;
import java.time.Clock;
import java.time.Instant;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.annotation.ParameterResolver;
import org.axonframework.messaging.annotation.ParameterResolverFactory;
import org.jspecify.annotations.Nullable;

/** Tells aggregates when they decide on a command: now, or when a made-up history says that it came. */
record DecidedAt(Clock clock) implements ParameterResolverFactory, ParameterResolver<Instant> {
    static final String KEY = "decidedAt";

    @Override
    public @Nullable ParameterResolver<Instant> createInstance(
            Executable executable, Parameter[] parameters, int index) {
        return parameters[index].getType() == Instant.class ? this : null;
    }

    @Override
    public Instant resolveParameterValue(Message<?> message) {
        return message.getMetaData().get(KEY) instanceof Instant made ? made : clock.instant();
    }

    @Override
    public boolean matches(Message<?> message) {
        return message instanceof CommandMessage;
    }
}
