package dev.steadyback.bench;

import dev.steadyback.bench.Bench.Row;
import dev.steadyback.person.PersonId;
import dev.steadyback.readmodel.Freshness;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;

/** How long the page takes that shows everybody's last four weeks, in a clinic of many. */
final class Desk implements Bench.Benchmark {
    private static final int PERSONS = 500;
    private static final int WEEKS = 12;
    private static final int WARM_UP = 30;
    private static final int READS = 50;
    private static final double BOUND = 300;

    @Override
    public List<Row> run(Class<?> application, Path folder) throws Exception {
        try (Server server = new Server(application, folder)) {
            LocalDate today = LocalDate.now(Diaries.ZONE);
            Diaries diaries = new Diaries();
            LocalDate start = today.minusWeeks(WEEKS);
            for (int i = 0; i < PERSONS; i++) {
                PersonId person = PersonId.random();
                List<DomainEventMessage<?>> events = new ArrayList<>(diaries.beginning(person, "Person " + i, start));
                start.datesUntil(today).forEach(date -> events.addAll(diaries.day(person, date)));
                server.part(EventStorageEngine.class).appendEvents(events);
            }
            server.part(Freshness.class).await(Duration.ofMinutes(5));
            double median = median(server);
            return List.of(new Row(
                    "page of " + PERSONS + " persons and their last four weeks",
                    Bench.text("%.0f ms", median),
                    Bench.text("at most %.0f ms", BOUND),
                    median <= BOUND));
        }
    }

    private static double median(Server server) throws Exception {
        List<Double> millis = new ArrayList<>();
        try (Client client = new Client(server.port())) {
            for (int i = 0; i < WARM_UP + READS; i++) {
                long begin = System.nanoTime();
                client.send("GET", "/persons", "");
                if (i >= WARM_UP) {
                    millis.add((System.nanoTime() - begin) / 1e6);
                }
            }
        }
        return Bench.median(millis);
    }
}
