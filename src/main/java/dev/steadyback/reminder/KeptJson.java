package dev.steadyback.reminder;

import dev.steadyback.platform.Kept;
import dev.steadyback.platform.Refused;
import dev.steadyback.platform.StorageJson;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/** Something that is kept as JSON. */
final class KeptJson<T> {
    private final Kept kept;
    private final String name;
    private final Class<T> type;

    KeptJson(Kept kept, String name, Class<T> type) {
        this.kept = kept;
        this.name = name;
        this.type = type;
    }

    Optional<T> read() {
        return kept.read(name).map(this::parsed);
    }

    /**
     * Puts something in the place of what is there.
     *
     * @param change told what is there, null for nothing; returns null to change nothing
     */
    void change(UnaryOperator<@Nullable T> change) {
        kept.change(name, there -> {
            T next = change.apply(there == null ? null : parsed(there));
            return next == null ? null : StorageJson.MAPPER.writeValueAsBytes(next);
        });
    }

    private T parsed(byte[] json) {
        try {
            return StorageJson.MAPPER.readValue(json, type);
        } catch (JacksonException e) {
            throw damaged();
        }
    }

    /** The error of what does not hold what was written into it. */
    Refused damaged() {
        return Refused.unavailable(
                "data",
                "folder's " + name + " is damaged and cannot be read; move it away, then switch the"
                        + " messages on again on each device",
                "fault.devices-damaged",
                name);
    }
}
