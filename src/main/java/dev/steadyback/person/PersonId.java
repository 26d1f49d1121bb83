package dev.steadyback.person;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.steadyback.platform.Ids;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A person's identifier, {@code per_} and random letters: it tells nothing about the person. */
public record PersonId(@JsonValue String value) {
    /** What every identifier of a person begins with. */
    public static final String PREFIX = "per_";

    /** The made-up person of the sample data. Identifiers of persons are random, so nobody else can ever have this one. */
    public static final PersonId SAMPLE = new PersonId(PREFIX + Ids.derived("the sample person"));

    private static final Pattern STORED = Pattern.compile("\"(" + PREFIX + "\\w+)\"");

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public PersonId {
        Ids.checked(PREFIX, value);
    }

    /** Whose an event is, by the text it is stored as: the person comes in it before anything that somebody wrote. */
    public static Optional<PersonId> in(String stored) {
        Matcher found = STORED.matcher(stored);
        return found.find() ? Optional.of(new PersonId(found.group(1))) : Optional.empty();
    }

    public static PersonId random() {
        return new PersonId(PREFIX + Ids.random());
    }

    @Override
    public String toString() {
        return value;
    }
}
