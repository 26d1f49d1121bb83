package dev.steadyback.entry;

/** An entry as it stands after a command, durable once it is handed out. */
public record Receipt(EntryId id, long version, Moment moment, Facts facts, boolean retracted) {}
