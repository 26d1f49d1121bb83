package dev.steadyback.entry;

import dev.steadyback.entry.EntryCommand.BringBack;
import dev.steadyback.entry.EntryCommand.Correct;
import dev.steadyback.entry.EntryCommand.RecordEntry;
import dev.steadyback.entry.EntryCommand.RecordNew;
import dev.steadyback.entry.EntryCommand.Reinstate;
import dev.steadyback.entry.EntryCommand.ReinstateStanding;
import dev.steadyback.entry.EntryCommand.Retract;
import dev.steadyback.entry.EntryCommand.RetractStanding;
import dev.steadyback.programme.Programmes;
import java.time.Instant;
import java.util.List;
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
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Receipt handle(RecordEntry command, Programmes programmes, Instant now) {
        apply(EntryState.decide(state, command, programmes.started(command.person()), now));
        return current().receipt();
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    @Nullable
    Receipt handle(RecordNew command, Programmes programmes, Instant now) {
        return receiptOf(EntryState.decide(state, command, programmes.started(command.person()), now));
    }

    @CommandHandler
    Receipt handle(Correct command, Programmes programmes, Instant now) {
        apply(current().decide(command, programmes.started(command.person()), now));
        return current().receipt();
    }

    @CommandHandler
    Receipt handle(Retract command, Instant now) {
        apply(current().decide(command, now));
        return current().receipt();
    }

    @CommandHandler
    @Nullable
    Receipt handle(RetractStanding command, Instant now) {
        return state == null ? null : receiptOf(state.decide(command, now));
    }

    @CommandHandler
    Receipt handle(Reinstate command, Programmes programmes, Instant now) {
        apply(current().decide(command, programmes.started(command.person()), now));
        return current().receipt();
    }

    @CommandHandler
    @Nullable
    Receipt handle(ReinstateStanding command, Programmes programmes, Instant now) {
        return state == null ? null : receiptOf(state.decide(command, programmes.started(command.person()), now));
    }

    @CommandHandler
    @Nullable
    Receipt handle(BringBack command, Programmes programmes, Instant now) {
        return state == null ? null : receiptOf(state.decide(command, programmes.started(command.person()), now));
    }

    @EventSourcingHandler
    void evolve(EntryEvent event) {
        id = event.id();
        state = EntryState.evolve(state, event);
    }

    private EntryState current() {
        return Objects.requireNonNull(state);
    }

    private static void apply(List<EntryEvent> events) {
        events.forEach(AggregateLifecycle::apply);
    }

    /** The entry as these events leave it; nothing when there are none. */
    private @Nullable Receipt receiptOf(List<EntryEvent> events) {
        apply(events);
        return events.isEmpty() ? null : current().receipt();
    }
}
