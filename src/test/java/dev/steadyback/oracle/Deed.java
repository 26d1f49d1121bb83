package dev.steadyback.oracle;

import dev.steadyback.entry.Facts;
import dev.steadyback.entry.When;
import dev.steadyback.programme.WeeklyPlan;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** Something that a made-up person tells the product, and at which instant. Entries and pauses are named by the key they are sent with. */
sealed interface Deed {
    Instant at();

    record Start(Instant at, LocalDate start, ZoneId zone, LocalTime dayStart, WeeklyPlan plan) implements Deed {}

    record ChangePlan(Instant at, LocalDate from, WeeklyPlan plan) implements Deed {}

    record ChangeDays(Instant at, ZoneId zone, LocalTime dayStart) implements Deed {}

    record Pause(
            Instant at,
            String pause,
            LocalDate from,
            @Nullable LocalDate to) implements Deed {}

    record Resume(Instant at, String pause, LocalDate on) implements Deed {}

    record TakePauseBack(Instant at, String pause) implements Deed {}

    /** About an entry. */
    sealed interface Told extends Deed {
        String key();
    }

    record Log(Instant at, String key, When when, Facts facts) implements Told {}

    record Correct(Instant at, String key, When when, Facts facts) implements Told {}

    record TakeBack(Instant at, String key) implements Told {}

    record PutBack(Instant at, String key) implements Told {}
}
