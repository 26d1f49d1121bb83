package dev.steadyback.entry;

import dev.steadyback.entry.EntryCommand.Confirm;
import dev.steadyback.entry.EntryCommand.Correct;
import dev.steadyback.entry.EntryCommand.Reinstate;
import dev.steadyback.entry.EntryCommand.Retract;
import dev.steadyback.programme.Programmes;
import java.time.Clock;
import java.util.Objects;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/** The aggregate of one entry. It only carries commands to {@link EntryState}, which knows the rules. */
@Aggregate(type = "Entry", commandTargetResolver = "commandTargets")
class Entry {
    @AggregateIdentifier
    @SuppressWarnings("UnusedVariable") // read by Axon
    private @Nullable EntryId id;

    private @Nullable EntryState state;

    Entry() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.ALWAYS)
    Receipt handle(EntryCommand.RecordEntry command, Programmes programmes, Clock clock) {
        AggregateLifecycle.apply(EntryState.decide(command, programmes.started(command.person()), clock.instant()));
        return receipt();
    }

    @CommandHandler
    Receipt handle(Confirm command, Programmes programmes, Clock clock) {
        current().decide(command, programmes.started(command.person()), clock.instant());
        return receipt();
    }

    @CommandHandler
    Receipt handle(Correct command, Programmes programmes, Clock clock) {
        current()
                .decide(command, programmes.started(command.person()), clock.instant())
                .ifPresent(AggregateLifecycle::apply);
        return receipt();
    }

    @CommandHandler
    Receipt handle(Retract command, Clock clock) {
        current().decide(command, clock.instant()).ifPresent(AggregateLifecycle::apply);
        return receipt();
    }

    @CommandHandler
    Receipt handle(Reinstate command, Programmes programmes, Clock clock) {
        current()
                .decide(command, programmes.started(command.person()), clock.instant())
                .ifPresent(AggregateLifecycle::apply);
        return receipt();
    }

    @EventSourcingHandler
    void evolve(EntryEvent event) {
        id = event.id();
        state = EntryState.evolve(state, event);
    }

    private EntryState current() {
        return Objects.requireNonNull(state);
    }

    private Receipt receipt() {
        return current().receipt();
    }
}
