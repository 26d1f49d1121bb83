package dev.steadyback.person;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.steadyback.platform.Ids;

/** A person's identifier, {@code per_} and random letters: it tells nothing about the person. */
public record PersonId(@JsonValue String value) {
    /** What every identifier of a person begins with. */
    public static final String PREFIX = "per_";

    /** The made-up person of the sample data. Identifiers of persons are random, so nobody else can ever have this one. */
    public static final PersonId SAMPLE = new PersonId(PREFIX + Ids.derived("the sample person"));

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public PersonId {
        Ids.checked(PREFIX, value);
    }

    public static PersonId random() {
        return new PersonId(PREFIX + Ids.random());
    }

    @Override
    public String toString() {
        return value;
    }
}
