package dev.steadyback.diary;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import dev.steadyback.person.FeedToken;
import dev.steadyback.person.PersonEvent;
import dev.steadyback.person.PersonEvent.CalendarFeedOpened;
import dev.steadyback.person.PersonEvent.RemindersChosen;
import dev.steadyback.person.PersonId;
import dev.steadyback.platform.StorageJson;
import dev.steadyback.programme.ProgrammeEvent;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.springframework.stereotype.Component;

/** Reads how persons want to be reminded, and what a calendar feed has to know. No view of a diary shows it. */
@Component
public class Reminders {
    private final MongoDatabase database;

    Reminders(MongoDatabase database) {
        this.database = database;
    }

    /** How a person wants to be reminded; nothing is on for whoever chose nothing. */
    public ReminderChoices of(PersonId person) {
        Document stored = database.getCollection(Place.PERSON)
                .find(Filters.eq("_id", person.value()))
                .projection(Projections.include("calendarFeed", "reminders"))
                .first();
        if (stored == null) {
            return new ReminderChoices(null, null, null);
        }
        CalendarFeedOpened feed = MongoDiary.last(stored.get("calendarFeed", Document.class))
                .map(json -> read(json, CalendarFeedOpened.class))
                .orElse(null);
        RemindersChosen chosen = MongoDiary.last(stored.get("reminders", Document.class))
                .map(json -> read(json, RemindersChosen.class))
                .orElse(null);
        return new ReminderChoices(
                feed, chosen == null ? null : chosen.training(), chosen == null ? null : chosen.painScore());
    }

    private static <E extends PersonEvent> E read(String json, Class<E> type) {
        return StorageJson.MAPPER.readValue(json, type);
    }

    /** Whose sessions a calendar feed shows; empty when no feed has this token, or none has it any more. */
    public Optional<PersonId> ofFeed(FeedToken token) {
        Document stored = database.getCollection(Place.CALENDAR_FEED)
                .find(Filters.eq("_id", token.hash()))
                .first();
        return Optional.ofNullable(stored)
                .map(s -> new PersonId(s.getString("person")))
                .filter(person -> {
                    CalendarFeedOpened feed = of(person).feed();
                    return feed != null && feed.feed().hash().equals(token.hash());
                });
    }

    /**
     * How far a programme's history goes.
     *
     * @param changes how many changes there were, one more with each
     * @param at when the latest was recorded
     */
    public record History(int changes, Instant at) {}

    /** How far the history of a person's programme goes. */
    public History history(PersonId person) {
        Document stored = database.getCollection(Place.PERSON)
                .find(Filters.eq("_id", person.value()))
                .projection(Projections.include("programme"))
                .first();
        Document events = stored == null ? null : stored.get("programme", Document.class);
        List<ProgrammeEvent> all = events == null
                ? List.of()
                : events.entrySet().stream()
                        .map(e -> MongoDiary.event(e.getKey(), e.getValue()))
                        .toList();
        return new History(
                all.size(),
                all.stream()
                        .map(ProgrammeEvent::recordedAt)
                        .max(Comparator.naturalOrder())
                        .orElse(Instant.EPOCH));
    }
}
