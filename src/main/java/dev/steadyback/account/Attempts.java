package dev.steadyback.account;

import dev.steadyback.platform.Refused;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * How often somebody failed to sign in: after five times in a row they wait, twice as long after each further one, up to a quarter of an hour. It is counted by account
 * and by network, so that neither one account is tried from many places nor many accounts from one.
 */
@Component
class Attempts {
    private static final int FREE = 5;
    private static final Duration SHORTEST = Duration.ofSeconds(5);
    private static final Duration LONGEST = Duration.ofMinutes(15);

    /** From one address many people may come. */
    private static final int FREE_OF_ADDRESS = 4 * FREE;

    private static final int MOST_KNOWN = 10_000;

    private final Clock clock;

    private final Map<String, Failed> failed = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Failed> eldest) {
            return size() > MOST_KNOWN;
        }
    };

    private record Failed(int times, Instant last) {}

    Attempts(Clock clock) {
        this.clock = clock;
    }

    /**
     * Begins a try. It counts as failed until it has succeeded: of many that are made at once no more get through than of those made one after the other.
     *
     * @throws Refused if it is to wait
     */
    synchronized void begin(String account, String address) {
        Instant now = clock.instant();
        Instant next = max(next(ofAccount(account), FREE), next(ofNetwork(address), FREE_OF_ADDRESS));
        if (now.isBefore(next)) {
            // Rounded up: whoever tries again then is let in.
            long seconds = Duration.between(now, next).plusMillis(999).toSeconds();
            throw Refused.tooOften(
                    Duration.ofSeconds(seconds),
                    "password",
                    "was wrong several times; try again in " + seconds + " seconds",
                    "fault.wait",
                    seconds);
        }
        for (String key : List.of(ofAccount(account), ofNetwork(address))) {
            failed.merge(
                    key,
                    new Failed(1, now),
                    (before, one) -> new Failed(
                            before.last().plus(LONGEST.multipliedBy(4)).isBefore(now) ? 1 : before.times() + 1, now));
        }
    }

    private static String ofAccount(String account) {
        return "a/" + account;
    }

    private static String ofNetwork(String address) {
        return "b/" + Networks.of(address);
    }

    private static Instant max(Instant a, Instant b) {
        return a.isAfter(b) ? a : b;
    }

    private Instant next(String key, int free) {
        Failed before = failed.get(key);
        if (before == null || before.times() < free) {
            return Instant.EPOCH;
        }
        long doubled = SHORTEST.toSeconds() << Math.min(20, before.times() - free);
        return before.last().plusSeconds(Math.min(doubled, LONGEST.toSeconds()));
    }

    /** The try that was begun last went well. What failed before from its address still counts. */
    synchronized void succeeded(String account, String address) {
        failed.remove(ofAccount(account));
        failed.computeIfPresent(
                ofNetwork(address), (key, all) -> all.times() > 1 ? new Failed(all.times() - 1, all.last()) : null);
    }
}
