package dev.steadyback.person;

import dev.steadyback.platform.Command;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** What can be asked of a person's record. */
public sealed interface PersonCommand extends Command {
    PersonId id();

    @Override
    default String target() {
        return id().value();
    }

    record Register(@TargetAggregateIdentifier PersonId id, String name) implements PersonCommand {}
}
