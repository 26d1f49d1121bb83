package dev.steadyback.entry;

import java.time.Instant;

/**
 * An entry as it stands after a command, durable once it is handed out.
 *
 * @param recordedAt when this version was recorded
 */
public record Receipt(EntryId id, long version, Moment moment, Facts facts, boolean retracted, Instant recordedAt) {}
