package dev.steadyback.eventstore;

import dev.steadyback.platform.StoreAway;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.eventsourcing.eventstore.EventStoreException;

/** What is stored of one aggregate, with what the command that is being handled adds to it. */
public class Streams {
    private final EventStore events;

    Streams(EventStore events) {
        this.events = events;
    }

    /** An event and its number in its stream, the first one 0. */
    public record Stored(Object event, long version) {}

    /**
     * The number of the newest event of an aggregate; empty when there is none.
     *
     * @throws StoreAway if the store cannot be asked
     */
    public Optional<Long> lastVersion(String aggregate) {
        return asked(() -> events.lastSequenceNumberFor(aggregate));
    }

    /**
     * All events of an aggregate, the first one first.
     *
     * @throws StoreAway if the store cannot be asked
     */
    public List<Stored> read(String aggregate) {
        return asked(() -> {
            List<Stored> all = new ArrayList<>();
            var stored = events.readEvents(aggregate);
            while (stored.hasNext()) {
                var message = stored.next();
                all.add(new Stored(message.getPayload(), message.getSequenceNumber()));
            }
            return all;
        });
    }

    private static <T> T asked(Supplier<T> question) {
        try {
            return question.get();
        } catch (EventStoreException e) {
            throw new StoreAway(e);
        }
    }
}
