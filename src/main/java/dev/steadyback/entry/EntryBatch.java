package dev.steadyback.entry;

import dev.steadyback.entry.EntryCommand.BringBack;
import dev.steadyback.entry.EntryCommand.RecordNew;
import dev.steadyback.entry.EntryCommand.ReinstateStanding;
import dev.steadyback.entry.EntryCommand.RetractStanding;
import dev.steadyback.entry.EntryEvent.Recorded;
import dev.steadyback.eventstore.Streams;
import dev.steadyback.person.PersonId;
import dev.steadyback.platform.Commands;
import dev.steadyback.platform.Refused;
import dev.steadyback.programme.Programme;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The way in for many new entries at once: all of them in one transaction, or none, by the rules for each of them. */
@Component
public class EntryBatch {
    private final Commands commands;
    private final Streams streams;

    EntryBatch(Commands commands, Streams streams) {
        this.commands = commands;
        this.streams = streams;
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
        List<EntryCommand> all = new ArrayList<>();
        entries.forEach(e -> all.add(new RecordNew(EntryId.of(person, e.key()), person, e.when(), e.facts())));
        back.forEach(e -> all.add(new BringBack(e.id(), person, e.when(), e.facts())));
        return commands.sendAll(all, Receipt.class);
    }

    /**
     * What recording an entry says, by the same rules as if it were sent alone.
     *
     * @throws Refused if it breaks a rule
     */
    public static Recorded decide(PersonId person, New entry, Programme programme, Instant now) {
        return EntryState.recorded(
                EntryId.of(person, entry.key()), person, entry.when(), entry.facts(), programme, now);
    }

    /** The entry that a key led to before, as it stands, retracted or not; empty when there is none. */
    public Optional<Receipt> find(PersonId person, String key) {
        EntryState state = null;
        for (Streams.Stored stored : streams.read(EntryId.of(person, key).value())) {
            state = EntryState.evolve(state, (EntryEvent) stored.event());
        }
        return Optional.ofNullable(state).map(EntryState::receipt);
    }

    /**
     * Takes entries back that stand at these versions; those that were changed or taken back since are left alone.
     *
     * @return those that were taken back, as they are left
     * @throws Refused if the store takes nothing now; then none is
     */
    public List<Standing> retractAll(PersonId person, List<Standing> entries) {
        return left(entries.stream()
                .map(e -> new RetractStanding(e.id(), person, e.version()))
                .toList());
    }

    /**
     * Puts entries back that are taken back at these versions; those that something happened to since are left alone.
     *
     * @return those that were put back, as they are left
     * @throws Refused if the store takes nothing now; then none is
     */
    public List<Standing> reinstateAll(PersonId person, List<Standing> entries) {
        return left(entries.stream()
                .map(e -> new ReinstateStanding(e.id(), person, e.version()))
                .toList());
    }

    private List<Standing> left(List<? extends EntryCommand> all) {
        return commands.sendAll(all, Receipt.class).stream()
                .map(r -> new Standing(r.id(), r.version()))
                .toList();
    }
}
