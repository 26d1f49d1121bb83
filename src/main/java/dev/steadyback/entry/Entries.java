package dev.steadyback.entry;

import dev.steadyback.entry.EntryCommand.Correct;
import dev.steadyback.entry.EntryCommand.RecordEntry;
import dev.steadyback.entry.EntryCommand.Reinstate;
import dev.steadyback.entry.EntryCommand.Retract;
import dev.steadyback.eventstore.Streams;
import dev.steadyback.person.PersonId;
import dev.steadyback.platform.Commands;
import dev.steadyback.platform.Refused;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The way in for entries: each method answers once what it did is durable. */
@Component
public class Entries {
    private final Commands commands;
    private final Streams streams;

    Entries(Commands commands, Streams streams) {
        this.commands = commands;
        this.streams = streams;
    }

    /**
     * The entry as the event store has it now, retracted or not.
     *
     * @throws Refused if this person has no such entry
     */
    public Receipt find(PersonId person, EntryId id) {
        return history(person, id).getLast().entry();
    }

    /**
     * All versions of an entry, the first one first.
     *
     * @throws Refused if this person has no such entry
     */
    public List<EntryVersion> history(PersonId person, EntryId id) {
        List<EntryVersion> versions = new ArrayList<>();
        EntryState state = null;
        for (Streams.Stored stored : streams.read(id.value())) {
            if (!(stored.event() instanceof EntryEvent event) || !event.person().equals(person)) {
                break;
            }
            state = EntryState.evolve(state, event);
            versions.add(EntryVersion.of(event, state));
        }
        if (versions.isEmpty()) {
            throw Refused.notFound("id", "names no entry of this person", "fault.nothing-there");
        }
        return versions;
    }

    /**
     * Records an entry, once for each key: sent again with the same content it answers the same, and stores nothing.
     *
     * @param key what the sender calls this entry, null for an entry of its own
     * @throws Refused if it breaks a rule, or the key was used for other content
     */
    public Receipt record(PersonId person, @Nullable String key, When when, Facts facts) {
        EntryId id = key == null ? EntryId.random() : EntryId.of(person, key);
        return commands.send(new RecordEntry(id, person, when, facts), Receipt.class);
    }

    public Receipt correct(PersonId person, EntryId id, @Nullable Long expectedVersion, When when, Facts facts) {
        return commands.send(new Correct(id, person, expectedVersion, when, facts), Receipt.class);
    }

    public Receipt retract(PersonId person, EntryId id, @Nullable Long expectedVersion, @Nullable String reason) {
        return commands.send(new Retract(id, person, expectedVersion, reason), Receipt.class);
    }

    public Receipt reinstate(PersonId person, EntryId id, @Nullable Long expectedVersion) {
        return commands.send(new Reinstate(id, person, expectedVersion), Receipt.class);
    }
}
