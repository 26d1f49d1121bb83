package dev.steadyback.readmodel;

import com.mongodb.client.MongoDatabase;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.StreamingEventProcessor;
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
        StreamingEventProcessor processor = stopped();
        for (String collection : CollectionNames.of(database)) {
            // Emptied, not dropped: a collection keeps its indexes.
            database.getCollection(collection).deleteMany(new Document());
        }
        processor.start();
    }

    /** Fills what was lost together with its tokens. Nothing is deleted: another server may have begun to fill it. */
    void goOn() {
        stopped().start();
    }

    /** Goes on at once after a failure: by itself Axon waits twice as long after each, up to a minute. */
    void tryAgain() {
        StreamingEventProcessor processor = processor();
        processor.shutDown();
        processor.start();
    }

    private StreamingEventProcessor stopped() {
        StreamingEventProcessor processor = processor();
        freshness.startedOver();
        processor.shutDown();
        return processor;
    }

    private StreamingEventProcessor processor() {
        return processing
                .eventProcessor(Freshness.PROCESSOR, StreamingEventProcessor.class)
                .orElseThrow();
    }
}
