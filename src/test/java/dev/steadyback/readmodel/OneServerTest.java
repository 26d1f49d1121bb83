package dev.steadyback.readmodel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import dev.steadyback.platform.Refused;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Two servers on one MongoDB. */
class OneServerTest {
    private static final Duration LONGEST = Duration.ofSeconds(20);
    private static final int TIMES = 40;

    private final MongoServer mongo = new MongoServer(new MemoryBackend());
    private final MongoClient client = MongoClients.create(mongo.bindAndGetConnectionString());
    private final OneServer one = new OneServer(client.getDatabase("steadyback"));
    private final OneServer other = new OneServer(client.getDatabase("steadyback"));

    @AfterEach
    void close() {
        client.close();
        mongo.shutdownNow();
    }

    @Test
    void whatIsUnderWayIsNotBegunElsewhere() {
        List<String> done = new ArrayList<>();
        one.unlessUnderWay("reminders", LONGEST, () -> {
            other.unlessUnderWay("reminders", LONGEST, () -> done.add("the same"));
            other.unlessUnderWay("reviews", LONGEST, () -> done.add("something else"));
        });
        other.unlessUnderWay("reminders", LONGEST, () -> done.add("afterwards"));
        assertThat(done).containsExactly("something else", "afterwards");
    }

    @Test
    void whatOneDoesAloneOthersWaitFor() {
        AtomicInteger atIt = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        AtomicInteger done = new AtomicInteger();
        try (ExecutorService pool = Executors.newFixedThreadPool(4)) {
            for (int i = 0; i < TIMES; i++) {
                OneServer server = i % 2 == 0 ? one : other;
                pool.execute(() -> done.addAndGet(server.alone("register", LONGEST, () -> {
                    most.accumulateAndGet(atIt.incrementAndGet(), Math::max);
                    atIt.decrementAndGet();
                    return 1;
                })));
            }
        }
        assertThat(done).hasValue(TIMES);
        assertThat(most).hasValue(1);
    }

    @Test
    void whoWaitsForTooLongIsRefused() {
        one.alone("register", LONGEST, () -> {
            assertThatThrownBy(() -> other.alone("register", Duration.ofMillis(1), () -> 1))
                    .isInstanceOf(Refused.class);
            return 1;
        });
    }

    @Test
    void whoFailsHoldsNobodyUp() {
        assertThatThrownBy(() -> one.alone("register", LONGEST, () -> {
                    throw new IllegalStateException();
                }))
                .isInstanceOf(IllegalStateException.class);
        assertThat(other.alone("register", LONGEST, () -> 1)).isEqualTo(1);
    }
}
