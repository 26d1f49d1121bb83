package dev.steadyback.oracle;

import dev.steadyback.entry.EntryId;
import dev.steadyback.entry.Facts;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/** An entry as it stands at a moment. */
record Said(
        EntryId id,
        long version,
        LocalDate date,
        @Nullable LocalDateTime time,
        ZoneId zone,
        ZoneOffset offset,
        Facts facts,
        boolean takenBack,
        Instant recordedAt) {

    /** By the day's own order: after midnight and before the day's start is late, an unknown time is last. */
    static final Comparator<Said> IN_ORDER = Comparator.comparing(Said::date)
            .thenComparing(Said::time, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(s -> s.id().value());

    Facts.Session session() {
        return (Facts.Session) facts;
    }

    Facts.PainScore score() {
        return (Facts.PainScore) facts;
    }
}
