package dev.steadyback.analytics;

import java.time.LocalDate;

/**
 * A planned session on the date it is planned for.
 *
 * @param date the plan day, a local date of the person
 * @param name the name of the plan line; case and surrounding blanks do not matter when sessions are matched
 * @param minutes target, 0 or more
 * @param excused whether its day lies in a pause
 */
public record PlannedSession(LocalDate date, String name, int minutes, boolean excused) {
    public PlannedSession {
        if (minutes < 0) {
            throw new IllegalArgumentException("A planned session cannot last " + minutes + " minutes.");
        }
    }
}
