package dev.steadyback.bench;

import dev.steadyback.bench.Bench.Row;
import dev.steadyback.eventstore.EventFeed;
import dev.steadyback.eventstore.Reencryption;
import dev.steadyback.person.PersonId;
import dev.steadyback.readmodel.Freshness;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.locks.LockSupport;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.SimpleEventHandlerInvoker;
import org.axonframework.eventhandling.TrackingEventProcessor;
import org.axonframework.eventhandling.TrackingEventProcessorConfiguration;
import org.axonframework.eventhandling.tokenstore.inmemory.InMemoryTokenStore;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.messaging.StreamableMessageSource;

/** Replaying many persons' ten years, day by day as they would be written, through all projections from an empty start. */
final class Replay implements Bench.Benchmark {
    private static final int EVENTS_A_PERSON = 6000;
    private static final int APPENDED_TOGETHER = 5000;
    private static final double BOUND = 20_000;
    private static final double MOST_BYTES_OF_AN_ENTRY = 500;
    private static final double MOST_TIMES_READING = 2;
    private static final double MOST_TIMES_PLAIN = 1.5;
    private static final long LOOK_AGAIN_NANOS = 1_000_000;

    private final int events;

    Replay(int events) {
        this.events = events;
    }

    @Override
    public List<Row> run(Class<?> application, Path folder) throws Exception {
        long empty;
        try (Server server = new Server(application, folder)) {
            empty = used();
            fill(server.part(EventStorageEngine.class));
        }
        List<Row> rows = new ArrayList<>();
        double rate;
        try (Server server = new Server(application, folder)) {
            Freshness freshness = server.part(Freshness.class);
            rate = rate(freshness);
            double bytes = (double) (used() - empty) / freshness.head();
            double read = reading(server.part(EventFeed.class), freshness.head());
            rows.add(new Row(
                    Bench.text("replay %,d events through all projections", freshness.head()),
                    Bench.text("%,.0f/s", rate),
                    Bench.text("at least %,.0f/s", BOUND),
                    rate >= BOUND));
            rows.add(new Row(
                    "the same against a handler that does nothing",
                    Bench.text("%,.0f/s / %,.0f/s = %.2f", read, rate, read / rate),
                    Bench.text("at most %.0f", MOST_TIMES_READING),
                    read / rate <= MOST_TIMES_READING));
            rows.add(new Row(
                    "memory of the embedded read models, of 10,000 entries",
                    Bench.text("%.1f MB", bytes / 100),
                    Bench.text("at most %.1f MB", MOST_BYTES_OF_AN_ENTRY / 100),
                    bytes <= MOST_BYTES_OF_AN_ENTRY));
            server.part(Reencryption.class).run(true, looked -> {});
        }
        try (Server server = new Server(application, folder)) {
            double encrypted = rate(server.part(Freshness.class));
            rows.add(new Row(
                    "replay of the same events, encrypted, against as they are",
                    Bench.text("%,.0f/s / %,.0f/s = %.2f", rate, encrypted, rate / encrypted),
                    Bench.text("at most %.1f", MOST_TIMES_PLAIN),
                    rate / encrypted <= MOST_TIMES_PLAIN));
        }
        return rows;
    }

    private static double rate(Freshness freshness) {
        long before = Math.max(0, freshness.position());
        long start = System.nanoTime();
        if (!freshness.await(Duration.ofHours(1)).current()) {
            throw new IllegalStateException("the replay did not end");
        }
        return (freshness.head() - before) / ((System.nanoTime() - start) / 1e9);
    }

    /** How many events a second are read by as many threads, each of them taken out of its JSON in one. */
    private static double reading(EventFeed feed, long head) {
        TrackingEventProcessor reader = TrackingEventProcessor.builder()
                .name("reader")
                .eventHandlerInvoker(SimpleEventHandlerInvoker.builder()
                        .eventHandlers(new Nothing())
                        .build())
                .messageSource(feed)
                .tokenStore(new InMemoryTokenStore())
                .transactionManager(NoTransactionManager.INSTANCE)
                .trackingEventProcessorConfiguration(TrackingEventProcessorConfiguration.forParallelProcessing(3)
                        .andInitialSegmentsCount(2)
                        .andBatchSize(8000)
                        .andInitialTrackingToken(StreamableMessageSource::createTailToken))
                .build();
        long start = System.nanoTime();
        reader.start();
        while (reader.processingStatus().size() < 2
                || reader.processingStatus().values().stream()
                        .anyMatch(status -> status.getCurrentPosition().orElse(-1) < head)) {
            LockSupport.parkNanos(LOOK_AGAIN_NANOS);
        }
        double rate = head / ((System.nanoTime() - start) / 1e9);
        reader.shutDown();
        return rate;
    }

    /** Takes every event and does nothing with it. */
    public static final class Nothing {
        /** Takes an event. */
        @EventHandler
        public void on(DomainEventMessage<?> message) {
            Objects.requireNonNull(message.getPayload());
        }
    }

    /** The memory in use once all that is not used any more is gone, in bytes. */
    private static long used() {
        Runtime runtime = Runtime.getRuntime();
        for (int i = 0; i < 3; i++) {
            runtime.gc();
        }
        return runtime.totalMemory() - runtime.freeMemory();
    }

    private void fill(EventStorageEngine engine) {
        Diaries diaries = new Diaries();
        LocalDate start = LocalDate.parse("2015-01-05");
        List<PersonId> persons = new ArrayList<>();
        List<DomainEventMessage<?>> batch = new ArrayList<>();
        for (int i = 0; i < Math.max(1, events / EVENTS_A_PERSON); i++) {
            persons.add(PersonId.random());
            batch.addAll(diaries.beginning(persons.getLast(), "Person " + i, start));
        }
        int made = batch.size();
        for (LocalDate date = start; made < events; date = date.plusDays(1)) {
            for (PersonId person : persons) {
                List<DomainEventMessage<?>> day = diaries.day(person, date);
                batch.addAll(day);
                made += day.size();
            }
            if (batch.size() >= APPENDED_TOGETHER) {
                engine.appendEvents(batch);
                batch.clear();
            }
        }
        engine.appendEvents(batch);
    }
}
