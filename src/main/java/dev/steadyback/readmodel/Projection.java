package dev.steadyback.readmodel;

import java.util.function.Supplier;

/** What writes the read models from the events. */
public interface Projection {
    /**
     * An event as it is stored.
     *
     * @param event what happened
     * @param version its number in the stream of its aggregate
     * @param id of the event itself
     * @param position its number among all events
     */
    record Happened(Object event, long version, String id, long position) {}

    /** Some events that are written at once. */
    interface Writing {
        void project(Happened event);

        /** Writes what was projected. */
        void write();
    }

    /** Begins a batch; events come in one after the other, of several batches at the same time. */
    Writing begin();

    /**
     * Whose an event is: what is of the same is projected in its order, and never at the same time.
     *
     * @param stored the text that it is stored as
     * @param event the event itself, which it takes longer to get
     */
    Object whose(String stored, Supplier<Object> event);
}
