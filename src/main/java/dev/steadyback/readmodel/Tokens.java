package dev.steadyback.readmodel;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import org.springframework.stereotype.Component;

/** The projection's tokens beside the read models: where they are missing, the read models are lost. */
@Component
class Tokens {
    static final String COLLECTION = "projection_token";

    private final MongoDatabase database;

    Tokens(MongoDatabase database) {
        this.database = database;
    }

    long count() {
        return database.getCollection(COLLECTION).countDocuments(Filters.eq("processorName", Freshness.PROCESSOR));
    }
}
