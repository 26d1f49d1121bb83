package dev.steadyback.diary;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What some versions of entries come to. Their order does not matter, and neither does one that is there twice. */
final class KeptVersions {
    private static final Comparator<KeptVersion> BY_ENTRY =
            Comparator.<KeptVersion, String>comparing(v -> v.entry().value()).thenComparingLong(KeptVersion::version);

    private KeptVersions() {}

    /** The entries that stand, in order. */
    static List<LoggedEntry> standing(Collection<KeptVersion> versions, @Nullable Instant asOf) {
        return latest(versions, asOf).stream()
                .filter(KeptVersion::stands)
                .map(KeptVersion::logged)
                .sorted(LoggedEntry.IN_ORDER)
                .toList();
    }

    /** The entries that were taken back and not brought back since, as they were then, in order. */
    static List<LoggedEntry> retracted(Collection<KeptVersion> versions) {
        return latest(versions, null).stream()
                .filter(v -> v.ended() == KeptVersion.Ended.RETRACTED)
                .map(KeptVersion::logged)
                .sorted(LoggedEntry.IN_ORDER)
                .toList();
    }

    /** The versions that say what stands, in the order of what they say. */
    static List<KeptVersion> current(Collection<KeptVersion> versions) {
        return latest(versions, null).stream()
                .filter(KeptVersion::stands)
                .sorted(Comparator.comparing(KeptVersion::logged, LoggedEntry.IN_ORDER))
                .toList();
    }

    /** All other versions, by entry and number. */
    static List<KeptVersion> earlier(Collection<KeptVersion> versions) {
        // By identity: comparing what two versions say takes long.
        Set<KeptVersion> latest = Collections.newSetFromMap(new IdentityHashMap<>());
        latest.addAll(latest(versions, null));
        return versions.stream()
                .filter(v -> !v.stands() || !latest.contains(v))
                .sorted(BY_ENTRY)
                .toList();
    }

    /** The versions with more of them; one that is there already is taken once. */
    static List<KeptVersion> with(Collection<KeptVersion> versions, Collection<KeptVersion> more) {
        List<KeptVersion> all = new ArrayList<>(versions);
        for (KeptVersion version : more) {
            all.removeIf(v -> v.version() == version.version() && v.entry().equals(version.entry()));
            all.add(version);
        }
        return all;
    }

    private static Collection<KeptVersion> latest(Collection<KeptVersion> versions, @Nullable Instant asOf) {
        Map<String, KeptVersion> latest = new HashMap<>();
        for (KeptVersion version : versions) {
            if (asOf == null || !version.recordedAt().isAfter(asOf)) {
                latest.merge(version.entry().value(), version, (a, b) -> a.version() > b.version() ? a : b);
            }
        }
        return latest.values();
    }
}
