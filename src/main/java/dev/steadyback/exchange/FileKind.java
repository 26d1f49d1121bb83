package dev.steadyback.exchange;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a file that is brought in may be. */
public enum FileKind {
    PAIN(EntryKind.PAIN),
    SESSIONS(EntryKind.SESSIONS),
    HABITS(EntryKind.HABITS),
    /** The programme's start and weekly plan, as JSON. */
    PLAN(null);

    private final @Nullable EntryKind entries;

    FileKind(@Nullable EntryKind entries) {
        this.entries = entries;
    }

    /** The kind of its entries; null for a plan. */
    @Nullable
    EntryKind entries() {
        return entries;
    }

    /** The columns that it may have, the required ones first; none for a plan. */
    public List<String> columns() {
        return entries == null ? List.of() : entries.columns().all();
    }

    /** How many of its columns are required. */
    public int required() {
        return entries == null ? 0 : entries.columns().required().size();
    }
}
