package dev.steadyback.platform;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** Has a few pieces of work done at once, while others wait their turn, the first that came first. */
public final class Turns {
    private final Semaphore turns;
    private final Duration longestWait;

    public Turns(int atOnce, Duration longestWait) {
        this.turns = new Semaphore(atOnce, true);
        this.longestWait = longestWait;
    }

    /**
     * Does a piece of work when its turn has come.
     *
     * @throws Refused if it does not come in time
     */
    public <T> T take(Supplier<T> work) {
        try {
            if (!turns.tryAcquire(longestWait.toMillis(), TimeUnit.MILLISECONDS)) {
                throw busy();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw busy();
        }
        try {
            return work.get();
        } finally {
            turns.release();
        }
    }

    static Refused busy() {
        return Refused.unavailable(
                "server",
                "has much to work out just now; nothing was changed, please try again in a moment",
                "fault.busy");
    }
}
