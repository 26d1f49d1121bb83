package dev.steadyback.eventstore;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.steadyback.encryption.Sealing;
import dev.steadyback.platform.Kept;
import dev.steadyback.platform.Outage;
import dev.steadyback.platform.StoredNames;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import javax.sql.DataSource;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.serialization.Serializer;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;

/** A database that holds the events: its pools, its tables, and the engine that Axon reads and writes through. */
final class EventDatabase implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(EventDatabase.class);

    /** What it is called where it is said that it does not work. */
    static final String NAME = "The event store";

    private static final int READERS = 4;
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

    /** What is written to see whether there is room; larger than nearly everything that is appended at once. */
    private static final String PROBE = "x".repeat(64 * 1024);

    /** How long looking through all events at the start may take. */
    private static final Duration LONGEST_LOOK = Duration.ofMinutes(5);

    private static final long PROBE_AGAIN_NANOS = Duration.ofSeconds(1).toNanos();

    /**
     * What tells the two databases apart.
     *
     * @param index the type of the column that orders the events
     * @param opening what a writing transaction does first
     * @param patience how long a connection is waited for
     * @param startsWithin how long after our own start it may still be starting
     * @param tables the names of the tables that are there
     * @param lastPosition the highest position given
     * @param sweeping what takes out of the files what was deleted
     * @param leavesTraces whether a commit that failed may leave something behind that a restart would take for done
     */
    private record Kind(
            String index,
            Connections.Opening opening,
            Duration patience,
            Duration startsWithin,
            String tables,
            String lastPosition,
            List<String> sweeping,
            boolean leavesTraces) {

        Kind startingWithin(Duration other) {
            return new Kind(index, opening, patience, other, tables, lastPosition, sweeping, leavesTraces);
        }
    }

    private static final Kind SQLITE = new Kind(
            "INTEGER PRIMARY KEY AUTOINCREMENT",
            connection -> {},
            Duration.ofMillis(1500),
            Duration.ofMillis(1),
            "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'",
            "SELECT seq FROM sqlite_sequence WHERE name = 'event'",
            List.of("VACUUM", "PRAGMA wal_checkpoint(TRUNCATE)"),
            true);

    /** Perhaps shared by several servers of ours: an advisory lock makes index order commit order among them all. */
    private static final Kind POSTGRESQL = new Kind(
            "BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY",
            connection -> {
                try (Statement statement = connection.createStatement()) {
                    statement.execute("SELECT pg_advisory_xact_lock(7326183940117354)");
                }
            },
            Duration.ofMillis(750),
            Duration.ofSeconds(10),
            "SELECT 'event' WHERE to_regclass('event') IS NOT NULL",
            "SELECT coalesce(pg_sequence_last_value(pg_get_serial_sequence('event', 'globalindex')::regclass), -1)",
            List.of(),
            false);

    private final Kind kind;
    private final HikariDataSource writer;
    private final HikariDataSource readers;
    private final Connections connections;
    private final Outage writes = new Outage(NAME);
    private final AtomicLong probed = new AtomicLong();

    private EventDatabase(Kind kind, DataSource writing, DataSource reading) {
        this.kind = kind;
        this.writer = pool("event-writer", 1, writing, kind);
        this.readers = pool("event-readers", READERS, reading, kind);
        this.connections = new Connections(writer, readers, kind.opening(), writes);
        try {
            refuseWhatIsNotOurs();
            connections.executeInTransaction(() -> createTables(kind.index()));
        } catch (RuntimeException e) {
            close();
            throw e;
        }
    }

    /** Before anything is written: a table of another program, or events that this version does not know, are left alone. */
    private void refuseWhatIsNotOurs() {
        try (Connection connection = readers.getConnection();
                Statement statement = connection.createStatement()) {
            connection.setNetworkTimeout(Runnable::run, (int) LONGEST_LOOK.toMillis());
            List<String> tables = new ArrayList<>();
            try (ResultSet names = statement.executeQuery(kind.tables())) {
                while (names.next()) {
                    tables.add(names.getString(1));
                }
            }
            if (tables.isEmpty()) {
                return;
            }
            if (!tables.contains(EventTable.SCHEMA.domainEventTable()) || !hasOurColumns(statement)) {
                throw StartFaults.Foreign.tables();
            }
            try (ResultSet types = statement.executeQuery(
                    "SELECT DISTINCT payloadType, payloadRevision FROM " + EventTable.SCHEMA.domainEventTable())) {
                while (types.next()) {
                    if (!StoredNames.isKnown(types.getString(1), types.getString(2))) {
                        throw StartFaults.Foreign.newer(types.getString(1));
                    }
                }
            }
        } catch (SQLException e) {
            throw new EventStoreException("the event store cannot be read", e);
        }
    }

    private static boolean hasOurColumns(Statement statement) throws SQLException {
        try (ResultSet none = statement.executeQuery("SELECT globalIndex, eventIdentifier, aggregateIdentifier,"
                + " sequenceNumber, type, timeStamp, payloadType, payloadRevision, payload, metaData FROM "
                + EventTable.SCHEMA.domainEventTable() + " WHERE 1 = 0")) {
            return !none.next();
        } catch (SQLException e) {
            if (StoreFaults.outage(e) != null) {
                throw e;
            }
            return false;
        }
    }

    /** One file in the data folder; a commit is on the disk before it is acknowledged, also when the power fails. */
    static EventDatabase sqlite(Path file) {
        return sqlite(file, UnaryOperator.identity());
    }

    /**
     * One file, as above.
     *
     * @param between stands between the pools and the driver
     */
    static EventDatabase sqlite(Path file, UnaryOperator<DataSource> between) {
        return sqlite(file, between, StartFaults::sqlite);
    }

    /** A copy to look through. */
    static EventDatabase sqliteCopy(Path file) {
        return sqlite(file, UnaryOperator.identity(), StartFaults::sqliteCopy);
    }

    private static EventDatabase sqlite(
            Path file, UnaryOperator<DataSource> between, BiFunction<RuntimeException, Path, RuntimeException> faults) {
        try {
            EventDatabase database =
                    new EventDatabase(SQLITE, between.apply(sqlite(file, true)), between.apply(sqlite(file, false)));
            try {
                verifySafe(database.writer);
                verifySafe(database.readers);
            } catch (RuntimeException e) {
                database.close();
                throw e;
            }
            return database;
        } catch (RuntimeException e) {
            throw faults.apply(e, file);
        }
    }

    /** What was set may not have been taken, as on a file system of the network: then a commit is not safe. */
    private static void verifySafe(HikariDataSource pool) {
        String journal = pragma(pool, "journal_mode");
        String synchronous = pragma(pool, "synchronous");
        if (!journal.equals("wal") || !synchronous.equals("2")) {
            throw new StartFaults.Unsafe("journal_mode " + journal + ", synchronous " + synchronous);
        }
    }

    private static String pragma(HikariDataSource pool, String name) {
        try (Connection connection = pool.getConnection();
                Statement statement = connection.createStatement();
                ResultSet value = statement.executeQuery("PRAGMA " + name)) {
            return value.getString(1);
        } catch (SQLException e) {
            throw new EventStoreException("the event store cannot be read", e);
        }
    }

    /** One file, to read alone while a server may write it. */
    static DataSource readSqlite(Path file) {
        return sqlite(file, false);
    }

    private static DataSource sqlite(Path file, boolean writing) {
        SQLiteConfig config = new SQLiteConfig();
        config.setJournalMode(SQLiteConfig.JournalMode.WAL);
        config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
        config.setBusyTimeout(1500);
        if (writing) {
            config.setTransactionMode(SQLiteConfig.TransactionMode.IMMEDIATE);
            // What is deleted is overwritten with zeros.
            config.setPragma(SQLiteConfig.Pragma.SECURE_DELETE, "true");
        }
        SQLiteDataSource source = new SQLiteDataSource(config);
        // As a URI: in a plain name the driver takes what follows a question mark for settings.
        source.setUrl("jdbc:sqlite:file://" + file.toAbsolutePath().toUri().getRawPath());
        return source;
    }

    /** A server, perhaps shared by several of ours. */
    static EventDatabase postgresql(String url, @Nullable String user, @Nullable String password) {
        return postgresql(url, user, password, POSTGRESQL.startsWithin(), UnaryOperator.identity());
    }

    /**
     * A server, as above.
     *
     * @param startsWithin how long after our own start it may still be starting
     * @param between stands between the pools and the driver
     */
    static EventDatabase postgresql(
            String url,
            @Nullable String user,
            @Nullable String password,
            Duration startsWithin,
            UnaryOperator<DataSource> between) {
        try {
            DataSource source = between.apply(source(url, user, password));
            return new EventDatabase(POSTGRESQL.startingWithin(startsWithin), source, source);
        } catch (RuntimeException e) {
            throw StartFaults.postgresql(e, url);
        }
    }

    private static DataSource source(String url, @Nullable String user, @Nullable String password) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(url);
        if (user != null) {
            source.setUser(user);
        }
        if (password != null) {
            source.setPassword(password);
        }
        // A server that stands still is as good as none: whoever asks is told so within two seconds.
        if (!url.contains("socketTimeout=")) {
            source.setSocketTimeout(1);
        }
        if (!url.contains("connectTimeout=")) {
            source.setConnectTimeout(1);
        }
        if (!url.contains("loginTimeout=")) {
            source.setLoginTimeout(1);
        }
        source.setTcpKeepAlive(true);
        return source;
    }

    /** The table of the events, none of which is sealed. */
    JdbcEventStorageEngine engine(Serializer serializer) {
        return engine(serializer, Sealing.NONE);
    }

    JdbcEventStorageEngine engine(Serializer serializer, Sealing sealing) {
        return new EventTable(connections, serializer, sealing);
    }

    /** What is kept beside the events, for all servers on this database. */
    Kept kept(Kept before) {
        return new KeptRows(connections, before);
    }

    /** The engine behind a group commit, for this process alone. */
    GroupCommit groupCommit(Serializer serializer) {
        JdbcEventStorageEngine engine = engine(serializer);
        return groupCommit(serializer, engine, new Versions(engine, true));
    }

    GroupCommit groupCommit(Serializer serializer, JdbcEventStorageEngine engine, Versions versions) {
        return new GroupCommit(engine, this, versions, serializer, () -> {});
    }

    Connections connections() {
        return connections;
    }

    /** Whether events can be written. */
    Outage writes() {
        return writes;
    }

    /** Why no events can be written now, as a sentence; empty when they can. After a failure it is tried out, at most once a second. */
    Optional<String> outage() {
        long last = probed.get();
        long now = System.nanoTime();
        if (writes.reason().isPresent()
                && (last == 0 || now - last > PROBE_AGAIN_NANOS)
                && probed.compareAndSet(last, now)) {
            try {
                connections.executeInTransaction(this::probe);
                writes.works();
            } catch (RuntimeException e) {
                String why = StoreFaults.outage(e);
                if (why != null) {
                    writes.failed(why);
                }
            }
        }
        return writes.reason();
    }

    /** Writes something and takes it away again. */
    private void probe() {
        try (Connection connection = connections.getConnection();
                PreparedStatement insert =
                        connection.prepareStatement("INSERT INTO " + EventTable.SCHEMA.snapshotTable()
                                + " (eventIdentifier, aggregateIdentifier, sequenceNumber, timeStamp, payloadType, payload)"
                                + " VALUES ('probe', 'probe', 0, '', '', ?)");
                PreparedStatement delete = connection.prepareStatement(
                        "DELETE FROM " + EventTable.SCHEMA.snapshotTable() + " WHERE eventIdentifier = 'probe'")) {
            insert.setString(1, PROBE);
            insert.executeUpdate();
            delete.executeUpdate();
        } catch (SQLException e) {
            throw new EventStoreException("the event store cannot be written", e);
        }
    }

    /**
     * Whether a transaction whose commit failed was done all the same. The next transaction begins when that one is over,
     * whatever became of it; and where a restart might still take it for done, something is written over it.
     *
     * @param event one of its events
     * @param failure why the commit failed
     * @throws RuntimeException if that cannot be found out now
     */
    boolean isStored(String event, RuntimeException failure) {
        AtomicBoolean stored = new AtomicBoolean();
        connections.executeInTransaction(() -> {
            stored.set(find(event));
            // Without room, what was to be written cannot have been complete.
            if (!stored.get() && kind.leavesTraces() && !StoreFaults.isFull(failure)) {
                probe();
            }
        });
        return stored.get();
    }

    /** The highest position that any event ever had, -1 before the first. */
    long lastPosition() {
        try (Connection connection = connections.getConnection();
                Statement statement = connection.createStatement();
                ResultSet last = statement.executeQuery(kind.lastPosition())) {
            return last.next() ? last.getLong(1) : -1;
        } catch (SQLException e) {
            throw new EventStoreException("the event store cannot be read", e);
        }
    }

    private boolean find(String event) {
        try (Connection connection = connections.getConnection();
                PreparedStatement statement = connection.prepareStatement(
                        "SELECT 1 FROM " + EventTable.SCHEMA.domainEventTable() + " WHERE eventIdentifier = ?")) {
            statement.setString(1, event);
            try (ResultSet found = statement.executeQuery()) {
                return found.next();
            }
        } catch (SQLException e) {
            throw new EventStoreException("the event store cannot be read", e);
        }
    }

    /** The payload of the oldest and of the newest event. */
    List<String> outermostPayloads() {
        List<String> payloads = new ArrayList<>();
        try (Connection connection = connections.getConnection();
                Statement statement = connection.createStatement()) {
            for (String order : List.of("ASC", "DESC")) {
                try (ResultSet row = statement.executeQuery("SELECT payload FROM "
                        + EventTable.SCHEMA.domainEventTable() + " ORDER BY globalIndex " + order + " LIMIT 1")) {
                    if (row.next()) {
                        payloads.add(row.getString(1));
                    }
                }
            }
            return payloads;
        } catch (SQLException e) {
            throw new EventStoreException("the event store cannot be read", e);
        }
    }

    /**
     * Takes out of the files what was deleted or overwritten: the file is written anew, and its log is cut off. A PostgreSQL cleans up by itself, after a while. What was deleted is
     * overwritten in any case; where somebody reads all the while, the log keeps it until the server is stopped.
     */
    void sweep() {
        try (Connection connection = writer.getConnection();
                Statement statement = connection.createStatement()) {
            for (String step : kind.sweeping()) {
                if (statement.execute(step) && isBusy(statement.getResultSet())) {
                    LOG.warn("what was deleted is in the log of the event store until the server is stopped");
                }
            }
        } catch (SQLException e) {
            LOG.warn(
                    "what was deleted is in the log of the event store until the server is stopped: {}",
                    StoreFaults.outage(e));
        }
    }

    /** A checkpoint answers with 1 where a reader kept it from coming to its end. */
    private static boolean isBusy(ResultSet checkpoint) throws SQLException {
        return checkpoint.next() && checkpoint.getInt(1) == 1;
    }

    @Override
    public void close() {
        readers.close();
        writer.close();
    }

    private void createTables(String index) {
        try (Connection connection = connections.getConnection();
                Statement statement = connection.createStatement()) {
            for (String table : List.of(EventTable.SCHEMA.domainEventTable(), EventTable.SCHEMA.snapshotTable())) {
                statement.execute(
                        "CREATE TABLE IF NOT EXISTS " + table + " (globalIndex " + index + ", " + COLUMNS + ")");
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the event store's tables cannot be made", e);
        }
    }

    private static HikariDataSource pool(String name, int size, DataSource source, Kind kind) {
        HikariConfig config = new HikariConfig();
        config.setPoolName(name);
        config.setMaximumPoolSize(size);
        config.setDataSource(source);
        config.setConnectionTimeout(kind.patience().toMillis());
        config.setValidationTimeout(500);
        config.setInitializationFailTimeout(kind.startsWithin().toMillis());
        return new HikariDataSource(config);
    }
}
