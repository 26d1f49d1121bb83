package dev.steadyback;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** A clock that stands still until it is set. */
public final class TestClock extends Clock {
    /** A Wednesday, at noon in Berlin. */
    public static final Instant NOON = Instant.parse("2026-03-11T11:00:00Z");

    private volatile Instant now = NOON;

    public void set(String instant) {
        now = Instant.parse(instant);
    }

    public void reset() {
        now = NOON;
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.fixed(now, zone);
    }
}
