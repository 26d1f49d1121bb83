package dev.steadyback.bench;

import dev.steadyback.bench.Bench.Row;
import dev.steadyback.person.PersonId;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Entries logged over HTTP a second, each durable when answered, beside bare inserts of the same bytes into the same kind
 * of table with the same guarantees, turn by turn.
 */
final class LoggingRate implements Bench.Benchmark {
    private static final int ROUNDS = 3;
    private static final int WARM_UP_ROUNDS = 12;
    private static final int PERSONS = 20;
    private static final int DAYS = 3650;
    private static final long ROUND_NANOS = 4_000_000_000L;

    private static final String PAYLOAD = """
            {"id":"ent_0123456789abcdefghjkmnpqrs","person":"per_0123456789abcdefghjkmnpqrs","moment":{"date":"2026-03-09",\
            "zone":"Europe/Berlin","offset":"+01:00"},"facts":{"entry":"pain-score","score":7,"kind":"NOW","site":"LOW_BACK"},\
            "recordedAt":"2026-03-10T00:31:02.123456789Z"}""";

    /** One thing to do over and over, on one thread. */
    private interface Work extends AutoCloseable {
        void once() throws Exception;

        @Override
        void close() throws IOException, SQLException;
    }

    private interface Worker {
        Work work() throws Exception;
    }

    @Override
    public List<Row> run(Class<?> application, Path folder) throws Exception {
        List<Double> one = new ArrayList<>();
        List<Double> eight = new ArrayList<>();
        List<Double> bareOne = new ArrayList<>();
        List<Double> bareEight = new ArrayList<>();
        try (Server server = new Server(application, folder);
                Connection table = table(folder.resolve("bare.db"))) {
            List<String> paths = new ArrayList<>();
            for (int i = 0; i < PERSONS; i++) {
                PersonId person = server.person(
                        "Logging " + i, LocalDate.now(Diaries.ZONE).minusDays(DAYS));
                paths.add("/api/v1/persons/" + person + "/pain-scores");
            }
            Worker http = () -> http(server.port(), paths);
            Worker bare = () -> bare(table);
            for (int i = 0; i < WARM_UP_ROUNDS; i++) {
                rate(8, http);
            }
            rate(8, bare);
            for (int round = 0; round < ROUNDS; round++) {
                bareOne.add(rate(1, bare));
                one.add(rate(1, http));
                bareEight.add(rate(8, bare));
                eight.add(rate(8, http));
            }
        }
        return List.of(
                row("1 client over HTTP, against 1 thread of bare inserts", one, bareOne, 0.4),
                row("8 clients over HTTP, against 8 threads of bare inserts", eight, bareEight, 1));
    }

    private static Row row(String what, List<Double> logged, List<Double> bare, double bound) {
        double ratio = Bench.median(logged) / Bench.median(bare);
        return new Row(
                "log an entry, durable: " + what,
                Bench.text("%.0f/s of %.0f/s = %.0f %%", Bench.median(logged), Bench.median(bare), 100 * ratio),
                Bench.text("at least %.0f %%", 100 * bound),
                ratio >= bound);
    }

    private static double rate(int threads, Worker worker) throws Exception {
        List<Future<Long>> counts = new ArrayList<>();
        long start = System.nanoTime();
        try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
            for (int i = 0; i < threads; i++) {
                Callable<Long> loop = () -> {
                    long count = 0;
                    try (Work work = worker.work()) {
                        while (System.nanoTime() - start < ROUND_NANOS) {
                            work.once();
                            count++;
                        }
                    }
                    return count;
                };
                counts.add(pool.submit(loop));
            }
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        long total = 0;
        for (Future<Long> count : counts) {
            total += count.get();
        }
        return total / seconds;
    }

    /** Entries of many persons and days, as they come in life: a day of one person never holds more than a few. */
    private static Work http(int port, List<String> paths) throws Exception {
        Client client = new Client(port);
        LocalDate today = LocalDate.now(Diaries.ZONE);
        SplittableRandom random = new SplittableRandom(20260302);
        return new Work() {
            @Override
            public void once() throws Exception {
                LocalDate date = today.minusDays(random.nextInt(DAYS));
                client.send("POST", paths.get(random.nextInt(paths.size())), "{\"score\":7,\"date\":\"" + date + "\"}");
            }

            @Override
            public void close() throws IOException {
                client.close();
            }
        };
    }

    private static Work bare(Connection table) throws Exception {
        PreparedStatement insert = table.prepareStatement(
                "INSERT INTO event (eventIdentifier, aggregateIdentifier,"
                        + " sequenceNumber, type, timeStamp, payloadType, payload, metaData) VALUES (?,?,0,'Entry',?,?,?,'{}')");
        return new Work() {
            @Override
            public void once() throws Exception {
                String id = UUID.randomUUID().toString();
                synchronized (table) {
                    insert.setString(1, id);
                    insert.setString(2, "ent_" + id);
                    insert.setString(3, "2026-03-10T00:31:02.123456789Z");
                    insert.setString(4, "dev.steadyback.entry.EntryEvent$Recorded");
                    insert.setString(5, PAYLOAD);
                    insert.executeUpdate();
                    table.commit();
                }
            }

            @Override
            public void close() throws SQLException {
                synchronized (table) {
                    insert.close();
                }
            }
        };
    }

    private static Connection table(Path file) throws Exception {
        Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file
                + "?journal_mode=WAL&synchronous=FULL&busy_timeout=10000&transaction_mode=IMMEDIATE");
        try (Statement statement = connection.createStatement()) {
            statement.execute(
                    "CREATE TABLE event (globalIndex INTEGER PRIMARY KEY AUTOINCREMENT, eventIdentifier TEXT NOT"
                            + " NULL UNIQUE, aggregateIdentifier TEXT NOT NULL, sequenceNumber BIGINT NOT NULL, type TEXT, timeStamp"
                            + " TEXT NOT NULL, payloadType TEXT NOT NULL, payloadRevision TEXT, payload TEXT NOT NULL, metaData TEXT,"
                            + " UNIQUE (aggregateIdentifier, sequenceNumber))");
        }
        connection.setAutoCommit(false);
        return connection;
    }
}
