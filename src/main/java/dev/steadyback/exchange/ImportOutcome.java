package dev.steadyback.exchange;

import dev.steadyback.entry.EntryBatch;
import dev.steadyback.person.PersonId;
import java.util.List;

/**
 * What an import did.
 *
 * @param person whose diary it went into
 * @param recorded the entries recorded or brought back now, as they were left
 * @param duplicates rows that were recorded before and were left as they are
 * @param removed rows that were recorded before, were removed since and stay removed
 * @param leftOut lines that were left out because they could not be taken
 */
public record ImportOutcome(
        PersonId person, List<EntryBatch.Standing> recorded, int duplicates, int removed, int leftOut) {
    public ImportOutcome {
        recorded = List.copyOf(recorded);
    }
}
