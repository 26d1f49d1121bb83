package dev.steadyback.readmodel;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;
import org.bson.Document;
import org.bson.types.Binary;
import org.springframework.stereotype.Component;

/**
 * The projection's tokens beside the read models, as Axon's token store writes them: how far each part of the projection has come, whichever server works on it.
 * Where they are missing, the read models are lost.
 */
@Component
class Tokens {
    static final String COLLECTION = "projection_token";

    private final MongoDatabase database;
    private final Serializer serializer;

    Tokens(MongoDatabase database, Serializer serializer) {
        this.database = database;
        this.serializer = serializer;
    }

    long count() {
        return database.getCollection(COLLECTION).countDocuments(Filters.eq("processorName", Freshness.PROCESSOR));
    }

    /** The position up to which all parts of the projection have come, -1 when one of them has not begun. */
    long position() {
        List<Document> stored = database.getCollection(COLLECTION)
                .find(Filters.eq("processorName", Freshness.PROCESSOR))
                .into(new ArrayList<>());
        return stored.size() < Freshness.SEGMENTS
                ? -1
                : stored.stream().mapToLong(this::position).min().orElse(-1);
    }

    private long position(Document stored) {
        Binary token = stored.get("token", Binary.class);
        if (token == null) {
            return -1;
        }
        TrackingToken read = serializer.deserialize(
                new SimpleSerializedObject<>(token.getData(), byte[].class, stored.getString("tokenType"), null));
        return read == null ? -1 : read.position().orElse(-1);
    }
}
