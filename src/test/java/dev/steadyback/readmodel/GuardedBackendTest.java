package dev.steadyback.readmodel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.MongoCommandException;
import com.mongodb.MongoCredential;
import com.mongodb.MongoSecurityException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import de.bwaldvogel.mongo.MongoServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who does not know the password neither reads nor changes the embedded read models. */
class GuardedBackendTest {
    private final MongoServer server = new MongoServer(new GuardedBackend("us", "secret"));

    @BeforeEach
    void start() {
        server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
        try (MongoClient us = client("secret")) {
            entries(us).insertOne(new Document("_id", 1).append("pain", 4));
        }
    }

    @AfterEach
    void stop() {
        server.shutdownNow();
    }

    @Test
    void whoKnowsThePasswordReadsAndWrites() {
        try (MongoClient us = client("secret")) {
            assertThat(entries(us).find().first()).containsEntry("pain", 4);
        }
    }

    @Test
    void whoSaysNothingIsRefused() {
        try (MongoClient stranger = MongoClients.create(server.getConnectionString())) {
            assertThatThrownBy(() -> entries(stranger).find().first())
                    .isInstanceOf(MongoCommandException.class)
                    .hasMessageContaining("Unauthorized");
            assertThatThrownBy(() -> entries(stranger).drop()).isInstanceOf(MongoCommandException.class);
            assertThatThrownBy(() -> stranger.getDatabase("steadyback").drop())
                    .isInstanceOf(MongoCommandException.class);
            assertThatThrownBy(() -> stranger.getDatabase("admin").runCommand(new Document("listDatabases", 1)))
                    .isInstanceOf(MongoCommandException.class);
        }
    }

    @Test
    void whoGuessesIsRefused() {
        try (MongoClient stranger = client("guess")) {
            assertThatThrownBy(() -> entries(stranger).find().first()).isInstanceOf(MongoSecurityException.class);
        }
    }

    private static MongoCollection<Document> entries(MongoClient client) {
        return client.getDatabase("steadyback").getCollection("entries");
    }

    private MongoClient client(String password) {
        return MongoClients.create(MongoClientSettings.builder()
                .applyConnectionString(new ConnectionString(server.getConnectionString()))
                .credential(MongoCredential.createPlainCredential("us", "steadyback", password.toCharArray()))
                .build());
    }
}
