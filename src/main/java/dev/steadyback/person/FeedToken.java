package dev.steadyback.person;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.steadyback.platform.Ids;

/** The secret in the address of a calendar feed, {@code cal_} and random letters: whoever knows it reads the feed. */
public record FeedToken(@JsonValue String value) {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public FeedToken {
        Ids.checked("cal_", value);
    }

    public static FeedToken random() {
        return new FeedToken("cal_" + Ids.random());
    }

    /** What it is looked up by: a hash, so that how long a look-up takes tells nothing about the secret. */
    public String hash() {
        return Ids.derived("calendar-feed", value);
    }

    /** Not what it is: what is logged by mistake must not be the secret. */
    @Override
    public String toString() {
        return "cal_…";
    }
}
