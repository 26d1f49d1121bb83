package dev.steadyback.platform;

import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** A command that knows the aggregate it is for. */
public interface Command {
    /** The aggregate's identifier. */
    @TargetAggregateIdentifier
    String target();

    /** The class of the aggregate. */
    Class<?> aggregate();

    /** The identifier of the person whose diary it is about. */
    String whose();
}
