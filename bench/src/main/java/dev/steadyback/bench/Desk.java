package dev.steadyback.bench;

import dev.steadyback.account.Accounts;
import dev.steadyback.account.Role;
import dev.steadyback.account.SignIns;
import dev.steadyback.bench.Bench.Row;
import dev.steadyback.person.AccountId;
import dev.steadyback.person.Consent;
import dev.steadyback.person.PersonEvent;
import dev.steadyback.person.PersonId;
import dev.steadyback.person.Scope;
import dev.steadyback.readmodel.Freshness;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.jspecify.annotations.Nullable;

/** How long the pages take that show everybody's last four weeks: all who are on one machine, and a coach's clients, whose diaries are encrypted. */
final class Desk implements Bench.Benchmark {
    private static final String PASSWORD = "gravel tin umbrella";
    private static final int PERSONS = 500;

    /** All that the desk shows, and shorter than until the first answer of the review: hundreds of reviews at once would take the processor from what is measured. */
    private static final int WEEKS = 7;

    private static final int WARM_UP = 30;
    private static final int READS = 50;
    private static final double BOUND = 300;

    @Override
    public List<Row> run(Class<?> application, Path folder) throws Exception {
        List<Row> rows = new ArrayList<>();
        try (Server server = new Server(application, folder.resolve("home"))) {
            fill(server, null);
            try (Client client = new Client(server.port())) {
                rows.add(row("page of " + PERSONS + " persons and their last four weeks", client, "/persons"));
            }
        }
        try (Server server = new Server(application, folder.resolve("clinic"), true)) {
            AccountId coach = server.part(Accounts.class)
                    .add("coach", PASSWORD, Set.of(Role.COACH), null)
                    .id();
            fill(server, coach);
            String session = server.part(SignIns.class)
                    .withPassword("coach", PASSWORD, new SignIns.From("127.0.0.1", "bench"))
                    .token();
            try (Client client = new Client(server.port(), session)) {
                rows.add(row("desk of a coach with " + PERSONS + " clients", client, "/clients"));
            }
        }
        return rows;
    }

    /** @param coach who may see all of it; null for nobody */
    private static void fill(Server server, @Nullable AccountId coach) {
        LocalDate today = LocalDate.now(Diaries.ZONE);
        Diaries diaries = new Diaries();
        LocalDate start = today.minusWeeks(WEEKS);
        for (int i = 0; i < PERSONS; i++) {
            PersonId person = PersonId.random();
            List<DomainEventMessage<?>> events = new ArrayList<>(diaries.beginning(person, "Person " + i, start));
            start.datesUntil(today).forEach(date -> events.addAll(diaries.day(person, date)));
            if (coach != null) {
                events.add(new GenericDomainEventMessage<>(
                        "Person",
                        person.value(),
                        1,
                        new PersonEvent.ConsentGiven(
                                person, coach, EnumSet.allOf(Scope.class), Consent.TEXT, Instant.now())));
            }
            server.part(EventStorageEngine.class).appendEvents(events);
        }
        server.part(Freshness.class).await(Duration.ofMinutes(5));
    }

    private static Row row(String what, Client client, String page) throws Exception {
        List<Double> millis = new ArrayList<>();
        for (int i = 0; i < WARM_UP + READS; i++) {
            long begin = System.nanoTime();
            client.send("GET", page, "");
            if (i >= WARM_UP) {
                millis.add((System.nanoTime() - begin) / 1e6);
            }
        }
        double median = Bench.median(millis);
        return new Row(what, Bench.text("%.0f ms", median), Bench.text("at most %.0f ms", BOUND), median <= BOUND);
    }
}
