package dev.steadyback.programme;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.steadyback.platform.Ids;

/** A pause's identifier, {@code pau_} and letters. */
public record PauseId(@JsonValue String value) {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public PauseId {
        Ids.checked("pau_", value);
    }

    public static PauseId random() {
        return new PauseId("pau_" + Ids.random());
    }

    @Override
    public String toString() {
        return value;
    }
}
