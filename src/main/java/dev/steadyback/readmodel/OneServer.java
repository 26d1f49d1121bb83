package dev.steadyback.readmodel;

import com.mongodb.client.MongoDatabase;
import dev.steadyback.platform.Refused;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import net.javacrumbs.shedlock.core.ClockProvider;
import net.javacrumbs.shedlock.core.LockConfiguration;
import net.javacrumbs.shedlock.core.LockProvider;
import net.javacrumbs.shedlock.core.SimpleLock;
import net.javacrumbs.shedlock.provider.mongo.MongoLockProvider;
import org.springframework.stereotype.Component;

/** What one alone may do at a time, of all servers on the same stores. A server that dies meanwhile holds nobody up for longer than was said. */
@Component
public class OneServer {
    private static final String COLLECTION = "lock";
    private static final Duration LOOK_AGAIN = Duration.ofMillis(20);

    private final LockProvider locks;

    OneServer(MongoDatabase database) {
        this.locks = new MongoLockProvider(Patience.toWrite(database).getCollection(COLLECTION));
    }

    /**
     * Does something, unless another server is at it. What it leaves behind tells the next one that it is done.
     *
     * @param name of what is done
     * @param atMost for how long one may be at it
     */
    public void unlessUnderWay(String name, Duration atMost, Runnable work) {
        Optional<SimpleLock> lock = lock(name, atMost);
        if (lock.isPresent()) {
            try {
                work.run();
            } finally {
                lock.get().unlock();
            }
        }
    }

    /**
     * Does something as soon as nobody else does it.
     *
     * @param name of what is done
     * @param atMost for how long one may be at it, and how long others wait
     * @throws Refused if others are at it for too long
     */
    public <T> T alone(String name, Duration atMost, Supplier<T> work) {
        SimpleLock lock = waitFor(name, atMost);
        try {
            return work.get();
        } finally {
            lock.unlock();
        }
    }

    private SimpleLock waitFor(String name, Duration atMost) {
        long deadline = System.nanoTime() + atMost.toNanos();
        while (true) {
            Optional<SimpleLock> lock = lock(name, atMost);
            if (lock.isPresent()) {
                return lock.get();
            }
            if (System.nanoTime() - deadline >= 0 || Thread.currentThread().isInterrupted()) {
                throw Refused.unavailable(
                        "server",
                        "has much to work out just now; nothing was changed, please try again in a moment",
                        "fault.busy");
            }
            LockSupport.parkNanos(LOOK_AGAIN.toNanos());
        }
    }

    private Optional<SimpleLock> lock(String name, Duration atMost) {
        return locks.lock(new LockConfiguration(ClockProvider.now(), name, atMost, Duration.ZERO));
    }
}
