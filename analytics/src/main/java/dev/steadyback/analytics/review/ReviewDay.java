package dev.steadyback.analytics.review;

import java.time.LocalDate;

/**
 * One day of a record.
 *
 * @param date the local date
 * @param pain the day's pain, 0 to 10, NaN if unknown
 * @param done programme sessions done that day, fully, partly or stopped, whatever day they were planned for
 * @param planned programme sessions due that day; paused ones are left out
 * @param kept of the planned sessions, how many were done, on the day or on another day of its week
 * @param unknown of the planned sessions, how many nobody knows about: nothing was logged on the day nor on the two after it
 * @param paused whether the day is taken out of the plan
 */
public record ReviewDay(LocalDate date, double pain, int done, int planned, int kept, int unknown, boolean paused) {
    public ReviewDay {
        if (!(Double.isNaN(pain) || (pain >= 0 && pain <= 10))) {
            throw new IllegalArgumentException("Pain is 0 to 10, not " + pain + ".");
        }
        if (done < 0 || planned < 0 || kept < 0 || unknown < 0 || kept + unknown > planned) {
            throw new IllegalArgumentException("On " + date + ", " + done + " sessions done, " + planned + " planned, "
                    + kept + " kept and " + unknown + " unknown do not fit together.");
        }
        if (paused && planned > 0) {
            throw new IllegalArgumentException("On " + date + ", a paused day, nothing is due.");
        }
    }

    /** A day outside of a pause whose sessions stayed on their days. */
    public ReviewDay(LocalDate date, double pain, int done, int planned, int unknown) {
        this(date, pain, done, planned, Math.min(done, planned), unknown, false);
    }

    boolean scored() {
        return !Double.isNaN(pain);
    }

    ReviewDay withKept(int sessions) {
        return new ReviewDay(date, pain, done, planned, sessions, Math.min(unknown, planned - sessions), paused);
    }
}
