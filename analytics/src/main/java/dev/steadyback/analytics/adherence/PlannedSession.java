package dev.steadyback.analytics.adherence;

import dev.steadyback.analytics.Names;
import java.time.LocalDate;
import java.util.List;

/**
 * A planned session on the date it is planned for.
 *
 * @param date the plan day, a local date of the person
 * @param line which line of that day's plan it is, from 0; tells two of one name apart
 * @param name the name of the plan line, compared as {@link Names} says
 * @param minutes target, 0 or more
 * @param excused whether its day lies in a pause
 * @param alsoCalled other names of the same plan line, from before or after it was renamed; what is done under them is done for it
 */
public record PlannedSession(
        LocalDate date, int line, String name, int minutes, boolean excused, List<String> alsoCalled) {
    public PlannedSession {
        alsoCalled = List.copyOf(alsoCalled);
        if (minutes < 0) {
            throw new IllegalArgumentException("A planned session cannot last " + minutes + " minutes.");
        }
    }

    /** A planned session that was never renamed. */
    public PlannedSession(LocalDate date, int line, String name, int minutes, boolean excused) {
        this(date, line, name, minutes, excused, List.of());
    }
}
