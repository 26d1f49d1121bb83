package dev.steadyback.readmodel;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Updates;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import dev.steadyback.ApiTest;
import dev.steadyback.eventstore.Postgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** A PostgreSQL and a MongoDB of their own, behind lines that are cut and go dead. */
@Tag("long")
@DirtiesContext
class StoresAwayTest extends ApiTest {
    /** What is promised is two seconds; before, a dead line held a caller for up to a minute. */
    private static final Duration PATIENCE = Duration.ofSeconds(6);

    private static final Duration BREATH = Duration.ofMillis(50);

    private static final Duration LONGEST = Duration.ofSeconds(60);

    @SuppressWarnings("NullAway.Init")
    private static Postgres postgres;

    @SuppressWarnings("NullAway.Init")
    private static MongoServer mongo;

    @SuppressWarnings("NullAway.Init")
    private static Line toEvents;

    @SuppressWarnings("NullAway.Init")
    private static Line toReadModels;

    @DynamicPropertySource
    static void stores(DynamicPropertyRegistry registry) throws IOException {
        postgres = Postgres.empty();
        mongo = new MongoServer(new MemoryBackend());
        toEvents = new Line(postgres.port());
        toReadModels = new Line(mongo.bind().getPort());
        registry.add(
                "steadyback.postgres-url",
                () -> "jdbc:postgresql://127.0.0.1:" + toEvents.port() + "/" + postgres.name());
        registry.add("steadyback.postgres-user", () -> "postgres");
        registry.add("steadyback.mongodb-uri", () -> "mongodb://127.0.0.1:" + toReadModels.port());
    }

    @AfterAll
    static void stop() throws IOException {
        toEvents.close();
        toReadModels.close();
        mongo.shutdownNow();
    }

    @AfterEach
    void mend() throws IOException {
        toEvents.mend();
        toReadModels.mend();
        assertThat(becomes(() -> get("/actuator/health").status() == 200)).isTrue();
        // Whoever was about to register somebody when the lines were cut may hold that up for some seconds.
        assertThat(becomes(() -> !register().isEmpty())).isTrue();
    }

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private EventProcessingConfiguration processing;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private StoreWatch watch;

    @Override
    protected boolean asksAgain() {
        return false;
    }

    private interface Failure {
        void happen() throws IOException;
    }

    @Test
    void entriesAreTakenWhileTheReadModelsAreAway() throws IOException {
        entriesAreTakenWithoutReadModels(toReadModels::cut);
    }

    @Test
    void entriesAreTakenWhileTheReadModelsStandStill() throws IOException {
        entriesAreTakenWithoutReadModels(toReadModels::goDead);
    }

    private void entriesAreTakenWithoutReadModels(Failure failure) throws IOException {
        String person = person();
        failure.happen();
        Answer page = soon(() -> get(page(person), "Accept", "text/html", "Accept-Language", "en"));
        assertThat(page.status()).isEqualTo(503);
        assertThat(page.text()).contains("The diary cannot be read just now. What was saved is safe");
        assertThat(soon(() -> get(person + "/days")).status()).isEqualTo(503);
        assertThat(soon(() -> score(person)).status()).isEqualTo(201);
        assertThat(becomes(() ->
                        get("/actuator/health").text().contains("The database of the read models does not answer")))
                .isTrue();
        toReadModels.mend();
        assertThat(becomes(() -> scores(person) == 1)).isTrue();
    }

    @Test
    void nothingIsStoredWhileTheEventStoreIsAway() throws IOException {
        nothingIsStoredWithoutEventStore(toEvents::cut);
    }

    @Test
    void nothingIsStoredWhileTheEventStoreStandsStill() throws IOException {
        nothingIsStoredWithoutEventStore(toEvents::goDead);
    }

    private void nothingIsStoredWithoutEventStore(Failure failure) throws IOException {
        String person = person();
        score(person);
        assertThat(becomes(() -> scores(person) == 1)).isTrue();
        failure.happen();
        Answer refused = soon(() -> score(person));
        assertThat(refused.status()).isEqualTo(503);
        Answer read = soon(() -> get(person + "/days"));
        assertThat(read.status()).isEqualTo(200);
        assertThat(read.header("Steadyback-Stale")).isEqualTo("true");
        Answer page = soon(() -> get(page(person), "Accept", "text/html", "Accept-Language", "en"));
        assertThat(page.status()).isEqualTo(200);
        Answer health = soon(() -> get("/actuator/health"));
        assertThat(health.status()).isEqualTo(503);
        assertThat(health.text()).contains("The event store does not answer");
        toEvents.mend();
        assertThat(becomes(() -> score(person).status() == 201)).isTrue();
        assertThat(becomes(() -> scores(person) == 2)).isTrue();
    }

    @Test
    void theLogSaysItOnce() throws IOException {
        String person = person();
        ListAppender<ILoggingEvent> lines = new ListAppender<>();
        lines.start();
        Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        root.addAppender(lines);
        try {
            toEvents.cut();
            toReadModels.cut();
            for (int i = 0; i < 3; i++) {
                score(person);
                get(page(person), "Accept", "text/html");
            }
            assertThat(becomes(() -> lines.list.size() >= 2)).isTrue();
        } finally {
            root.detachAppender(lines);
        }
        assertThat(lines.list)
                .extracting(ILoggingEvent::getFormattedMessage)
                .containsExactlyInAnyOrder(
                        "The event store does not answer", "The database of the read models does not answer");
    }

    @Test
    void readModelsThatCameBackEmptyAreFilledAgain() {
        String person = person();
        score(person);
        assertThat(becomes(() -> scores(person) == 1)).isTrue();
        try (MongoClient client = MongoClients.create(mongo.getConnectionString())) {
            client.getDatabase("steadyback").drop();
        }
        assertThat(becomes(() -> {
                    Answer days = get(person + "/days");
                    assertThat(days.status()).isIn(200, 503);
                    Answer page = get("/", "Accept", "text/html", "Accept-Language", "en");
                    assertThat(page.text()).doesNotContain("Welcome");
                    return days.status() == 200 && scores(person) == 1;
                }))
                .isTrue();
        score(person);
        assertThat(becomes(() -> scores(person) == 2)).isTrue();
    }

    @Test
    void nobodyIsDeniedWhileTheProjectionTakesWhatIsGoneForThere() {
        String person = person();
        assertThat(becomes(() -> scores(person) == 0)).isTrue();
        watch.stop();
        try (MongoClient client = MongoClients.create(mongo.getConnectionString())) {
            MongoDatabase database = client.getDatabase("steadyback");
            MongoCollection<Document> tokens = database.getCollection(Tokens.COLLECTION);
            List<Document> begun = tokens.find()
                    .projection(Projections.exclude("_id", "token", "owner"))
                    .into(new ArrayList<>());
            database.drop();
            // As Axon's processor does that finds them missing, before its parts know.
            tokens.insertMany(begun);
        }
        try {
            assertThat(get(person + "/days").status()).isEqualTo(503);
        } finally {
            watch.start();
        }
        assertThat(becomes(() -> scores(person) == 0)).isTrue();
    }

    @Test
    void aDocumentThatSomebodyChangedIsWrittenAgain() {
        String person = person();
        score(person);
        assertThat(becomes(() -> scores(person) == 1)).isTrue();
        try (MongoClient client = MongoClients.create(mongo.getConnectionString())) {
            client.getDatabase("steadyback")
                    .getCollection("diary")
                    .updateMany(Filters.exists("entries"), Updates.set("entries", List.of()));
        }
        assertThat(get(person + "/days").status()).isEqualTo(503);
        assertThat(becomes(() -> scores(person) == 1)).isTrue();
    }

    @Test
    void aProjectionThatStandsStillIsBegunAgain() {
        String person = person();
        // Of two who stop the processor at once one waits in vain.
        watch.stop();
        processing
                .eventProcessor(Freshness.PROCESSOR, StreamingEventProcessor.class)
                .orElseThrow()
                .shutDown();
        watch.start();
        score(person);
        assertThat(becomes(() -> scores(person) == 1)).isTrue();
    }

    @Test
    void whileTheDiaryIsReadThePageSaysHowFarItIs() {
        String person = person();
        assertThat(becomes(() -> scores(person) == 0)).isTrue();
        StreamingEventProcessor projection = processing
                .eventProcessor(Freshness.PROCESSOR, StreamingEventProcessor.class)
                .orElseThrow();
        // Nothing mends meanwhile what the test breaks.
        watch.stop();
        projection.shutDown();
        try (MongoClient client = MongoClients.create(mongo.getConnectionString())) {
            client.getDatabase("steadyback")
                    .getCollection(Tokens.COLLECTION)
                    .updateMany(Filters.exists("token"), Updates.unset("token"));
        }
        freshness.startedOver();
        try {
            for (String path : List.of("/", "/persons", page(person))) {
                Answer page = get(path, "Accept", "text/html", "Accept-Language", "en");
                assertThat(page.status()).as(path).isEqualTo(503);
                assertThat(page.header("Refresh")).isEqualTo("2");
                assertThat(page.text()).contains("The diary is being read").contains("0 of ");
            }
            assertThat(get(person + "/days").text()).contains("is being read in, 0 of ");
        } finally {
            projection.start();
            watch.start();
        }
        assertThat(becomes(() -> get(page(person), "Accept", "text/html").status() == 200))
                .isTrue();
    }

    @Test
    void readModelsOfEventsThatAreGoneAreFilledAgain() throws SQLException {
        String person = person();
        score(person);
        long kept = events();
        score(person);
        assertThat(becomes(() -> scores(person) == 2)).isTrue();
        try (Connection connection = postgres.connect();
                Statement statement = connection.createStatement()) {
            // As an older backup is.
            statement.execute("DELETE FROM event WHERE globalIndex > " + kept);
            statement.execute("SELECT setval(pg_get_serial_sequence('event', 'globalindex'), " + kept + ")");
        }
        assertThat(becomes(() -> scores(person) == 1)).isTrue();
    }

    private Answer score(String person) {
        return post(
                person + "/pain-scores",
                "{\"date\":\"2026-03-10\",\"score\":4}",
                "Idempotency-Key",
                UUID.randomUUID().toString());
    }

    /** -1 while it cannot be read. */
    private long scores(String person) {
        Answer days = get(person + "/days?from=2026-03-10&to=2026-03-10");
        return days.status() == 200 ? days.body().path(0).path("scores").size() : -1;
    }

    private static String page(String person) {
        return person.replace("/api/v1", "");
    }

    private interface Request {
        Answer answer();
    }

    private static Answer soon(Request request) {
        long from = System.nanoTime();
        Answer answer = request.answer();
        assertThat(Duration.ofNanos(System.nanoTime() - from)).isLessThan(PATIENCE);
        return answer;
    }

    private static boolean becomes(BooleanSupplier fact) {
        long deadline = System.nanoTime() + LONGEST.toNanos();
        while (!fact.getAsBoolean()) {
            if (System.nanoTime() - deadline > 0) {
                return false;
            }
            LockSupport.parkNanos(BREATH.toNanos());
        }
        return true;
    }
}
