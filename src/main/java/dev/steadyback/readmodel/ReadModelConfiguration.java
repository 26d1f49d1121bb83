package dev.steadyback.readmodel;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import dev.steadyback.platform.Settings;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.extensions.mongo.DefaultMongoTemplate;
import org.axonframework.extensions.mongo.eventsourcing.tokenstore.MongoTokenStore;
import org.axonframework.serialization.Serializer;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Chooses the MongoDB of the read models. The embedded one keeps them in memory and is refilled from the events at each
 * start; a real one keeps them, and its tokens beside them, so that losing the one loses the other and a replay follows.
 */
@Configuration(proxyBeanMethods = false)
class ReadModelConfiguration {
    private static final String DATABASE = "steadyback";

    /** A MongoDB to talk to, and how to stop it, if it is the embedded one. */
    record Endpoint(ConnectionString uri, Runnable stop) {}

    @Bean
    DisposableBean stopReadModels(Endpoint endpoint) {
        return endpoint.stop()::run;
    }

    @Bean
    Endpoint readModelEndpoint(Settings settings) {
        if (!settings.embeddedReadModels()) {
            return new Endpoint(new ConnectionString(Objects.requireNonNull(settings.mongodbUri())), () -> {});
        }
        MongoServer server = new MongoServer(new MemoryBackend());
        server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
        return new Endpoint(new ConnectionString(server.getConnectionString()), server::shutdownNow);
    }

    @Bean(destroyMethod = "close")
    MongoClient mongoClient(Endpoint endpoint) {
        return MongoClients.create(MongoClientSettings.builder()
                .applicationName("steadyback")
                .applyConnectionString(endpoint.uri())
                .applyToClusterSettings(c -> c.serverSelectionTimeout(2, TimeUnit.SECONDS))
                .retryWrites(false)
                .build());
    }

    @Bean
    MongoDatabase readModels(MongoClient client, Endpoint endpoint) {
        String name = endpoint.uri().getDatabase();
        return client.getDatabase(name == null ? DATABASE : name);
    }

    @Bean
    TokenStore tokenStore(MongoClient client, MongoDatabase database, Serializer serializer) {
        return MongoTokenStore.builder()
                .mongoTemplate(DefaultMongoTemplate.builder()
                        .mongoDatabase(client, database.getName())
                        .trackingTokensCollectionName("projection_token")
                        .build())
                .serializer(serializer)
                .build();
    }
}
