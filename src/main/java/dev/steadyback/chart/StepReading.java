package dev.steadyback.chart;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is read out of a chart for one step of its time axis.
 *
 * @param from its first day
 * @param to its last day
 * @param name how the step is called, such as Tue 13 Oct
 * @param address where the page shows this step read out
 * @param pain the daily value, or the mean of several; null when unknown
 * @param shade the colour of that value, 0 to 10
 * @param scored of how many days it is the mean; null for a day
 * @param level the smoothed level with its band, in words; null where none is drawn
 * @param sessions what became of the sessions
 * @param marks what else was going on, such as a flare-up
 * @param factor the value of what is laid beside pain, in words; null when nothing is
 * @param note the first note of a day, shortened; null when there is none
 */
public record StepReading(
        LocalDate from,
        LocalDate to,
        String name,
        String address,
        @Nullable String pain,
        @Nullable Integer shade,
        @Nullable String scored,
        @Nullable String level,
        List<Session> sessions,
        List<String> marks,
        @Nullable String factor,
        @Nullable String note) {
    public StepReading {
        sessions = List.copyOf(sessions);
        marks = List.copyOf(marks);
    }

    /** What became of a session, by its shape and in words. */
    public record Session(String shape, String words) {}

    /** What it is known by in the page. */
    public String id() {
        return "step-" + from;
    }
}
