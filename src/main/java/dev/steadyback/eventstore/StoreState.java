package dev.steadyback.eventstore;

import java.util.Optional;

/** Whether events can be written. */
public final class StoreState {
    /** The sentence that says that a read failed: the store cannot be reached. */
    public static final String AWAY = EventDatabase.NAME + " " + StoreFaults.NO_ANSWER;

    private final EventDatabase database;

    StoreState(EventDatabase database) {
        this.database = database;
    }

    /** Why none can, as a sentence; empty when they can. After a failure it is tried out, so that it is known when it is over. */
    public Optional<String> outage() {
        return database.outage();
    }

    /** The highest position that any event ever had here, erased ones as well; -1 before the first. */
    public long lastPosition() {
        return database.lastPosition();
    }
}
