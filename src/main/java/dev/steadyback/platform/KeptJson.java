package dev.steadyback.platform;

import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/** Something that is kept as JSON. */
public final class KeptJson<T> {
    private final Kept kept;
    private final String name;
    private final Class<T> type;
    private final Function<String, Refused> damaged;

    /** @param damaged makes of the name the refusal of what does not hold what was written into it */
    public KeptJson(Kept kept, String name, Class<T> type, Function<String, Refused> damaged) {
        this.kept = kept;
        this.name = name;
        this.type = type;
        this.damaged = damaged;
    }

    public Optional<T> read() {
        return kept.read(name).map(this::parsed);
    }

    /**
     * Puts something in the place of what is there.
     *
     * @param change told what is there, null for nothing; returns null to change nothing
     */
    public void change(UnaryOperator<@Nullable T> change) {
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
    public Refused damaged() {
        return damaged.apply(name);
    }
}
