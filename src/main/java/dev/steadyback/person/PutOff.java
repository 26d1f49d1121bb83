package dev.steadyback.person;

import dev.steadyback.person.PersonEvent.PromptPutOff;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.TreeMap;

/** What a person has put off of what «Today» asks, each with the first day on which it is shown again. */
public final class PutOff {
    private PutOff() {}

    /** The same after one more event. What is over is left out, so that there is never more of it than there was to put off lately. */
    public static Map<String, LocalDate> with(Map<String, LocalDate> before, PromptPutOff event) {
        Map<String, LocalDate> after = new TreeMap<>(before);
        // A day is over everywhere a day after it is in the zone of all clocks.
        after.values()
                .removeIf(until -> until.isBefore(dayOf(event.recordedAt()).minusDays(1)));
        LocalDate until = event.until();
        if (until == null) {
            after.remove(event.prompt());
        } else {
            after.put(event.prompt(), until);
        }
        return Map.copyOf(after);
    }

    static LocalDate dayOf(Instant moment) {
        return LocalDate.ofInstant(moment, ZoneOffset.UTC);
    }
}
