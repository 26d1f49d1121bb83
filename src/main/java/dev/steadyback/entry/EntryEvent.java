package dev.steadyback.entry;

import dev.steadyback.person.PersonId;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What happened to an entry. Nothing is overwritten: a correction carries all that the entry now says. Components are stored, and never change; so are names, see {@code stored-names.txt}.
 */
public sealed interface EntryEvent {
    EntryId id();

    PersonId person();

    Moment moment();

    Facts facts();

    Instant recordedAt();

    record Recorded(EntryId id, PersonId person, Moment moment, Facts facts, Instant recordedAt)
            implements EntryEvent {}

    /**
     * Carries all that the entry now says.
     *
     * @param was the day it stood on before
     */
    record Corrected(EntryId id, PersonId person, LocalDate was, Moment moment, Facts facts, Instant recordedAt)
            implements EntryEvent {}

    /** Carries what is taken back. */
    record Retracted(
            EntryId id,
            PersonId person,
            Moment moment,
            Facts facts,
            @Nullable String reason,
            Instant recordedAt) implements EntryEvent {}

    /** A retraction taken back: the entry says again what it said. */
    record Reinstated(EntryId id, PersonId person, Moment moment, Facts facts, Instant recordedAt)
            implements EntryEvent {}
}
