package dev.steadyback.analytics.review;

import java.time.LocalDate;

/**
 * One day of a record.
 *
 * @param date the local date
 * @param pain the day's pain, 0 to 10, NaN if unknown
 * @param done programme sessions done that day, fully, partly or stopped
 * @param planned programme sessions due that day; paused ones are left out
 * @param unknown of the planned sessions, how many nobody knows about: nothing was logged on the day nor on the two after it
 */
public record ReviewDay(LocalDate date, double pain, int done, int planned, int unknown) {
    public ReviewDay {
        if (!(Double.isNaN(pain) || (pain >= 0 && pain <= 10))) {
            throw new IllegalArgumentException("Pain is 0 to 10, not " + pain + ".");
        }
        if (done < 0 || planned < 0 || unknown < 0 || unknown > Math.max(0, planned - done)) {
            throw new IllegalArgumentException("On " + date + ", " + done + " sessions done, " + planned
                    + " planned and " + unknown + " unknown do not fit together.");
        }
    }

    boolean scored() {
        return !Double.isNaN(pain);
    }
}
