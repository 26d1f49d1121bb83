package dev.steadyback.platform;

/** A command that knows the aggregate it is for. */
public interface Command {
    /** The aggregate's identifier. */
    String target();
}
