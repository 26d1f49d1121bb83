package dev.steadyback.person;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.steadyback.platform.Ids;

/** A message's identifier, {@code msg_} and letters: it tells nothing about what it says. */
public record MessageId(@JsonValue String value) {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public MessageId {
        Ids.checked("msg_", value);
    }

    /** The one of a form: sent twice, it is one message. */
    public static MessageId of(PersonId person, AccountId coach, String key) {
        return new MessageId("msg_" + Ids.derived(person.value(), coach.value(), key));
    }

    @Override
    public String toString() {
        return value;
    }
}
