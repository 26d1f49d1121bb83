package dev.steadyback.entry;

import org.jspecify.annotations.Nullable;

/**
 * One step in an entry's life: what happened, and the entry as it stood after.
 *
 * @param reason why it was retracted, when that was said
 */
public record EntryVersion(
        Change change, Receipt entry, @Nullable String reason) {
    /** What happened to the entry. */
    public enum Change {
        RECORDED,
        CORRECTED,
        RETRACTED,
        REINSTATED
    }

    static EntryVersion of(EntryEvent event, EntryState after) {
        return switch (event) {
            case EntryEvent.Recorded e -> new EntryVersion(Change.RECORDED, after.receipt(), null);
            case EntryEvent.Corrected e -> new EntryVersion(Change.CORRECTED, after.receipt(), null);
            case EntryEvent.Retracted e -> new EntryVersion(Change.RETRACTED, after.receipt(), e.reason());
            case EntryEvent.Reinstated e -> new EntryVersion(Change.REINSTATED, after.receipt(), null);
        };
    }
}
