package dev.steadyback.entry;

import dev.steadyback.platform.Fields;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** A number of an entry, and what can be meant by it: whoever asks for it where {@link FactsReader} cannot be asked, such as a page without a connection, asks for the same. */
public enum NumberFact {
    MINUTES("minutes", 1, 1440, 0),
    EFFORT("effort", 0, 10, 0),
    PAIN_BEFORE("painBefore", 0, 10, 0),
    PAIN_AFTER("painAfter", 0, 10, 0),
    SITTING_HOURS("sittingHours", 0, 24, 2),
    STANDING_HOURS("standingHours", 0, 24, 2),
    WALKING_MINUTES("walkingMinutes", 0, 1440, 0),
    LIFTS("lifts", 0, 1000, 0),
    SLEEP_HOURS("sleepHours", 0, 24, 2);

    private final String field;
    private final int least;
    private final int most;
    private final int decimals;

    NumberFact(String field, int least, int most, int decimals) {
        this.field = field;
        this.least = least;
        this.most = most;
        this.decimals = decimals;
    }

    /** What it is called where it is sent. */
    public String field() {
        return field;
    }

    public int least() {
        return least;
    }

    public int most() {
        return most;
    }

    /** How many it may have after its point; 0 for a whole number. */
    public int decimals() {
        return decimals;
    }

    @Nullable
    Integer whole(Fields fields) {
        return fields.wholeNumber(field, least, most);
    }

    @Nullable
    BigDecimal decimal(Fields fields) {
        return fields.decimal(field, least, most, decimals);
    }
}
