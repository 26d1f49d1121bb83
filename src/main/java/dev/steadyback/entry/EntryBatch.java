package dev.steadyback.entry;

import dev.steadyback.entry.EntryCommand.Correct;
import dev.steadyback.entry.EntryCommand.RecordEntry;
import dev.steadyback.entry.EntryEvent.Recorded;
import dev.steadyback.person.PersonId;
import dev.steadyback.platform.Commands;
import dev.steadyback.platform.Refused;
import dev.steadyback.programme.Programme;
import dev.steadyback.programme.Programmes;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
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

    /** An entry that was taken back and is to come back, and what it is to say then. */
    public record Back(EntryId id, When when, Facts facts) {}

    /** An entry as something left it: whoever finds it at another version knows that it was changed since. */
    public record Standing(EntryId id, long version) {}

    /**
     * Records the entries that are not recorded yet; those whose key was used before are left as they are.
     *
     * @return the receipts of the entries recorded now, in the order given
     * @throws Refused if one of them breaks a rule, or the store takes nothing now; then none is stored
     */
    public List<Receipt> recordAll(PersonId person, List<New> entries) {
        return recordAll(person, entries, List.of());
    }

    /**
     * Records the entries that are not recorded yet, and brings entries back that are taken back; those that stand are left
     * as they are.
     *
     * @return the receipts of the entries recorded or brought back now
     * @throws Refused if one of them breaks a rule, or the store takes nothing now; then none is stored
     */
    public List<Receipt> recordAll(PersonId person, List<New> entries, List<Back> back) {
        try {
            return append(person, entries, back);
        } catch (ConcurrencyException | AggregateStreamCreationException e) {
            // Somebody recorded one of them meanwhile: now it is known and skipped.
            return append(person, entries, back);
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

    /** The entry that a key led to before, as it stands, retracted or not; empty when there is none. */
    public Optional<Receipt> find(PersonId person, String key) {
        return Optional.ofNullable(state(EntryId.of(person, key))).map(EntryState::receipt);
    }

    /**
     * Takes entries back that stand at these versions; those that were changed or taken back since are left alone.
     *
     * @return those that were taken back, as they are left
     * @throws Refused if the store takes nothing now; then none is
     */
    public List<Standing> retractAll(PersonId person, List<Standing> entries) {
        Instant now = clock.instant();
        return next(
                person,
                entries,
                state -> state.retracted()
                        ? null
                        : new EntryEvent.Retracted(
                                state.first().id(), person, state.moment(), state.facts(), null, now));
    }

    /**
     * Puts entries back that are taken back at these versions; those that something happened to since are left alone.
     *
     * @return those that were put back, as they are left
     * @throws Refused if the store takes nothing now; then none is
     */
    public List<Standing> reinstateAll(PersonId person, List<Standing> entries) {
        Instant now = clock.instant();
        Programme programme = programmes.started(person);
        return next(person, entries, state -> {
            if (!state.retracted()) {
                return null;
            }
            When.checkNotBeforeStart("date", state.moment().date(), programme);
            return new EntryEvent.Reinstated(state.first().id(), person, state.moment(), state.facts(), now);
        });
    }

    /** Appends one event to each entry that stands at its version, in one transaction. */
    private List<Standing> next(
            PersonId person, List<Standing> entries, Function<EntryState, @Nullable EntryEvent> decide) {
        List<DomainEventMessage<?>> messages = new ArrayList<>();
        List<Standing> left = new ArrayList<>();
        for (Standing entry : entries) {
            EntryState state = state(entry.id());
            if (state != null
                    && state.version() == entry.version()
                    && state.first().person().equals(person)) {
                EntryEvent event = decide.apply(state);
                if (event != null) {
                    messages.add(message(entry.version() + 1, event));
                    left.add(new Standing(entry.id(), entry.version() + 1));
                }
            }
        }
        publish(messages);
        return left;
    }

    private @Nullable EntryState state(EntryId id) {
        EntryState state = null;
        var stored = events.readEvents(id.value());
        while (stored.hasNext()) {
            state = EntryState.evolve(state, (EntryEvent) stored.next().getPayload());
        }
        return state;
    }

    private List<Receipt> append(PersonId person, List<New> entries, List<Back> back) {
        Programme programme = programmes.started(person);
        Instant now = clock.instant();
        List<DomainEventMessage<?>> messages = new ArrayList<>();
        List<Receipt> receipts = new ArrayList<>();
        Set<EntryId> taken = new HashSet<>();
        for (New entry : entries) {
            Recorded recorded = decide(person, entry, programme, now);
            if (taken.add(recorded.id())
                    && events.lastSequenceNumberFor(recorded.id().value()).isEmpty()) {
                messages.add(message(0, recorded));
                receipts.add(new Receipt(recorded.id(), 0, recorded.moment(), recorded.facts(), false, now));
            }
        }
        for (Back entry : back) {
            EntryState state = taken.add(entry.id()) ? state(entry.id()) : null;
            if (state != null && state.retracted() && state.first().person().equals(person)) {
                EntryEvent reinstated =
                        new EntryEvent.Reinstated(entry.id(), person, state.moment(), state.facts(), now);
                messages.add(message(state.version() + 1, reinstated));
                EntryState again = EntryState.evolve(state, reinstated);
                EntryEvent corrected = again.decide(
                                new Correct(entry.id(), person, null, entry.when(), entry.facts()), programme, now)
                        .orElse(null);
                if (corrected != null) {
                    messages.add(message(again.version() + 1, corrected));
                    again = EntryState.evolve(again, corrected);
                }
                receipts.add(again.receipt());
            }
        }
        publish(messages);
        return receipts;
    }

    private static DomainEventMessage<?> message(long version, EntryEvent event) {
        return new GenericDomainEventMessage<>(AGGREGATE, event.id().value(), version, event);
    }

    private void publish(List<DomainEventMessage<?>> messages) {
        try {
            events.publish(messages);
        } catch (EventStoreException e) {
            throw Commands.refused(e);
        }
    }
}
