package dev.steadyback.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.steadyback.person.PersonEvent;
import dev.steadyback.person.PersonId;
import dev.steadyback.platform.OutcomeUnknown;
import dev.steadyback.platform.StorageJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is answered while a store fails is true, and what was acknowledged is stored once. */
class StoreFaultsTest {
    private static final Duration LONGEST = Duration.ofSeconds(30);

    @Nested
    class Sqlite extends Contract {
        @TempDir
        @SuppressWarnings("NullAway.Init")
        Path folder;

        @Override
        EventDatabase open(Faulty faulty) {
            return EventDatabase.sqlite(folder.resolve("events.db"), faulty);
        }

        @Test
        void whileTheDiskIsFullNothingIsStoredAndAfterwardsEverythingIs() throws Exception {
            with((database, store, faulty) -> {
                append(store);
                faulty.fill();
                int refused = 0;
                int taken = 1;
                while (refused < 20) {
                    try {
                        append(store);
                        taken++;
                    } catch (EventStoreException e) {
                        refused++;
                    }
                }
                assertThat(stored(store)).isEqualTo(taken);
                assertThat(database.outage().orElseThrow())
                        .startsWith("The event store cannot write: the disk is full");
                faulty.makeRoom();
                for (int i = 0; i < 20; i++) {
                    append(store);
                }
                assertThat(stored(store)).isEqualTo(taken + 20);
                assertThat(database.outage()).isEmpty();
            });
        }

        @Test
        void thatThereIsRoomAgainIsNoticedWithoutAWrite() throws Exception {
            with((database, store, faulty) -> {
                faulty.fill();
                fillUp(store);
                assertThat(database.outage()).isPresent();
                faulty.makeRoom();
                assertThat(becomesEmpty(database)).isTrue();
                append(store);
            });
        }

        @Test
        void aFileSystemThatIsFullIsTheSame() throws Exception {
            Path small = Files.createDirectory(folder.resolve("small"));
            assumeTrue(run("mount", "-t", "tmpfs", "-o", "size=1m", "none", small.toString()), "only root can mount");
            try (EventDatabase database = EventDatabase.sqlite(small.resolve("events.db"));
                    GroupCommit store = database.groupCommit(StorageJson.serializer())) {
                int taken = fillUp(store);
                assertThat(stored(store)).isEqualTo(taken);
                assertThat(database.outage().orElseThrow()).contains("the disk is full");
                assertThat(run("mount", "-o", "remount,size=8m", small.toString()))
                        .isTrue();
                for (int i = 0; i < 20; i++) {
                    append(store);
                }
                assertThat(stored(store)).isEqualTo(taken + 20);
                assertThat(database.outage()).isEmpty();
            } finally {
                run("umount", small.toString());
            }
        }

        private static boolean run(String... command) throws IOException, InterruptedException {
            try {
                return new ProcessBuilder(command)
                                .redirectErrorStream(true)
                                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                                .start()
                                .waitFor()
                        == 0;
            } catch (IOException e) {
                return false;
            }
        }

        /** Until twenty in a row are refused: a log that is written from its beginning again makes a little room once more. */
        private static int fillUp(GroupCommit store) {
            int taken = 0;
            int refused = 0;
            while (refused < 20) {
                try {
                    append(store);
                    taken++;
                    refused = 0;
                } catch (EventStoreException e) {
                    refused++;
                }
            }
            return taken;
        }
    }

    @Nested
    class Postgresql extends Contract {
        @Override
        EventDatabase open(Faulty faulty) {
            return Postgres.empty().open(faulty);
        }
    }

    abstract static class Contract {
        abstract EventDatabase open(Faulty faulty);

        interface Story {
            void tell(EventDatabase database, GroupCommit store, Faulty faulty) throws Exception;
        }

        void with(Story story) throws Exception {
            Faulty faulty = new Faulty();
            try (EventDatabase database = open(faulty);
                    GroupCommit store = database.groupCommit(StorageJson.serializer())) {
                story.tell(database, store, faulty);
            }
        }

        @Test
        void aCommitThatWasDoneThoughItFailedIsAcknowledged() throws Exception {
            with((database, store, faulty) -> {
                append(store);
                faulty.breakNextCommit(Faulty.Commit.DONE);
                append(store);
                assertThat(stored(store)).isEqualTo(2);
                append(store);
                assertThat(stored(store)).isEqualTo(3);
                assertThat(database.outage()).isEmpty();
            });
        }

        @Test
        void aCommitThatWasNotDoneIsRefusedAndTheNextIsDone() throws Exception {
            with((database, store, faulty) -> {
                append(store);
                faulty.breakNextCommit(Faulty.Commit.NOT_DONE);
                assertThatThrownBy(() -> append(store))
                        .isInstanceOf(EventStoreException.class)
                        .isNotInstanceOf(OutcomeUnknown.class);
                assertThat(stored(store)).isEqualTo(1);
                append(store);
                assertThat(stored(store)).isEqualTo(2);
            });
        }

        @Test
        void aCommitThatCannotBeAskedForIsSaidToBeUnknown() throws Exception {
            with((database, store, faulty) -> {
                append(store);
                faulty.breakNextCommit(Faulty.Commit.DONE);
                faulty.andStayAway();
                assertThatThrownBy(() -> append(store)).isInstanceOf(OutcomeUnknown.class);
                assertThat(database.outage()).contains("The event store does not answer");
                faulty.comeBack();
                assertThat(becomesEmpty(database)).isTrue();
                assertThat(stored(store)).isEqualTo(2);
            });
        }

        static void append(GroupCommit store) {
            PersonId person = PersonId.random();
            List<DomainEventMessage<?>> events = new ArrayList<>();
            for (int version = 0; version < 5; version++) {
                events.add(new GenericDomainEventMessage<>(
                        "Person",
                        person.value(),
                        version,
                        new PersonEvent.Registered(person, "Robin Example ".repeat(50), Instant.EPOCH)));
            }
            store.appendEvents(events);
        }

        static long stored(GroupCommit store) {
            return store.readEvents(null, false).count() / 5;
        }

        static boolean becomesEmpty(EventDatabase database) {
            long deadline = System.nanoTime() + LONGEST.toNanos();
            while (database.outage().isPresent()) {
                if (System.nanoTime() - deadline > 0) {
                    return false;
                }
                Thread.onSpinWait();
            }
            return true;
        }
    }
}
