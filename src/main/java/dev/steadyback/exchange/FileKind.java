package dev.steadyback.exchange;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a file that is brought in may be. */
public enum FileKind {
    PAIN(EntryFile.PAIN),
    SESSIONS(EntryFile.SESSIONS),
    HABITS(EntryFile.HABITS),
    TREATMENTS(EntryFile.TREATMENTS),
    /** The programme's start and weekly plan, as JSON. */
    PLAN(null);

    private final @Nullable EntryFile entries;

    FileKind(@Nullable EntryFile entries) {
        this.entries = entries;
    }

    /** The kind of its entries; null for a plan. */
    @Nullable
    EntryFile entries() {
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
