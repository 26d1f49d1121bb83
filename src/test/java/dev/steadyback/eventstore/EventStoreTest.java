package dev.steadyback.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.steadyback.encryption.PersonKeys;
import dev.steadyback.encryption.Sealing;
import dev.steadyback.person.PersonEvent;
import dev.steadyback.person.PersonId;
import dev.steadyback.platform.Erased;
import dev.steadyback.platform.StorageJson;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What both event stores hold to. */
class EventStoreTest {
    private static final int THREADS = 8;
    private static final int EACH = 100;

    @Nested
    class Sqlite extends Contract {
        @TempDir
        @SuppressWarnings("NullAway.Init")
        Path folder;

        @Override
        EventDatabase open() {
            return EventDatabase.sqlite(folder.resolve("events.db"));
        }
    }

    @Nested
    class Postgresql extends Contract {
        @Override
        EventDatabase open() {
            return Postgres.empty().open();
        }
    }

    abstract static class Contract {
        abstract EventDatabase open();

        private interface Story {
            void tell(GroupCommit store) throws Exception;
        }

        private void with(Story story) throws Exception {
            try (EventDatabase database = open();
                    GroupCommit store = database.groupCommit(StorageJson.serializer())) {
                story.tell(store);
            }
        }

        @Test
        void anEmptyStoreHasNoPositions() throws Exception {
            with(store -> {
                assertThat(store.createHeadToken()).isNull();
                assertThat(store.createTailToken()).isNull();
                assertThat(store.lastSequenceNumberFor("nobody")).isEmpty();
                assertThat(store.readEvents("nobody", 0).hasNext()).isFalse();
            });
        }

        @Test
        void whatIsAppendedIsReadBack() throws Exception {
            with(store -> {
                DomainEventMessage<?> event = event(PersonId.random(), 0);
                store.appendEvents(List.of(event));
                var read = store.readEvents(event.getAggregateIdentifier(), 0);
                assertThat(read.next().getPayload()).isEqualTo(event.getPayload());
                assertThat(read.hasNext()).isFalse();
                assertThat(store.lastSequenceNumberFor(event.getAggregateIdentifier()))
                        .contains(0L);
            });
        }

        @Test
        void theSameVersionTwiceIsRefused() throws Exception {
            with(store -> {
                PersonId person = PersonId.random();
                store.appendEvents(List.of(event(person, 0)));
                assertThatThrownBy(() -> store.appendEvents(List.of(event(person, 0))))
                        .isInstanceOf(AggregateStreamCreationException.class);
                store.appendEvents(List.of(event(person, 1)));
                assertThatThrownBy(() -> store.appendEvents(List.of(event(person, 1))))
                        .isInstanceOf(ConcurrencyException.class);
            });
        }

        @Test
        void whatIsAppendedTogetherIsStoredWholeOrNotAtAll() throws Exception {
            with(store -> {
                PersonId person = PersonId.random();
                PersonId other = PersonId.random();
                store.appendEvents(List.of(event(person, 0)));
                assertThatThrownBy(() -> store.appendEvents(List.of(event(other, 0), event(person, 0))))
                        .isInstanceOf(RuntimeException.class);
                assertThat(store.lastSequenceNumberFor(other.value())).isEmpty();
            });
        }

        @Test
        void oneCallersConflictIsNobodyElses() throws Exception {
            with(store -> {
                PersonId taken = PersonId.random();
                store.appendEvents(List.of(event(taken, 0)));
                AtomicInteger refused = new AtomicInteger();
                List<Future<?>> callers = new ArrayList<>();
                try (ExecutorService pool = Executors.newFixedThreadPool(THREADS)) {
                    for (int thread = 0; thread < THREADS; thread++) {
                        callers.add(pool.submit(() -> {
                            for (int i = 0; i < EACH; i++) {
                                store.appendEvents(List.of(event(PersonId.random(), 0)));
                                try {
                                    store.appendEvents(List.of(event(taken, 0)));
                                } catch (ConcurrencyException | AggregateStreamCreationException e) {
                                    refused.incrementAndGet();
                                }
                            }
                        }));
                    }
                }
                for (Future<?> caller : callers) {
                    caller.get();
                }
                assertThat(refused).hasValue(THREADS * EACH);
                assertThat(all(store)).hasSize(1 + THREADS * EACH);
            });
        }

        @Test
        void aReaderSeesEveryEventOnceInOrderWhileOthersAppend() throws Exception {
            with(store -> {
                List<Future<?>> callers = new ArrayList<>();
                List<Long> seen = new ArrayList<>();
                try (ExecutorService pool = Executors.newFixedThreadPool(THREADS)) {
                    for (int thread = 0; thread < THREADS; thread++) {
                        callers.add(pool.submit(() -> {
                            for (int i = 0; i < EACH; i++) {
                                store.appendEvents(List.of(event(PersonId.random(), 0)));
                            }
                        }));
                    }
                    TrackedEventMessage<?> last = null;
                    while (seen.size() < THREADS * EACH) {
                        for (TrackedEventMessage<?> event : store.readEvents(
                                        last == null ? null : last.trackingToken(), false)
                                .toList()) {
                            seen.add(event.trackingToken().position().orElseThrow());
                            last = event;
                        }
                    }
                }
                for (Future<?> caller : callers) {
                    caller.get();
                }
                assertThat(seen).hasSize(THREADS * EACH).isSorted().doesNotHaveDuplicates();
            });
        }

        @Test
        void whatIsErasedIsGoneAndNothingElse() throws Exception {
            try (EventDatabase database = open()) {
                JdbcEventStorageEngine engine = database.engine(StorageJson.serializer());
                Versions versions = new Versions(engine, true);
                try (GroupCommit store = database.groupCommit(StorageJson.serializer(), engine, versions)) {
                    PersonId gone = PersonId.random();
                    PersonId stays = PersonId.random();
                    store.appendEvents(List.of(event(gone, 0), event(stays, 0), event(gone, 1)));
                    assertThat(store.lastSequenceNumberFor(gone.value())).contains(1L);
                    Erasure erasure = new Erasure(database, versions);
                    assertThat(erasure.erase(gone)).isEqualTo(2);
                    assertThat(erasure.erase(gone)).isZero();
                    assertThat(store.readEvents(gone.value(), 0).hasNext()).isFalse();
                    assertThat(store.lastSequenceNumberFor(gone.value())).isEmpty();
                    assertThat(store.lastSequenceNumberFor(stays.value())).contains(0L);
                    assertThat(all(store)).hasSize(1);
                }
            }
        }

        @Test
        void whoIsOnlyNamedInWhatSomebodyElseWroteIsNotTakenForThem() throws Exception {
            try (EventDatabase database = open()) {
                Versions versions = new Versions(database.engine(StorageJson.serializer()), true);
                try (GroupCommit store = database.groupCommit(StorageJson.serializer())) {
                    PersonId gone = PersonId.random();
                    PersonId stays = PersonId.random();
                    store.appendEvents(List.of(event(gone, 0), named(stays, "\"" + gone + "\"")));
                    assertThat(new Erasure(database, versions).erase(gone)).isEqualTo(1);
                    assertThat(all(store)).hasSize(1);
                }
            }
        }

        @Test
        void anEventWhosePersonIsErasedReadsAsErasedAndItsAggregateAsNone(@TempDir Path folder) throws Exception {
            try (EventDatabase database = open()) {
                PersonKeys keys = new PersonKeys(folder, null);
                JdbcEventStorageEngine engine = database.engine(StorageJson.serializer(), new Sealing(keys, true));
                Versions versions = new Versions(engine, true);
                try (GroupCommit store = database.groupCommit(StorageJson.serializer(), engine, versions)) {
                    PersonId gone = PersonId.random();
                    PersonId stays = PersonId.random();
                    store.appendEvents(List.of(event(gone, 0), event(stays, 0)));
                    assertThat(all(store))
                            .extracting(m -> (Object) m.getPayloadType())
                            .containsExactly(PersonEvent.Registered.class, PersonEvent.Registered.class);
                    keys.destroy(gone);
                    assertThat(all(store))
                            .extracting(m -> (Object) m.getPayloadType())
                            .containsExactly(Erased.class, PersonEvent.Registered.class);
                    assertThat(store.readEvents(gone.value(), 0).hasNext()).isFalse();
                    assertThat(store.readEvents(stays.value(), 0).hasNext()).isTrue();
                    assertThat(new Erasure(database, versions).erase(gone)).isEqualTo(1);
                }
            }
        }

        @Test
        void aPositionThatWasErasedIsNotGivenAgain() throws Exception {
            try (EventDatabase database = open()) {
                JdbcEventStorageEngine engine = database.engine(StorageJson.serializer());
                Versions versions = new Versions(engine, true);
                try (GroupCommit store = database.groupCommit(StorageJson.serializer(), engine, versions)) {
                    PersonId gone = PersonId.random();
                    store.appendEvents(List.of(event(gone, 0)));
                    long was = all(store).getFirst().trackingToken().position().orElseThrow();
                    new Erasure(database, versions).erase(gone);
                    assertThat(store.createHeadToken()).isNull();
                    // The same identifier begins anew.
                    store.appendEvents(List.of(event(gone, 0)));
                    assertThat(all(store).getFirst().trackingToken().position().orElseThrow())
                            .isGreaterThan(was);
                }
            }
        }

        private static List<? extends TrackedEventMessage<?>> all(GroupCommit store) {
            return store.readEvents(null, false).toList();
        }

        private static DomainEventMessage<?> event(PersonId person, long version) {
            return message(person, version, "Robin Example");
        }

        private static DomainEventMessage<?> named(PersonId person, String name) {
            return message(person, 0, name);
        }

        private static DomainEventMessage<?> message(PersonId person, long version, String name) {
            return new GenericDomainEventMessage<>(
                    "Person",
                    person.value(),
                    version,
                    new PersonEvent.Registered(person, name, Instant.parse("2026-03-02T08:00:00Z")));
        }
    }
}
