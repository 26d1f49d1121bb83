package dev.steadyback.readmodel;

/** What writes the read models from the events. */
public interface Projection {
    /**
     * An event as it is stored.
     *
     * @param event what happened
     * @param version its number in the stream of its aggregate
     * @param id of the event itself
     */
    record Happened(Object event, long version, String id) {}

    /** Some events that are written at once. */
    interface Writing {
        void project(Happened event);

        /** Writes what was projected. */
        void write();
    }

    /** Begins a batch; events come in one after the other, of several batches at the same time. */
    Writing begin();
}
