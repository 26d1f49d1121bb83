package dev.steadyback.programme;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.steadyback.platform.Ids;

/** The identifier of an exercise that somebody described, {@code exc_} and letters. */
public record ExerciseId(@JsonValue String value) {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public ExerciseId {
        Ids.checked("exc_", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
