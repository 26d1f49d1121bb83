package dev.steadyback.diary;

import dev.steadyback.entry.Facts;
import dev.steadyback.person.PersonId;
import dev.steadyback.platform.Refused;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * All that a view reads of a person's diary. A method that takes a moment answers as of it: only what was recorded by then counts, null for all. Entries
 * come in {@link LoggedEntry#IN_ORDER}; a period holds both its ends.
 */
public interface Diary {
    /**
     * A person's name, programme and flares.
     *
     * @throws Refused if no such person is registered, or the diary is still being read in
     */
    PersonRecord person(PersonId id, @Nullable Instant asOf);

    /** The person's flare-ups that have no last day yet, in order of their first. */
    List<LoggedEntry> openFlares(PersonId person);

    /** All entries of the days of a period. */
    List<LoggedEntry> entries(PersonId person, LocalDate from, LocalDate to, @Nullable Instant asOf);

    /** The entries of the days of a period that were taken back and not brought back since, as they were then. */
    List<LoggedEntry> retracted(PersonId person, LocalDate from, LocalDate to);

    /** The first day that holds an entry which was not taken back; empty when none does. */
    Optional<LocalDate> firstDay(PersonId person);

    /** The sessions of a period. */
    default List<LoggedEntry> sessions(PersonId person, LocalDate from, LocalDate to, @Nullable Instant asOf) {
        return entries(person, from, to, asOf).stream()
                .filter(e -> e.facts() instanceof Facts.Session)
                .toList();
    }

    /** The pain scores of a period. */
    default List<LoggedEntry> painScores(PersonId person, LocalDate from, LocalDate to, @Nullable Instant asOf) {
        return entries(person, from, to, asOf).stream()
                .filter(e -> e.facts() instanceof Facts.PainScore)
                .toList();
    }

    /** The pain of a period's days, of those that have a score, in order. */
    default List<PainDay> painDays(PersonId person, LocalDate from, LocalDate to, @Nullable Instant asOf) {
        return PainDay.of(entries(person, from, to, asOf));
    }

    /** The adherence of the weeks that touch a period, in order, as it was worked out for the plan of then. A week may be missing: it is worked out from its sessions. */
    default List<AdherenceWeek> adherence(PersonId person, LocalDate from, LocalDate to) {
        return List.of();
    }

    /** The questionnaires of a period. */
    List<LoggedEntry> questionnaires(PersonId person, LocalDate from, LocalDate to, @Nullable Instant asOf);

    /** A person's entries, to find several views of the same days from without reading them again. */
    default DiaryReading reading(PersonId person, @Nullable Instant asOf) {
        return new DiaryReading(this, person, asOf);
    }
}
