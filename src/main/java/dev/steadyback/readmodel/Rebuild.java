package dev.steadyback.readmodel;

import com.mongodb.client.MongoDatabase;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.bson.Document;
import org.springframework.stereotype.Component;

/** Throws the read models and their tokens away, and lets the projection fill them again from the first event on. */
@Component
public class Rebuild {
    private final MongoDatabase database;
    private final EventProcessingConfiguration processing;

    Rebuild(MongoDatabase database, EventProcessingConfiguration processing) {
        this.database = database;
        this.processing = processing;
    }

    /** Starts over, and answers when the projection is under way; {@link Freshness} tells how far it has come. */
    public void startOver() {
        PooledStreamingEventProcessor processor = processing
                .eventProcessor(Freshness.PROCESSOR, PooledStreamingEventProcessor.class)
                .orElseThrow();
        processor.shutDown();
        List<String> collections = database.listCollectionNames().into(new ArrayList<>());
        for (String collection : collections) {
            if (!collection.startsWith("system.")) {
                // Emptied, not dropped: a collection keeps its indexes.
                database.getCollection(collection).deleteMany(new Document());
            }
        }
        processor.start();
    }
}
