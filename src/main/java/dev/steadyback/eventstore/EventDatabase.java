package dev.steadyback.eventstore;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.axonframework.common.jdbc.PersistenceExceptionResolver;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.axonframework.eventsourcing.eventstore.jdbc.EventSchema;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.serialization.Serializer;
import org.jspecify.annotations.Nullable;

/** A database that holds the events: its pools, its tables, and the engine that Axon reads and writes through. */
final class EventDatabase implements AutoCloseable {
    private static final int READERS = 4;
    private static final EventSchema SCHEMA =
            EventSchema.builder().eventTable("event").snapshotTable("snapshot").build();

    private static final String COLUMNS = """
            eventIdentifier TEXT NOT NULL UNIQUE,
            aggregateIdentifier TEXT NOT NULL,
            sequenceNumber BIGINT NOT NULL,
            type TEXT,
            timeStamp TEXT NOT NULL,
            payloadType TEXT NOT NULL,
            payloadRevision TEXT,
            payload TEXT NOT NULL,
            metaData TEXT,
            UNIQUE (aggregateIdentifier, sequenceNumber)
            """;

    private final HikariDataSource writer;
    private final HikariDataSource readers;
    private final Connections connections;

    private EventDatabase(
            HikariDataSource writer, HikariDataSource readers, String index, Connections.Opening opening) {
        this.writer = writer;
        this.readers = readers;
        this.connections = new Connections(writer, readers, opening);
        connections.executeInTransaction(() -> createTables(index));
    }

    /** One file in the data folder; a commit is on the disk before it is acknowledged, also when the power fails. */
    static EventDatabase sqlite(Path file) {
        String url = "jdbc:sqlite:" + file + "?journal_mode=WAL&synchronous=FULL&busy_timeout=10000";
        return new EventDatabase(
                pool("event-writer", 1, url + "&transaction_mode=IMMEDIATE", null, null),
                pool("event-readers", READERS, url, null, null),
                "INTEGER PRIMARY KEY AUTOINCREMENT",
                connection -> {});
    }

    /** A server, perhaps shared by several of ours: an advisory lock makes index order commit order among them all. */
    static EventDatabase postgresql(String url, @Nullable String user, @Nullable String password) {
        return new EventDatabase(
                pool("event-writer", 1, url, user, password),
                pool("event-readers", READERS, url, user, password),
                "BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY",
                connection -> {
                    try (Statement statement = connection.createStatement()) {
                        statement.execute("SELECT pg_advisory_xact_lock(7326183940117354)");
                    }
                });
    }

    JdbcEventStorageEngine engine(Serializer serializer) {
        String table = SCHEMA.domainEventTable();
        return JdbcEventStorageEngine.builder()
                .connectionProvider(connections)
                .transactionManager(connections)
                .eventSerializer(serializer)
                .snapshotSerializer(serializer)
                .persistenceExceptionResolver(duplicateKeys())
                .dataType(String.class)
                .schema(SCHEMA)
                .batchSize(1000)
                // Axon's own statements give a row of NULL where there is nothing, which it then cannot read.
                .lastSequenceNumberFor((connection, schema, aggregate) -> {
                    PreparedStatement statement = connection.prepareStatement("SELECT sequenceNumber FROM " + table
                            + " WHERE aggregateIdentifier = ? ORDER BY sequenceNumber DESC LIMIT 1");
                    statement.setString(1, aggregate);
                    return statement;
                })
                .createTailToken((connection, schema) -> connection.prepareStatement(
                        "SELECT globalIndex - 1 FROM " + table + " ORDER BY globalIndex LIMIT 1"))
                .createHeadToken((connection, schema) -> connection.prepareStatement(
                        "SELECT globalIndex FROM " + table + " ORDER BY globalIndex DESC LIMIT 1"))
                .createTokenAt((connection, schema, time) -> {
                    PreparedStatement statement = connection.prepareStatement("SELECT globalIndex - 1 FROM " + table
                            + " WHERE timeStamp >= ? ORDER BY globalIndex LIMIT 1");
                    statement.setString(1, time.toString());
                    return statement;
                })
                .fetchTrackedEvents((connection, schema, index) -> {
                    PreparedStatement statement = connection.prepareStatement(
                            "SELECT globalIndex FROM " + table + " WHERE globalIndex > ? ORDER BY globalIndex LIMIT 1");
                    statement.setLong(1, index);
                    return statement;
                })
                .build();
    }

    /** The engine behind a group commit, for this process alone. */
    GroupCommit groupCommit(Serializer serializer) {
        JdbcEventStorageEngine engine = engine(serializer);
        return groupCommit(serializer, engine, new Versions(engine, true));
    }

    GroupCommit groupCommit(Serializer serializer, JdbcEventStorageEngine engine, Versions versions) {
        return new GroupCommit(engine, versions, serializer, () -> {});
    }

    /** Deletes all events and snapshots of these aggregates, in one transaction; answers how many events that were. */
    int erase(Collection<String> aggregates) {
        AtomicInteger erased = new AtomicInteger();
        connections.executeInTransaction(() -> {
            erased.set(delete(SCHEMA.domainEventTable(), aggregates));
            delete(SCHEMA.snapshotTable(), aggregates);
        });
        return erased.get();
    }

    private int delete(String table, Collection<String> aggregates) {
        try (Connection connection = connections.getConnection();
                PreparedStatement statement =
                        connection.prepareStatement("DELETE FROM " + table + " WHERE aggregateIdentifier = ?")) {
            int deleted = 0;
            for (String aggregate : aggregates) {
                statement.setString(1, aggregate);
                deleted += statement.executeUpdate();
            }
            return deleted;
        } catch (SQLException e) {
            throw new EventStoreException("events could not be deleted", e);
        }
    }

    @Override
    public void close() {
        readers.close();
        writer.close();
    }

    private void createTables(String index) {
        try (Connection connection = connections.getConnection();
                Statement statement = connection.createStatement()) {
            for (String table : List.of(SCHEMA.domainEventTable(), SCHEMA.snapshotTable())) {
                statement.execute(
                        "CREATE TABLE IF NOT EXISTS " + table + " (globalIndex " + index + ", " + COLUMNS + ")");
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the event store's tables cannot be made", e);
        }
    }

    /** SQLite says 19 (constraint) in the low byte of its code, PostgreSQL an SQL state of class 23. */
    private static PersistenceExceptionResolver duplicateKeys() {
        return exception -> {
            for (Throwable cause = exception; cause != null; cause = cause.getCause()) {
                if (cause instanceof SQLException sql) {
                    String state = sql.getSQLState();
                    if ((sql.getErrorCode() & 0xff) == 19 || (state != null && state.startsWith("23"))) {
                        return true;
                    }
                }
            }
            return false;
        };
    }

    private static HikariDataSource pool(
            String name, int size, String url, @Nullable String user, @Nullable String password) {
        HikariConfig config = new HikariConfig();
        config.setPoolName(name);
        config.setMaximumPoolSize(size);
        config.setJdbcUrl(url);
        config.setUsername(user);
        config.setPassword(password);
        // Writes are refused within two seconds when the store is down.
        config.setConnectionTimeout(1500);
        config.setInitializationFailTimeout(10_000);
        return new HikariDataSource(config);
    }
}
