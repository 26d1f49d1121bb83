package dev.steadyback.platform;

/** What an event reads as whose person was erased: that something was there, and nothing of it. It is never stored. */
public record Erased() {
    /** The name of its type among those of events. */
    public static final String NAME = "erased";
}
