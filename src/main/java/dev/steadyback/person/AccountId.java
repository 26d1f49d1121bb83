package dev.steadyback.person;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.steadyback.platform.Ids;

/** An account's identifier, {@code acc_} and random letters: it tells nothing about whose it is. */
public record AccountId(@JsonValue String value) {
    public static final String PREFIX = "acc_";

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public AccountId {
        Ids.checked(PREFIX, value);
    }

    public static AccountId random() {
        return new AccountId(PREFIX + Ids.random());
    }

    @Override
    public String toString() {
        return value;
    }
}
