package dev.steadyback.bench;

import dev.steadyback.bench.Bench.Row;
import dev.steadyback.person.PersonId;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/** How long after its acknowledgement a view shows an entry, at a steady 50 entries a second. */
final class Visibility implements Bench.Benchmark {
    private static final int ENTRIES = 1000;
    private static final int WARM_UP = 200;
    private static final long INTERVAL_NANOS = 20_000_000;
    private static final double BOUND_MILLIS = 100;

    @Override
    public List<Row> run(Class<?> application, Path folder) throws Exception {
        List<Double> millis = new ArrayList<>();
        try (Server server = new Server(application, folder);
                Client client = new Client(server.port())) {
            LocalDate start = LocalDate.now(Diaries.ZONE).minusDays(ENTRIES + WARM_UP);
            PersonId person = server.person("Visibility", start);
            String path = "/api/v1/persons/" + person;
            long next = System.nanoTime();
            for (int i = 0; i < ENTRIES + WARM_UP; i++) {
                LockSupport.parkNanos(next - System.nanoTime());
                next += INTERVAL_NANOS;
                LocalDate date = start.plusDays(i);
                client.send("POST", path + "/pain-scores", "{\"score\":7,\"date\":\"" + date + "\"}");
                long acknowledged = System.nanoTime();
                String view = path + "/pain-trend?from=" + date + "&to=" + date;
                while (!client.send("GET", view, "").contains("\"value\":7")) {
                    Thread.onSpinWait();
                }
                if (i >= WARM_UP) {
                    millis.add((System.nanoTime() - acknowledged) / 1e6);
                }
            }
        }
        millis.sort(null);
        double p99 = millis.get(millis.size() * 99 / 100);
        return List.of(new Row(
                "a view shows an entry after its acknowledgement, 50 entries a second",
                Bench.text("median %.1f, p99 %.1f ms", Bench.median(millis), p99),
                Bench.text("p99 at most %.0f ms", BOUND_MILLIS),
                p99 <= BOUND_MILLIS));
    }
}
