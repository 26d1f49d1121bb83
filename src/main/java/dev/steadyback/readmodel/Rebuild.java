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
    private final Freshness freshness;

    Rebuild(MongoDatabase database, EventProcessingConfiguration processing, Freshness freshness) {
        this.database = Patience.toWrite(database);
        this.processing = processing;
        this.freshness = freshness;
    }

    /** Starts over, and answers when the projection is under way; {@link Freshness} tells how far it has come. */
    public void startOver() {
        PooledStreamingEventProcessor processor = stopped();
        List<String> collections = database.listCollectionNames().into(new ArrayList<>());
        for (String collection : collections) {
            if (!collection.startsWith("system.")) {
                // Emptied, not dropped: a collection keeps its indexes.
                database.getCollection(collection).deleteMany(new Document());
            }
        }
        processor.start();
    }

    /** Fills what was lost together with its tokens. Nothing is deleted: another server may have begun to fill it. */
    void goOn() {
        stopped().start();
    }

    /** Goes on at once after a failure: by itself Axon waits twice as long after each, up to a minute. */
    void tryAgain() {
        PooledStreamingEventProcessor processor = processor();
        processor.shutDown();
        processor.start();
    }

    private PooledStreamingEventProcessor stopped() {
        PooledStreamingEventProcessor processor = processor();
        freshness.startedOver();
        processor.shutDown();
        return processor;
    }

    private PooledStreamingEventProcessor processor() {
        return processing
                .eventProcessor(Freshness.PROCESSOR, PooledStreamingEventProcessor.class)
                .orElseThrow();
    }
}
