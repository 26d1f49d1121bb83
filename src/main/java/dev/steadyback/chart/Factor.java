package dev.steadyback.chart;

import dev.steadyback.report.HabitMeans.Habit;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What a chart may show beside pain. It is shown, and nothing is concluded from it. */
public enum Factor {
    SITTING(Habit.SITTING_HOURS),
    STANDING(Habit.STANDING_HOURS),
    WALKING(Habit.WALKING_MINUTES),
    LIFTS(Habit.LIFTS),
    SLEEP(Habit.SLEEP_HOURS),
    RELIEF(null),
    TREATMENT(null);

    private final @Nullable Habit habit;

    Factor(@Nullable Habit habit) {
        this.habit = habit;
    }

    /** The habit that it is; null when it is none. */
    public @Nullable Habit habit() {
        return habit;
    }

    /** The factor in an address. */
    public String path() {
        return name().toLowerCase(Locale.ROOT);
    }
}
