package dev.steadyback.diary;

import com.mongodb.client.model.Filters;
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
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads how persons want to be reminded, and what a calendar feed has to know. No view of a diary shows it. */
@Component
public class Reminders {
    private final ReadModels models;

    Reminders(ReadModels models) {
        this.models = models;
    }

    /** How a person wants to be reminded; nothing is on for whoever chose nothing. */
    public ReminderChoices of(PersonId person) {
        PersonDocument stored = stored(person).orElse(null);
        if (stored == null) {
            return new ReminderChoices(null, null, null);
        }
        CalendarFeedOpened feed = read(stored.about().calendarFeed(), CalendarFeedOpened.class);
        RemindersChosen chosen = read(stored.about().reminders(), RemindersChosen.class);
        return new ReminderChoices(
                feed, chosen == null ? null : chosen.training(), chosen == null ? null : chosen.painScore());
    }

    private Optional<PersonDocument> stored(PersonId person) {
        return Optional.ofNullable(
                models.persons().find(List.of(person.value())).get(person.value()));
    }

    private static <E extends PersonEvent> @Nullable E read(@Nullable String json, Class<E> type) {
        return json == null ? null : StorageJson.MAPPER.readValue(json, type);
    }

    /** Whose sessions a calendar feed shows; empty when no feed has this token, or none has it any more. */
    public Optional<PersonId> ofFeed(FeedToken token) {
        Document stored = models.plain(ReadModels.CALENDAR_FEED)
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
        List<ProgrammeEvent> all = stored(person).stream()
                .flatMap(stored -> stored.programme().stream())
                .map(PersonDocument.Change::read)
                .toList();
        return new History(
                all.size(),
                all.stream()
                        .map(ProgrammeEvent::recordedAt)
                        .max(Comparator.naturalOrder())
                        .orElse(Instant.EPOCH));
    }
}
