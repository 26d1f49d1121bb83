package dev.steadyback.readmodel;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import dev.steadyback.platform.Ids;
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

    /** Under which this process owns the parts that it works on. */
    private final String node = Ids.random();

    private final MongoDatabase database;
    private final Serializer serializer;

    Tokens(MongoDatabase database, Serializer serializer) {
        this.database = database;
        this.serializer = serializer;
    }

    long count() {
        return database.getCollection(COLLECTION).countDocuments(Filters.eq("processorName", Freshness.PROCESSOR));
    }

    String node() {
        return node;
    }

    /** Whether this process owns all parts: those that were written anew belong to nobody at first. */
    boolean areOurs() {
        return database.getCollection(COLLECTION)
                        .countDocuments(Filters.and(
                                Filters.eq("processorName", Freshness.PROCESSOR), Filters.eq("owner", node)))
                >= Freshness.SEGMENTS;
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
