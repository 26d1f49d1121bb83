package dev.steadyback.readmodel;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.MongoCredential;
import com.mongodb.MongoException;
import com.mongodb.MongoSecurityException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import de.bwaldvogel.mongo.MongoServer;
import dev.steadyback.platform.Ids;
import dev.steadyback.platform.Refused;
import dev.steadyback.platform.Settings;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.extensions.mongo.DefaultMongoTemplate;
import org.axonframework.extensions.mongo.eventsourcing.tokenstore.MongoTokenStore;
import org.axonframework.serialization.Serializer;
import org.bson.Document;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Chooses the MongoDB of the read models. The embedded one keeps them in memory and is refilled from the events at each
 * start; a real one keeps them, and its tokens beside them, so that losing the one loses the other and a replay follows.
 */
@Configuration(proxyBeanMethods = false)
class ReadModelConfiguration {
    private static final int EMBEDDED_TRIES = 20;
    private static final String DATABASE = "steadyback";

    /** The embedded server's one user. */
    private static final String USER = "steadyback";

    /** A MongoDB to talk to, and how to stop it, if it is the embedded one. */
    record Endpoint(MongoClientSettings settings, String database, Runnable stop) {}

    @Bean
    DisposableBean stopReadModels(Endpoint endpoint) {
        return endpoint.stop()::run;
    }

    @Bean
    Endpoint readModelEndpoint(Settings settings) {
        return settings.embeddedReadModels() ? embedded() : real(Objects.requireNonNull(settings.mongodbUri()));
    }

    /** The password lives as long as the server. */
    private static Endpoint embedded() {
        String password = Ids.random();
        MongoServer server = new MongoServer(new GuardedBackend(USER, password));
        server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
        MongoClientSettings.Builder settings = common(new ConnectionString(server.getConnectionString()))
                .credential(MongoCredential.createPlainCredential(USER, DATABASE, password.toCharArray()));
        return new Endpoint(settings.build(), DATABASE, server::shutdownNow);
    }

    private static Endpoint real(String uri) {
        ConnectionString connection;
        try {
            connection = new ConnectionString(uri);
        } catch (IllegalArgumentException e) {
            throw Refused.unavailable(
                    "MongoDB", "cannot be asked: STEADYBACK_MONGODB_URI must be like mongodb://host:27017/steadyback");
        }
        MongoClientSettings.Builder settings = common(connection)
                .timeout(Patience.LONGEST_WRITE.toMillis(), TimeUnit.MILLISECONDS)
                .applyToSocketSettings(s -> s.connectTimeout(1, TimeUnit.SECONDS));
        String database = connection.getDatabase();
        return new Endpoint(settings.build(), database == null ? DATABASE : database, () -> {});
    }

    private static MongoClientSettings.Builder common(ConnectionString uri) {
        return MongoClientSettings.builder()
                .applicationName("steadyback")
                .applyConnectionString(uri)
                .applyToClusterSettings(
                        c -> c.serverSelectionTimeout(Patience.LONGEST_READ.toMillis(), TimeUnit.MILLISECONDS))
                .retryWrites(false);
    }

    /** Refuses to start without its MongoDB, as nobody could read anything. */
    @Bean(destroyMethod = "close")
    MongoClient mongoClient(Endpoint endpoint, Settings settings) {
        MongoClient client = MongoClients.create(endpoint.settings());
        try {
            ping(client, endpoint, settings.embeddedReadModels() ? EMBEDDED_TRIES : 1);
            return client;
        } catch (MongoException e) {
            client.close();
            boolean refused = e instanceof MongoSecurityException || e.getCause() instanceof MongoSecurityException;
            throw Refused.unavailable(
                    "MongoDB",
                    "at " + endpoint.settings().getClusterSettings().getHosts()
                            + (refused
                                    ? " takes neither this user nor this password; see STEADYBACK_MONGODB_URI"
                                    : " does not answer; start it, or see STEADYBACK_MONGODB_URI"));
        }
    }

    /** The embedded server runs in this process: when it does not answer at once, the machine is busy, and asking again helps. */
    private static void ping(MongoClient client, Endpoint endpoint, int tries) {
        try {
            client.getDatabase(endpoint.database()).runCommand(new Document("ping", 1));
        } catch (MongoException e) {
            if (tries == 1) {
                throw e;
            }
            ping(client, endpoint, tries - 1);
        }
    }

    /** The database as requests read it; who may wait longer says so. */
    @Bean
    MongoDatabase readModelDatabase(MongoClient client, Endpoint endpoint, Settings settings) {
        MongoDatabase database = client.getDatabase(endpoint.database());
        return settings.embeddedReadModels()
                ? database
                : database.withTimeout(Patience.LONGEST_READ.toMillis(), TimeUnit.MILLISECONDS);
    }

    @Bean
    TokenStore tokenStore(MongoClient client, MongoDatabase database, Tokens tokens, Serializer serializer) {
        return MongoTokenStore.builder()
                // Two servers never have one name, be they two containers of one image.
                .nodeId(tokens.node())
                .claimTimeout(ProjectionConfiguration.DEAD_AFTER)
                .mongoTemplate(DefaultMongoTemplate.builder()
                        .mongoDatabase(client, database.getName())
                        .trackingTokensCollectionName(Tokens.COLLECTION)
                        .build())
                .serializer(serializer)
                .build();
    }
}
