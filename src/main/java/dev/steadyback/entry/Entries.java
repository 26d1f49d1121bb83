package dev.steadyback.entry;

import dev.steadyback.entry.EntryCommand.Confirm;
import dev.steadyback.entry.EntryCommand.Correct;
import dev.steadyback.entry.EntryCommand.Reinstate;
import dev.steadyback.entry.EntryCommand.Retract;
import dev.steadyback.person.PersonId;
import dev.steadyback.platform.Commands;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The way in for entries: each method answers once what it did is durable. */
@Component
public class Entries {
    private final Commands commands;

    Entries(Commands commands) {
        this.commands = commands;
    }

    /**
     * Records an entry, once for each key: sent again with the same content it answers the same, and stores nothing.
     *
     * @param key what the sender calls this entry, null for an entry of its own
     * @throws dev.steadyback.platform.Refused if it breaks a rule, or the key was used for other content
     */
    public Receipt record(PersonId person, @Nullable String key, When when, Facts facts) {
        EntryId id = key == null ? EntryId.random() : EntryId.of(person, key);
        try {
            return commands.send(new EntryCommand.RecordEntry(id, person, when, facts), Receipt.class);
        } catch (ConcurrencyException | AggregateStreamCreationException e) {
            return commands.send(new Confirm(id, person, when, facts), Receipt.class);
        }
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
