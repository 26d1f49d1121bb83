package dev.steadyback.diary;

import com.mongodb.client.MongoDatabase;
import dev.steadyback.entry.EntryEvent;
import dev.steadyback.entry.EntryEvent.Corrected;
import dev.steadyback.entry.EntryEvent.Retracted;
import dev.steadyback.person.PersonEvent;
import dev.steadyback.platform.StorageJson;
import dev.steadyback.programme.ProgrammeEvent;
import dev.steadyback.readmodel.Patience;
import dev.steadyback.readmodel.Projection;
import java.util.List;
import org.bson.Document;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Writes the read models from the events, a batch of events in one bulk write for each collection before the batch's
 * token is stored. What an event writes depends on that event alone, in places no other event writes to (see
 * {@link Place}), so any order, a repetition and a replay give the same documents, and nothing is read to write.
 */
@Component
class DiaryProjection implements Projection {
    /** Events that could not be projected: the others go on, and a rebuild tries them again. */
    static final String DEAD_LETTERS = "dead_letter";

    private static final Logger LOG = LoggerFactory.getLogger(DiaryProjection.class);

    private final MongoDatabase database;

    DiaryProjection(MongoDatabase database) {
        this.database = Patience.toWrite(database);
    }

    @Override
    public Projection.Writing begin() {
        Batch batch = new Batch(database);
        return new Projection.Writing() {
            @Override
            public void project(Projection.Happened happened) {
                DiaryProjection.project(happened, batch);
            }

            @Override
            public void write() {
                batch.write();
            }
        };
    }

    private static void project(Projection.Happened happened, Batch batch) {
        try {
            project(happened.event(), happened.version(), batch);
        } catch (RuntimeException e) {
            LOG.error(
                    "event {} cannot be projected: {}",
                    happened.id(),
                    e.getClass().getName());
            batch.set(DEAD_LETTERS, happened.id(), "error", e.getClass().getName());
        }
    }

    static void project(Object event, long version, Batch batch) {
        switch (event) {
            case PersonEvent e -> project(e, version, batch);
            case ProgrammeEvent e -> project(e, version, batch);
            case EntryEvent e -> project(e, version, batch);
            default -> throw new IllegalArgumentException("no projection knows " + event.getClass());
        }
    }

    private static void project(PersonEvent event, long version, Batch batch) {
        switch (event) {
            case PersonEvent.Registered e -> {
                batch.set(Place.PERSON, e.id().value(), "name", e.name());
                batch.set(
                        Place.PERSON,
                        e.id().value(),
                        "registeredAt",
                        e.recordedAt().toString());
            }
            case PersonEvent.MonthlyReportChosen e ->
                batch.set(
                        Place.PERSON,
                        e.id().value(),
                        "monthlyReport." + version,
                        e.language() == null ? "" : e.language());
            case PersonEvent.QuestionnaireRhythmChosen e -> {
                Integer weeks = e.weeks();
                batch.set(
                        Place.PERSON,
                        e.id().value(),
                        "rhythms." + version,
                        new Document("instrument", e.instrument().name()).append("weeks", weeks == null ? 0 : weeks));
            }
            case PersonEvent.CalendarFeedOpened e -> {
                batch.set(Place.CALENDAR_FEED, e.feed().hash(), "person", e.id().value());
                batch.set(Place.PERSON, e.id().value(), "calendarFeed." + version, json(e));
            }
            case PersonEvent.CalendarFeedClosed e ->
                batch.set(Place.PERSON, e.id().value(), "calendarFeed." + version, "");
            case PersonEvent.RemindersChosen e ->
                batch.set(Place.PERSON, e.id().value(), "reminders." + version, json(e));
        }
    }

    private static String json(PersonEvent event) {
        return StorageJson.MAPPER.writeValueAsString(event);
    }

    private static void project(ProgrammeEvent event, long version, Batch batch) {
        String stored = StorageJson.MAPPER.writeValueAsString(event);
        String field = event.getClass().getSimpleName() + ":" + version;
        batch.set(Place.PERSON, event.person().value(), "programme." + field, stored);
    }

    /** The diary still shows what was taken back to whoever wants it again; the views do not know it any more. */
    private static String retracted(Retracted event, Place place) {
        return place.collection().equals(Place.DIARY) ? Stored.retracted(event) : Stored.gone(event);
    }

    private static void project(EntryEvent event, long version, Batch batch) {
        List<Place> places = Place.of(event.person(), event.moment().date(), event.facts());
        Stored.Texts texts = new Stored.Texts(event);
        for (Place place : places) {
            batch.set(place, event.id(), version, event instanceof Retracted e ? retracted(e, place) : texts.at(place));
        }
        if (event instanceof Corrected e) {
            for (Place place : Place.of(e.person(), e.was(), e.facts())) {
                if (!places.contains(place)) {
                    batch.set(place, e.id(), version, Stored.gone(e));
                }
            }
        }
    }
}
