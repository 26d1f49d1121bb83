package dev.steadyback.diary;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import dev.steadyback.readmodel.AlwaysFresh;
import java.util.List;
import org.axonframework.eventhandling.DomainEventMessage;

/** The read models of some events, in a server of their own that speaks MongoDB's protocol: all that views are found from, without an event store. */
public final class ProjectedDiary implements AutoCloseable {
    private final MongoServer server = new MongoServer(new MemoryBackend());
    private final MongoClient client;
    private final MongoDatabase database;

    public ProjectedDiary() {
        server.bind();
        client = MongoClients.create(server.getConnectionString());
        database = client.getDatabase("steadyback");
    }

    public void project(List<DomainEventMessage<?>> events) {
        Batch batch = new Batch(database);
        events.forEach(e -> DiaryProjection.project(e.getPayload(), e.getSequenceNumber(), batch));
        batch.write();
    }

    public Diary diary() {
        return new MongoDiary(database, new AlwaysFresh());
    }

    @Override
    public void close() {
        client.close();
        server.shutdownNow();
    }
}
