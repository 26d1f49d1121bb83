package dev.steadyback.diary;

import dev.steadyback.entry.EntryId;
import dev.steadyback.entry.Facts;
import dev.steadyback.entry.Moment;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;

/**
 * An entry as the diary shows it.
 *
 * @param version 0 as first recorded, one more with each correction
 * @param recordedAt when this version was recorded
 */
public record LoggedEntry(EntryId id, long version, Moment moment, Facts facts, Instant recordedAt) {
    /** By day, then time of day with unknown last, then identifier: the same order whatever the order of arrival. */
    public static final Comparator<LoggedEntry> IN_ORDER = Comparator.comparing(LoggedEntry::date)
            .thenComparing(
                    e -> e.moment().localTime(), Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(e -> e.id().value());

    public LocalDate date() {
        return moment.date();
    }
}
