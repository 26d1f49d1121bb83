package dev.steadyback.diary;

import dev.steadyback.entry.EntryEvent;
import dev.steadyback.entry.EntryId;
import dev.steadyback.entry.Facts;
import dev.steadyback.entry.Moment;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One version of an entry as the document of a place keeps it: of the week it stands in, or of the one that it left.
 *
 * @param ended how it left the place; null where it says what stands there
 * @param moment null where it was moved away
 * @param facts null where it was moved away
 */
record KeptVersion(
        EntryId entry,
        long version,
        Instant recordedAt,
        @Nullable Ended ended,
        @Nullable Moment moment,
        @Nullable Facts facts) {

    /** How an entry left a place. */
    enum Ended {
        /** It says another day now, which lies elsewhere. */
        MOVED,
        /** It was taken back. What it said stays, for whoever wants it again. */
        RETRACTED
    }

    /** What an event leaves at the place of the day that it names. */
    static KeptVersion of(EntryEvent event, long version) {
        Ended ended = event instanceof EntryEvent.Retracted ? Ended.RETRACTED : null;
        return new KeptVersion(event.id(), version, event.recordedAt(), ended, event.moment(), event.facts());
    }

    /** What an event leaves at the place that the entry stood at before. */
    static KeptVersion movedAway(EntryEvent event, long version) {
        return new KeptVersion(event.id(), version, event.recordedAt(), Ended.MOVED, null, null);
    }

    boolean stands() {
        return ended == null;
    }

    LocalDate date() {
        return Objects.requireNonNull(moment).date();
    }

    /** The entry as it says, which may be taken back. */
    LoggedEntry logged() {
        return new LoggedEntry(
                entry, version, Objects.requireNonNull(moment), Objects.requireNonNull(facts), recordedAt);
    }
}
