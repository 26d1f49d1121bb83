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

/** What reading a view of the last ten weeks costs for a person with ten years of entries, against one with ten weeks. */
final class ReadCost implements Bench.Benchmark {
    private static final int WARM_UP = 300;
    private static final int READS = 300;

    @Override
    public List<Row> run(Class<?> application, Path folder) throws Exception {
        List<Row> rows = new ArrayList<>();
        try (Server server = new Server(application, folder);
                Client client = new Client(server.port())) {
            LocalDate today = LocalDate.now(Diaries.ZONE);
            PersonId years = person(server, "Ten years", today.minusYears(10), today);
            PersonId weeks = person(server, "Ten weeks", today.minusWeeks(10), today);
            server.part(Freshness.class).await(Duration.ofMinutes(2));
            String period = "?from=" + today.minusWeeks(10) + "&to=" + today;
            for (String view : List.of("days", "adherence", "pain-trend", "report.json")) {
                rows.add(row(client, view, "/api/v1/persons/%s/" + view + period, years, weeks));
            }
        }
        return rows;
    }

    private static Row row(Client client, String view, String path, PersonId years, PersonId weeks) throws Exception {
        List<Double> ofYears = new ArrayList<>();
        List<Double> ofWeeks = new ArrayList<>();
        for (int i = 0; i < WARM_UP + READS; i++) {
            double longer = millis(client, Bench.text(path, years));
            double shorter = millis(client, Bench.text(path, weeks));
            if (i >= WARM_UP) {
                ofYears.add(longer);
                ofWeeks.add(shorter);
            }
        }
        double ratio = Bench.median(ofYears) / Bench.median(ofWeeks);
        return new Row(
                "read " + view + " of ten weeks: person of ten years against ten weeks",
                Bench.text("%.1f ms / %.1f ms = %.2f", Bench.median(ofYears), Bench.median(ofWeeks), ratio),
                "at most 2",
                ratio <= 2);
    }

    private static double millis(Client client, String path) throws Exception {
        long start = System.nanoTime();
        client.send("GET", path, "");
        return (System.nanoTime() - start) / 1e6;
    }

    static PersonId person(Server server, String name, LocalDate start, LocalDate today) {
        Diaries diaries = new Diaries();
        PersonId person = PersonId.random();
        List<DomainEventMessage<?>> events = new ArrayList<>(diaries.beginning(person, name, start));
        start.datesUntil(today).forEach(date -> events.addAll(diaries.day(person, date)));
        server.part(EventStorageEngine.class).appendEvents(events);
        return person;
    }
}
