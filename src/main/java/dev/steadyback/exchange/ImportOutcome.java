package dev.steadyback.exchange;

import dev.steadyback.entry.EntryId;
import dev.steadyback.person.PersonId;
import java.util.List;

/**
 * What an import did.
 *
 * @param person whose diary it went into
 * @param recorded the entries recorded now
 * @param duplicates rows that were recorded before and were left as they are
 * @param leftOut lines that were left out because they could not be taken
 */
public record ImportOutcome(PersonId person, List<EntryId> recorded, int duplicates, int leftOut) {
    public ImportOutcome {
        recorded = List.copyOf(recorded);
    }
}
