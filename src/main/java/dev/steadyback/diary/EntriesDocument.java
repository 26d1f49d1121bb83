package dev.steadyback.diary;

import dev.steadyback.readmodel.Documents;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/**
 * The entries of some days of a person: of a week of the diary, or the questionnaires of a year.
 *
 * @param from the first day
 * @param entries what stands there now, by day and time
 * @param earlier all other versions: what was corrected, moved away or taken back
 */
public record EntriesDocument(
        @BsonId String id,
        String person,
        LocalDate from,
        long position,
        List<KeptVersion> entries,
        List<KeptVersion> earlier)
        implements Documents.Kept {

    /** The document with more versions. */
    EntriesDocument with(long newPosition, Collection<KeptVersion> more) {
        List<KeptVersion> all = KeptVersions.with(versions(), more);
        return new EntriesDocument(
                id,
                person,
                from,
                Math.max(position, newPosition),
                KeptVersions.current(all),
                KeptVersions.earlier(all));
    }

    private List<KeptVersion> versions() {
        List<KeptVersion> all = new ArrayList<>(entries);
        all.addAll(earlier);
        return all;
    }

    /** The entries that stand, in order; only what was recorded by a moment counts, null for all. */
    List<LoggedEntry> standing(@Nullable Instant asOf) {
        return asOf == null
                ? entries.stream().map(KeptVersion::logged).toList()
                : KeptVersions.standing(versions(), asOf);
    }

    /** The entries that were taken back, in order. */
    List<LoggedEntry> retracted() {
        return KeptVersions.retracted(versions());
    }
}
