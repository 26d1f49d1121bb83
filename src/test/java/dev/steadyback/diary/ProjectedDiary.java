package dev.steadyback.diary;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import dev.steadyback.readmodel.AlwaysFresh;
import dev.steadyback.readmodel.Damage;
import dev.steadyback.readmodel.Projection;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.axonframework.eventhandling.DomainEventMessage;
import org.bson.Document;

/**
 * The read models of some events: all that views are found from, without an event store. They are in a server of their own that speaks MongoDB's protocol, or in the real one that
 * STEADYBACK_MONGODB_URI names.
 */
public final class ProjectedDiary implements AutoCloseable {
    private final MongoServer server = new MongoServer(new MemoryBackend());
    private final MongoClient client;
    private final MongoDatabase database;
    private final ReadModels models;
    private final Damage damage = new Damage();
    private long next;

    public ProjectedDiary() {
        server.bind();
        client = MongoClients.create(
                Optional.ofNullable(System.getenv("STEADYBACK_MONGODB_URI")).orElseGet(server::getConnectionString));
        database = client.getDatabase("steadyback_test");
        database.drop();
        models = new ReadModels(database, damage, false);
    }

    /** Takes in what happened next. */
    public void project(List<DomainEventMessage<?>> events) {
        List<Numbered> numbered = new ArrayList<>();
        events.forEach(event -> numbered.add(new Numbered(event, next++)));
        projectNumbered(numbered);
    }

    /**
     * An event and its number among all.
     *
     * @param position of the event in the store
     */
    public record Numbered(DomainEventMessage<?> event, long position) {}

    /** Takes in events that may have come before, those of each person in their order. */
    public void projectNumbered(List<Numbered> events) {
        Batch batch = new Batch(models);
        for (Numbered numbered : events) {
            DomainEventMessage<?> event = numbered.event();
            batch.add(
                    DiaryProjection.person(event.getPayload()),
                    new Projection.Happened(
                            event.getPayload(), event.getSequenceNumber(), event.getIdentifier(), numbered.position()));
        }
        batch.write();
    }

    /** All documents, by their collections and keys. */
    public Map<String, Document> documents() {
        Map<String, Document> all = new TreeMap<>();
        for (String collection : database.listCollectionNames()) {
            for (Document document : database.getCollection(collection).find()) {
                all.put(collection + "/" + document.get("_id"), document);
            }
        }
        return all;
    }

    /** The database itself, to spoil what is in it. */
    public MongoDatabase database() {
        return database;
    }

    ReadModels models() {
        return models;
    }

    /** Throws everything away. */
    public void empty() {
        database.drop();
    }

    public Diary diary() {
        return new MongoDiary(models, new AlwaysFresh(), damage);
    }

    @Override
    public void close() {
        database.drop();
        client.close();
        server.shutdownNow();
    }
}
