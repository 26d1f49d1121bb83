package dev.steadyback.entry;

import dev.steadyback.entry.EntryCommand.RecordEntry;
import dev.steadyback.entry.EntryEvent.Recorded;
import dev.steadyback.person.PersonId;
import dev.steadyback.platform.Refused;
import dev.steadyback.programme.Programme;
import dev.steadyback.programme.Programmes;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The way in for many new entries at once: all of them in one transaction, or none, by the rules for each of them. */
@Component
public class EntryBatch {
    /** The name of the entry's aggregate, as Axon stores it. */
    public static final String AGGREGATE = "Entry";

    private final EventStore events;
    private final Programmes programmes;
    private final Clock clock;

    EntryBatch(EventStore events, Programmes programmes, Clock clock) {
        this.events = events;
        this.programmes = programmes;
        this.clock = clock;
    }

    /**
     * An entry to record.
     *
     * @param key what the sender calls it: the same key of the same person is recorded once, whatever became of it since
     */
    public record New(String key, When when, Facts facts) {}

    /**
     * Records the entries that are not recorded yet; those whose key was used before are left as they are.
     *
     * @return the receipts of the entries recorded now, in the order given
     * @throws Refused if one of them breaks a rule, or the store takes nothing now; then none is stored
     */
    public List<Receipt> recordAll(PersonId person, List<New> entries) {
        try {
            return append(person, entries);
        } catch (ConcurrencyException | AggregateStreamCreationException e) {
            // Somebody recorded one of them meanwhile: now it is known and skipped.
            return append(person, entries);
        }
    }

    /**
     * What recording an entry says, by the same rules as if it were sent alone.
     *
     * @throws Refused if it breaks a rule
     */
    public static Recorded decide(PersonId person, New entry, Programme programme, Instant now) {
        EntryId id = EntryId.of(person, entry.key());
        return EntryState.decide(new RecordEntry(id, person, entry.when(), entry.facts()), programme, now);
    }

    /** How many of the entries were recorded before, whatever became of them since. */
    public int known(PersonId person, List<New> entries) {
        return (int) entries.stream()
                .filter(e -> events.lastSequenceNumberFor(
                                EntryId.of(person, e.key()).value())
                        .isPresent())
                .count();
    }

    /**
     * Takes entries back that stand as they were recorded; those that were changed or taken back since are left alone.
     *
     * @return how many were taken back
     * @throws Refused if the store takes nothing now; then none is
     */
    public int retractAll(PersonId person, List<EntryId> entries) {
        Instant now = clock.instant();
        return next(
                person,
                entries,
                0,
                state ->
                        new EntryEvent.Retracted(state.first().id(), person, state.moment(), state.facts(), null, now));
    }

    /**
     * Puts entries back that were taken back and nothing else; those that something happened to since are left alone.
     *
     * @return how many were put back
     * @throws Refused if the store takes nothing now; then none is
     */
    public int reinstateAll(PersonId person, List<EntryId> entries) {
        Instant now = clock.instant();
        return next(
                person,
                entries,
                1,
                state -> state.retracted()
                        ? new EntryEvent.Reinstated(state.first().id(), person, state.moment(), state.facts(), now)
                        : null);
    }

    /** Appends one event to each entry that stands at a version, in one transaction. */
    private int next(
            PersonId person, List<EntryId> entries, long version, Function<EntryState, @Nullable EntryEvent> decide) {
        List<DomainEventMessage<?>> messages = new ArrayList<>();
        for (EntryId id : entries) {
            EntryState state = null;
            var stored = events.readEvents(id.value());
            while (stored.hasNext()) {
                state = EntryState.evolve(state, (EntryEvent) stored.next().getPayload());
            }
            if (state != null
                    && state.version() == version
                    && state.first().person().equals(person)) {
                EntryEvent event = decide.apply(state);
                if (event != null) {
                    messages.add(new GenericDomainEventMessage<>(AGGREGATE, id.value(), version + 1, event));
                }
            }
        }
        try {
            events.publish(messages);
        } catch (EventStoreException e) {
            throw Refused.unavailable(
                    "store", "takes no entries now; nothing was stored, please try again", "fault.store");
        }
        return messages.size();
    }

    private List<Receipt> append(PersonId person, List<New> entries) {
        Programme programme = programmes.started(person);
        Instant now = clock.instant();
        List<DomainEventMessage<?>> messages = new ArrayList<>();
        List<Receipt> receipts = new ArrayList<>();
        Set<EntryId> taken = new HashSet<>();
        for (New entry : entries) {
            Recorded recorded = decide(person, entry, programme, now);
            String stream = recorded.id().value();
            if (taken.add(recorded.id()) && events.lastSequenceNumberFor(stream).isEmpty()) {
                messages.add(new GenericDomainEventMessage<>(AGGREGATE, stream, 0, recorded));
                receipts.add(new Receipt(recorded.id(), 0, recorded.moment(), recorded.facts(), false, now));
            }
        }
        try {
            events.publish(messages);
        } catch (EventStoreException e) {
            throw Refused.unavailable(
                    "store", "takes no entries now; nothing was stored, please try again", "fault.store");
        }
        return receipts;
    }
}
