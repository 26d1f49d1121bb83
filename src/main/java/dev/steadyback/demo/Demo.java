package dev.steadyback.demo;

import dev.steadyback.entry.EntryEvent.Recorded;
import dev.steadyback.person.PersonId;
import dev.steadyback.platform.Refused;
import dev.steadyback.readmodel.Freshness;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Fills an empty event store with a made-up person's 26 weeks, all in one transaction. */
@Component
public class Demo {
    private final EventStore events;
    private final Freshness freshness;
    private final Clock clock;

    Demo(EventStore events, Freshness freshness, Clock clock) {
        this.events = events;
        this.freshness = freshness;
        this.clock = clock;
    }

    /** Who was made up, the days of their history, and how many entries it has. */
    public record Filled(PersonId person, String name, LocalDate from, LocalDate to, int entries) {}

    /** Whether there is room for it: nobody has recorded anything yet. */
    public boolean possible() {
        return freshness.head() < 0;
    }

    /**
     * Fills the store.
     *
     * @param end the history's last day, which must be over; null for yesterday
     * @throws Refused if the store holds anything already, or takes nothing now
     */
    public Filled fill(@Nullable LocalDate end) {
        if (!possible()) {
            throw holdsData();
        }
        Instant now = clock.instant();
        LocalDate yesterday = LocalDate.ofInstant(now, SampleHistory.ZONE).minusDays(1);
        if (end != null && end.isAfter(yesterday)) {
            throw Refused.invalid(
                    "end", "is " + end + "; the last day must be over, so " + yesterday + " at the latest");
        }
        LocalDate last = end == null ? yesterday : end;
        List<Happening> history = SampleHistory.endingOn(last, now);
        try {
            events.publish(messages(history));
        } catch (ConcurrencyException | AggregateStreamCreationException e) {
            throw holdsData();
        } catch (EventStoreException e) {
            throw Refused.unavailable(
                    "store", "takes no entries now; nothing was stored, please try again", "fault.store");
        }
        return new Filled(SampleHistory.PERSON, SampleHistory.NAME, last.minusDays(SampleHistory.DAYS - 1L), last, (int)
                history.stream().filter(h -> h.event() instanceof Recorded).count());
    }

    private static List<DomainEventMessage<?>> messages(List<Happening> history) {
        Map<String, Long> versions = new HashMap<>();
        List<DomainEventMessage<?>> messages = new ArrayList<>();
        for (Happening h : history) {
            long version = versions.merge(h.id(), 1L, Long::sum) - 1;
            messages.add(new GenericDomainEventMessage<>(
                    h.aggregate(),
                    h.id(),
                    version,
                    h.event(),
                    MetaData.emptyInstance(),
                    UUID.randomUUID().toString(),
                    h.at()));
        }
        return messages;
    }

    private static Refused holdsData() {
        return Refused.conflict(
                "data",
                "folder holds a diary already; sample data only goes into an empty one",
                "fault.diary-not-empty");
    }
}
