package dev.steadyback.readmodel;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import de.bwaldvogel.mongo.backend.memory.MemoryDatabase;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.SplittableRandom;
import org.bson.Document;
import org.bson.types.Decimal128;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The embedded memory beside that of the library, which keeps objects. */
class CompactDatabaseTest {
    private static final int STEPS = 400;
    private static final int KEYS = 20;

    private final MongoServer compact = new MongoServer(new MemoryBackend() {
        @Override
        public MemoryDatabase openOrCreateDatabase(String name) {
            return new CompactDatabase(name, getCursorRegistry());
        }
    });
    private final MongoServer objects = new MongoServer(new MemoryBackend());
    private final List<MongoClient> clients = List.of(
            MongoClients.create(compact.bindAndGetConnectionString()),
            MongoClients.create(objects.bindAndGetConnectionString()));

    @AfterEach
    void stop() {
        clients.forEach(MongoClient::close);
        compact.shutdownNow();
        objects.shutdownNow();
    }

    private static MongoCollection<Document> days(MongoClient client) {
        return client.getDatabase("steadyback").getCollection("days");
    }

    private interface Step {
        void on(MongoCollection<Document> days);
    }

    private void both(Step step) {
        clients.forEach(client -> step.on(days(client)));
    }

    private List<List<Document>> found(Document sort) {
        return clients.stream()
                .<List<Document>>map(client -> days(client).find().sort(sort).into(new ArrayList<>()))
                .toList();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void anythingThatIsWrittenIsReadAsFromTheLibrarys(int seed) {
        SplittableRandom random = new SplittableRandom(seed);
        for (int i = 0; i < STEPS; i++) {
            String key = "per_1/" + random.nextInt(KEYS);
            int value = random.nextInt(10);
            int kind = random.nextInt(5);
            both(days -> write(days, kind, key, value));
        }
        List<List<Document>> sorted = found(new Document("_id", 1));
        assertThat(sorted.getFirst()).isNotEmpty().isEqualTo(sorted.getLast());
        assertThat(clients)
                .extracting(c -> days(c).countDocuments(Filters.gte("pain.now", 5)))
                .containsOnly(days(clients.getFirst()).countDocuments(Filters.gte("pain.now", 5)));
        both(days -> days.deleteMany(new Document()));
        assertThat(found(new Document())).containsOnly(List.of());
    }

    private static void write(MongoCollection<Document> days, int kind, String key, int value) {
        switch (kind) {
            case 0 -> days.deleteOne(Filters.eq("_id", key));
            case 1 ->
                days.replaceOne(
                        Filters.eq("_id", key),
                        new Document("pain", new Document("now", value)).append("scores", List.of(value, value + 1)),
                        new ReplaceOptions().upsert(true));
            case 2 -> days.updateOne(Filters.eq("_id", key), Updates.unset("pain.now"));
            default ->
                days.updateOne(
                        Filters.eq("_id", key),
                        Updates.combine(Updates.set("pain.now", value), Updates.set("note", "ü " + value)),
                        new UpdateOptions().upsert(true));
        }
    }

    @Test
    void valuesOfEachTypeComeBackAsTheyWere() {
        Document all = new Document("_id", "all")
                .append("text", "Zürich")
                .append("whole", 7)
                .append("long", 7_000_000_000L)
                .append("decimal", Decimal128.parse("4.5"))
                .append("fraction", 0.25)
                .append("moment", Date.from(Instant.parse("2026-03-02T10:00:00Z")))
                .append("yes", true)
                .append("nothing", null)
                .append("list", List.of(new Document("a", 1), new Document("a", 2)));
        both(days -> days.insertOne(all));
        assertThat(found(new Document()).getFirst()).containsExactly(all);
    }

    @Test
    void whatCameFirstIsReadFirst() {
        both(days -> {
            days.insertMany(List.of(new Document("_id", "b"), new Document("_id", "a"), new Document("_id", "c")));
            days.deleteOne(Filters.eq("_id", "a"));
        });
        assertThat(days(clients.getFirst()).find().map(d -> d.getString("_id"))).containsExactly("b", "c");
        assertThat(days(clients.getFirst())
                        .find()
                        .sort(Sorts.descending("$natural"))
                        .map(d -> d.getString("_id")))
                .containsExactly("c", "b");
    }
}
