package dev.steadyback.entry;

import dev.steadyback.person.PersonId;
import dev.steadyback.platform.Command;
import org.jspecify.annotations.Nullable;

/** What can be asked of an entry. {@code expectedVersion} null: whatever the current version is. */
public sealed interface EntryCommand extends Command {
    /** The longest reason of a retraction, in characters. */
    int REASON_LENGTH = 500;

    EntryId id();

    PersonId person();

    @Override
    default String target() {
        return id().value();
    }

    @Override
    default Class<?> aggregate() {
        return Entry.class;
    }

    @Override
    default String whose() {
        return person().value();
    }

    /** Records an entry. Sent again with the same content it changes nothing, and with other content it is refused. */
    record RecordEntry(EntryId id, PersonId person, When when, Facts facts) implements EntryCommand {}

    /** Records an entry unless it was ever recorded, whatever became of it since. */
    record RecordNew(EntryId id, PersonId person, When when, Facts facts) implements EntryCommand {}

    record Correct(EntryId id, PersonId person, @Nullable Long expectedVersion, When when, Facts facts)
            implements EntryCommand {}

    record Retract(
            EntryId id,
            PersonId person,
            @Nullable Long expectedVersion,
            @Nullable String reason) implements EntryCommand {}

    /** Takes an entry back if it stands at this version. */
    record RetractStanding(EntryId id, PersonId person, long version) implements EntryCommand {}

    record Reinstate(EntryId id, PersonId person, @Nullable Long expectedVersion) implements EntryCommand {}

    /** Puts an entry back if it is taken back at this version. */
    record ReinstateStanding(EntryId id, PersonId person, long version) implements EntryCommand {}

    /** Puts an entry back if it is taken back, and says what it is to say then. */
    record BringBack(EntryId id, PersonId person, When when, Facts facts) implements EntryCommand {}
}
