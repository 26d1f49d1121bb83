package dev.steadyback.eventstore;

import static org.assertj.core.api.Assertions.assertThat;

import dev.steadyback.person.PersonEvent;
import dev.steadyback.person.PersonId;
import dev.steadyback.platform.StorageJson;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A projection goes by positions: an event that became visible behind one it has read already would never be projected. Here 64 writers append at once, to one or two
 * servers whose commits take now shorter, now longer, and a reader follows.
 */
class CommitOrderTest {
    private static final int WRITERS = 64;
    private static final int EACH = 25;

    /** The longest commit, many times as long as one that is quick. */
    private static final long SLOWEST_NANOS = Duration.ofMillis(15).toNanos();

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    @Test
    void noEventOfSqliteIsPassedBy() throws Exception {
        noneIsPassedBy(List.of(EventDatabase.sqlite(folder.resolve("events.db"), slowly(1))));
    }

    @Test
    void noEventOfTwoServersOnPostgresqlIsPassedBy() throws Exception {
        Postgres postgres = Postgres.empty();
        noneIsPassedBy(List.of(postgres.open(slowly(2)), postgres.open(slowly(3))));
    }

    private static void noneIsPassedBy(List<EventDatabase> servers) throws Exception {
        List<GroupCommit> stores = servers.stream()
                .map(s -> s.groupCommit(StorageJson.serializer()))
                .toList();
        List<String> seen = new ArrayList<>();
        try (ExecutorService pool = Executors.newFixedThreadPool(WRITERS)) {
            List<Future<List<String>>> written = IntStream.range(0, WRITERS)
                    .mapToObj(w -> pool.submit(() -> write(stores.get(w % stores.size()))))
                    .toList();
            GroupCommit reading = stores.getFirst();
            TrackingToken last = null;
            while (seen.size() < WRITERS * EACH) {
                // Asked before: what is written by then is to be read.
                boolean allWritten = written.stream().allMatch(Future::isDone);
                List<? extends TrackedEventMessage<?>> more =
                        reading.readEvents(last, false).toList();
                for (TrackedEventMessage<?> event : more) {
                    seen.add(event.getIdentifier());
                    last = event.trackingToken();
                }
                if (more.isEmpty() && allWritten) {
                    break;
                }
            }
            List<String> all = new ArrayList<>();
            for (Future<List<String>> writer : written) {
                all.addAll(writer.get());
            }
            assertThat(seen).doesNotHaveDuplicates().containsAll(all);
        } finally {
            stores.forEach(GroupCommit::close);
            servers.forEach(EventDatabase::close);
        }
    }

    /** The identifiers of the events that were acknowledged. */
    private static List<String> write(GroupCommit store) {
        List<String> written = new ArrayList<>();
        for (int i = 0; i < EACH; i++) {
            PersonId id = PersonId.random();
            var event = new GenericDomainEventMessage<>(
                    "Person", id.value(), 0, new PersonEvent.Registered(id, "Robin", Instant.EPOCH));
            store.appendEvents(List.of(event));
            written.add(event.getIdentifier());
        }
        return written;
    }

    /** Stands between the pools and the driver, and holds commits up. */
    private static UnaryOperator<DataSource> slowly(int seed) {
        SplittableRandom random = new SplittableRandom(seed);
        return source -> proxy(DataSource.class, source, (open, args) -> {
            Object answer = open.invoke(source, args);
            return answer instanceof Connection connection
                    ? proxy(Connection.class, connection, (method, values) -> {
                        if (method.getName().equals("commit")) {
                            LockSupport.parkNanos(random.nextLong(SLOWEST_NANOS));
                        }
                        return method.invoke(connection, values);
                    })
                    : answer;
        });
    }

    private interface Call {
        @Nullable
        Object answer(Method method, Object @Nullable [] args) throws ReflectiveOperationException;
    }

    private static <T> T proxy(Class<T> type, T target, Call call) {
        return type.cast(Proxy.newProxyInstance(
                target.getClass().getClassLoader(), new Class<?>[] {type}, (self, method, args) -> {
                    try {
                        return call.answer(method, args);
                    } catch (InvocationTargetException e) {
                        throw e.getCause() == null ? e : e.getCause();
                    }
                }));
    }
}
