package dev.steadyback.bench;

import dev.steadyback.Steadyback;
import dev.steadyback.person.PersonId;
import dev.steadyback.readmodel.Freshness;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;

/** Replays many persons' ten years through all projections. */
final class ReplayBench {
    private static final int APPEND = 5000;

    public static void main(String[] args) {
        int events = Integer.parseInt(args[1]);
        Path data = Path.of(args[0]);
        try (var app = new SpringApplicationBuilder(Steadyback.class)
                .web(WebApplicationType.NONE)
                .run("--steadyback.data=" + data)) {
            long t = System.nanoTime();
            EventStorageEngine engine = app.getBean(EventStorageEngine.class);
            if (app.getBean(Freshness.class).head() < events) {
                fill(engine, events);
            }
            System.out.printf("fill %.1f s%n", (System.nanoTime() - t) / 1e9);
        }
        long t = System.nanoTime();
        try (var app = new SpringApplicationBuilder(Steadyback.class)
                .web(WebApplicationType.NONE)
                .run("--steadyback.data=" + data)) {
            Freshness freshness = app.getBean(Freshness.class);
            System.out.printf("up %.1f s at %d%n", (System.nanoTime() - t) / 1e9, freshness.position());
            long t0 = System.nanoTime(); long p0 = Math.max(0, freshness.position());
            var os = (com.sun.management.OperatingSystemMXBean) java.lang.management.ManagementFactory.getOperatingSystemMXBean();
            long c0 = os.getProcessCpuTime(); long pp = p0;
            while (!freshness.await(Duration.ofSeconds(5)).current()) {
                long c1 = os.getProcessCpuTime(); System.out.printf("cpu us/event %.0f  ", (c1 - c0) / 1e3 / (freshness.position() - pp)); c0 = c1; pp = freshness.position();
                System.out.printf("%d  %.0f/s%n", freshness.position(), (freshness.position() - p0) / ((System.nanoTime() - t0) / 1e9));
            }
            System.out.printf("cpu us/event %.0f  ", (os.getProcessCpuTime() - c0) / 1e3 / (freshness.position() - pp)); System.out.printf("all %d  %.0f/s%n", freshness.position(), (freshness.position() - p0) / ((System.nanoTime() - t0) / 1e9));
        }
    }

    static void fill(EventStorageEngine engine, int events) {
        Diaries diaries = new Diaries();
        LocalDate start = LocalDate.parse("2016-01-04");
        int persons = Math.max(1, events / 6000);
        List<PersonId> ids = new ArrayList<>();
        List<DomainEventMessage<?>> batch = new ArrayList<>();
        for (int i = 0; i < persons; i++) {
            ids.add(PersonId.random());
            batch.addAll(diaries.beginning(ids.getLast(), "Person " + i, start));
        }
        int made = batch.size();
        for (LocalDate date = start; made < events; date = date.plusDays(1)) {
            for (PersonId person : ids) {
                List<DomainEventMessage<?>> day = diaries.day(person, date);
                batch.addAll(day);
                made += day.size();
            }
            if (batch.size() >= APPEND) {
                engine.appendEvents(batch);
                batch.clear();
            }
        }
        engine.appendEvents(batch);
    }
}
