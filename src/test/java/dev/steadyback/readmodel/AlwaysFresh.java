package dev.steadyback.readmodel;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** For read models that are filled before anybody looks: what was worked out from them stays right. */
public final class AlwaysFresh extends Freshness {
    @SuppressWarnings("NullAway") // there is no event store to ask
    public AlwaysFresh() {
        super(null, null, null, null, null);
    }

    @Override
    public AsOf await(Duration atMost) {
        return new AsOf(Instant.MAX, true);
    }

    @Override
    public Optional<Filling> filling() {
        return Optional.empty();
    }

    @Override
    public long head() {
        return 0;
    }

    @Override
    public long position() {
        return 0;
    }
}
