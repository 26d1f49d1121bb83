package dev.steadyback.diary;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import dev.steadyback.entry.EntryId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.bson.Document;

/** What a batch of events writes, gathered by document: one bulk write for each collection. */
final class Batch {
    private static final BulkWriteOptions UNORDERED = new BulkWriteOptions().ordered(false);
    private static final UpdateOptions UPSERT = new UpdateOptions().upsert(true);

    private final MongoDatabase database;
    private final Map<String, Map<String, Document>> sets = new LinkedHashMap<>();

    Batch(MongoDatabase database) {
        this.database = database;
    }

    void set(Place place, EntryId entry, long version, String value) {
        set(place.collection(), place.key(), place.part() + Stored.field(entry, version), value);
    }

    void set(String collection, String key, String path, Object value) {
        sets.computeIfAbsent(collection, c -> new LinkedHashMap<>())
                .computeIfAbsent(key, k -> new Document())
                .put(path, value);
    }

    void write() {
        sets.forEach((collection, documents) -> {
            if (!documents.isEmpty()) {
                database.getCollection(collection)
                        .bulkWrite(
                                documents.entrySet().stream()
                                        .map(d -> new UpdateOneModel<Document>(
                                                Filters.eq("_id", d.getKey()),
                                                new Document("$set", d.getValue()),
                                                UPSERT))
                                        .toList(),
                                UNORDERED);
            }
            documents.clear();
        });
    }

    /** All that would be written, sorted, so that two batches compare whatever order they were filled in. */
    @Override
    public String toString() {
        return new TreeMap<>(sets)
                .entrySet().stream()
                        .map(c -> c.getKey()
                                + new TreeMap<>(c.getValue())
                                        .entrySet().stream()
                                                .map(d -> d.getKey() + new TreeMap<>(d.getValue()))
                                                .toList())
                        .toList()
                        .toString();
    }
}
