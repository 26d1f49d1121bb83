package dev.steadyback.person;

import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** What can be asked of a person's record. */
public sealed interface PersonCommand {
    record Register(@TargetAggregateIdentifier PersonId id, String name) implements PersonCommand {}
}
