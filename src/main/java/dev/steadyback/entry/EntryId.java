package dev.steadyback.entry;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.steadyback.person.PersonId;
import dev.steadyback.platform.Ids;

/** An entry's identifier, {@code ent_} and letters. */
public record EntryId(@JsonValue String value) {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public EntryId {
        Ids.checked("ent_", value);
    }

    public static EntryId random() {
        return new EntryId("ent_" + Ids.random());
    }

    /** The identifier that this key of this person always leads to: sending the same twice records it once. */
    public static EntryId of(PersonId person, String key) {
        return new EntryId("ent_" + Ids.derived(person.value(), key));
    }

    @Override
    public String toString() {
        return value;
    }
}
