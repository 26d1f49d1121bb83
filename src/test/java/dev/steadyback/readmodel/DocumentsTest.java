package dev.steadyback.readmodel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import dev.steadyback.platform.Refused;
import java.util.List;
import org.bson.Document;
import org.bson.codecs.pojo.annotations.BsonId;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.ValueSource;

/** Documents as fields, and packed into one value. */
@ParameterizedClass
@ValueSource(booleans = {false, true})
class DocumentsTest {
    private static final MongoServer SERVER = new MongoServer(new MemoryBackend());
    private static final MongoClient CLIENT = MongoClients.create(SERVER.bindAndGetConnectionString());
    private static final MongoDatabase DATABASE = CLIENT.getDatabase("steadyback");

    private final Damage damage = new Damage();
    private final Documents<Week> weeks;

    /** A document. */
    public record Week(@BsonId String id, String person, long position, List<Integer> scores)
            implements Documents.Kept {}

    DocumentsTest(boolean packed) {
        weeks = new Documents<>(
                DATABASE, "weeks", Week.class, MongoClientSettings.getDefaultCodecRegistry(), damage, packed);
    }

    @BeforeEach
    void empty() {
        plain().deleteMany(new Document());
    }

    @AfterAll
    static void stop() {
        CLIENT.close();
        SERVER.shutdownNow();
    }

    private static MongoCollection<Document> plain() {
        return DATABASE.getCollection("weeks");
    }

    private static Week week(long position, Integer... scores) {
        return new Week("2026-W10/per_one", "per_one", position, List.of(scores));
    }

    @Test
    void whatIsReadIsWhatWasWritten() {
        weeks.put(List.of(week(3, 4, 5)));
        assertThat(weeks.find(List.of("2026-W10/per_one", "2026-W11/per_one")))
                .containsOnlyKeys("2026-W10/per_one")
                .containsValue(week(3, 4, 5));
        assertThat(damage.take()).isFalse();
    }

    @Test
    void aLaterStateTakesThePlaceOfAnEarlierOne() {
        weeks.put(List.of(week(3, 4)));
        weeks.put(List.of(week(7, 4, 5)));
        assertThat(weeks.find(List.of("2026-W10/per_one"))).containsValue(week(7, 4, 5));
        assertThat(plain().countDocuments()).isOne();
    }

    @Test
    void aServerThatWakesUpLateSpoilsNothing() {
        weeks.put(List.of(week(7, 4, 5)));
        assertThatThrownBy(() -> weeks.put(List.of(week(3, 4)))).isInstanceOf(IllegalStateException.class);
        assertThat(weeks.find(List.of("2026-W10/per_one"))).containsValue(week(7, 4, 5));
    }

    @Test
    void whatSomebodyChangedIsFound() {
        weeks.put(List.of(week(3, 4)));
        plain().updateOne(Filters.eq("_id", "2026-W10/per_one"), Updates.set("scores", List.of(9)));
        plain().updateOne(Filters.eq("_id", "2026-W10/per_one"), Updates.unset("packed"));
        assertThatThrownBy(() -> weeks.find(List.of("2026-W10/per_one")))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("not in MongoDB as it was written");
        assertThat(damage.take()).isTrue();
        assertThat(damage.take()).isFalse();
    }

    @Test
    void aDocumentOfAnOlderShapeIsFound() {
        plain().insertOne(new Document("_id", "2026-W10/per_one").append("ent_a:0", "{\"facts\": {}}"));
        assertThatThrownBy(() -> weeks.find(List.of("2026-W10/per_one"))).isInstanceOf(Refused.class);
    }
}
