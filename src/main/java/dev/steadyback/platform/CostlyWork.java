package dev.steadyback.platform;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/**
 * Work that takes much memory or time, such as a report: a few pieces are done at once, others wait their turn, and only so
 * many may wait, of everyone and of each person. Nothing that is done within it may ask for it again.
 */
@Component
public class CostlyWork {
    private static final int MOST = 64;
    private static final int MOST_OF_A_PERSON = 16;
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(30);
    private static final long MEMORY_OF_ONE = 100L * 1024 * 1024;

    private final Turns turns = new Turns(atOnce(), LONGEST_WAIT);
    private final Map<String, Integer> underWay = new HashMap<>();

    /**
     * Does a piece of work when its turn has come.
     *
     * @param person for whom, by any name that stays the same
     * @throws Refused if too much is waiting already, or the turn does not come
     */
    public <T> T of(String person, Supplier<T> work) {
        enter(person);
        try {
            return turns.take(work);
        } finally {
            leave(person);
        }
    }

    /** How much of a person's work is being done or waits. */
    synchronized int underWay(String person) {
        return underWay.getOrDefault(person, 0);
    }

    private synchronized void enter(String person) {
        int all = underWay.values().stream().mapToInt(Integer::intValue).sum();
        if (all >= MOST || underWay(person) >= MOST_OF_A_PERSON) {
            throw Turns.busy();
        }
        underWay.merge(person, 1, Integer::sum);
    }

    private synchronized void leave(String person) {
        underWay.computeIfPresent(person, (p, many) -> many == 1 ? null : many - 1);
    }

    /** As many as the machine has processors, and memory for. */
    private static int atOnce() {
        Runtime machine = Runtime.getRuntime();
        return (int) Math.max(1, Math.min(machine.availableProcessors(), machine.maxMemory() / MEMORY_OF_ONE));
    }
}
