package dev.steadyback.platform;

/** The event store cannot be asked now. */
public final class StoreAway extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public StoreAway(Throwable cause) {
        super("the event store cannot be asked", cause);
    }
}
