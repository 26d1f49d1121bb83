package dev.steadyback.eventstore;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** A database of a test's own on a PostgreSQL that is started once for all tests and stopped with the JVM. */
public record Postgres(EmbeddedPostgres server, String name) {
    /** A server of a test is there, or will never be. */
    private static final Duration STARTED = Duration.ofMillis(1);

    private static final AtomicInteger COUNT = new AtomicInteger();

    private static @Nullable EmbeddedPostgres started;

    /** An empty database. */
    public static Postgres empty() {
        Postgres made = new Postgres(running(), "test_" + COUNT.incrementAndGet());
        try (Connection connection = made.server().getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE " + made.name());
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
        return made;
    }

    private static synchronized EmbeddedPostgres running() {
        if (started == null) {
            try {
                // The embedded server comes with these off.
                started = EmbeddedPostgres.builder()
                        .setServerConfig("fsync", "on")
                        .setServerConfig("synchronous_commit", "on")
                        .start();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return started;
    }

    public int port() {
        return server.getPort();
    }

    public Connection connect() throws SQLException {
        return server.getDatabase("postgres", name).getConnection();
    }

    String url() {
        return server.getJdbcUrl("postgres", name);
    }

    EventDatabase open() {
        return open(UnaryOperator.identity());
    }

    EventDatabase open(UnaryOperator<DataSource> between) {
        return open(url(), between);
    }

    /** What is to be found at an address. */
    static EventDatabase open(String url) {
        return open(url, UnaryOperator.identity());
    }

    private static EventDatabase open(String url, UnaryOperator<DataSource> between) {
        return EventDatabase.postgresql(url, "postgres", null, STARTED, between);
    }
}
