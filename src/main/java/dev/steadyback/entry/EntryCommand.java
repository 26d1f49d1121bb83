package dev.steadyback.entry;

import dev.steadyback.person.PersonId;
import dev.steadyback.platform.Command;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** What can be asked of an entry. {@code expectedVersion} null: whatever the current version is. */
public sealed interface EntryCommand extends Command {
    EntryId id();

    PersonId person();

    @Override
    default String target() {
        return id().value();
    }

    record RecordEntry(@TargetAggregateIdentifier EntryId id, PersonId person, When when, Facts facts)
            implements EntryCommand {}

    /** Is the entry that this identifier led to the one that was sent now? Answers a command sent twice. */
    record Confirm(@TargetAggregateIdentifier EntryId id, PersonId person, When when, Facts facts)
            implements EntryCommand {}

    record Correct(
            @TargetAggregateIdentifier EntryId id,
            PersonId person,
            @Nullable Long expectedVersion,
            When when,
            Facts facts)
            implements EntryCommand {}

    record Retract(
            @TargetAggregateIdentifier EntryId id,
            PersonId person,
            @Nullable Long expectedVersion,
            @Nullable String reason)
            implements EntryCommand {}

    record Reinstate(
            @TargetAggregateIdentifier EntryId id,
            PersonId person,
            @Nullable Long expectedVersion) implements EntryCommand {}
}
