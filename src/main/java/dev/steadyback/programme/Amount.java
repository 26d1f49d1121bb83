package dev.steadyback.programme;

import dev.steadyback.platform.Fields;
import org.jspecify.annotations.Nullable;

/** How much of an exercise, the same for what is planned and what was done: sets of so many repetitions, or of so many seconds. */
public final class Amount {
    public static final int MOST_SETS = 100;
    public static final int MOST_REPS = 1000;
    public static final int MOST_SECONDS = 3600;

    private Amount() {}

    /** Reads {@code seconds}, which {@code reps} are not to be given beside. */
    public static @Nullable Integer seconds(Fields exercise) {
        Integer seconds = exercise.wholeNumber("seconds", 1, MOST_SECONDS);
        if (seconds != null && exercise.has("reps")) {
            exercise.fault(
                    "seconds",
                    "is given beside reps; a set is repeated or held, so send one of the two",
                    "fault.reps-and-seconds");
        }
        return seconds;
    }
}
