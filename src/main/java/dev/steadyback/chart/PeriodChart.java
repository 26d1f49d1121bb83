package dev.steadyback.chart;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A period drawn into a page, with what each of its steps says.
 *
 * @param name the key of its name, by what a step is
 * @param byDay whether a step is a day; otherwise it is a week or more
 * @param panels what is drawn, one below the other on one time axis
 * @param readings what the steps say, in order
 * @param chosen the place of the step that is read out
 * @param keys what the shapes mean that are drawn
 * @param factor what is laid beside pain; null for nothing
 */
public record PeriodChart(
        String name,
        boolean byDay,
        List<Panel> panels,
        List<StepReading> readings,
        int chosen,
        List<Key> keys,
        @Nullable Factor factor) {
    public PeriodChart {
        panels = List.copyOf(panels);
        readings = List.copyOf(readings);
        keys = List.copyOf(keys);
    }

    /**
     * What is asked of a chart.
     *
     * @param day a day of the step to read out; null for the last with a score
     * @param factor what to lay beside pain; null for nothing
     * @param address what the address of a step has before its first day, such as {@code ?period=all&day=}
     */
    public record Asked(@Nullable LocalDate day, @Nullable Factor factor, String address) {}

    /**
     * A part of the chart.
     *
     * @param name empty for the first, which the page names
     * @param svg an {@code svg} element without style or script
     */
    public record Panel(String name, String svg) {}

    /** What a shape means; the shape is by its classes in the style sheet. */
    public record Key(String shape, String words) {}

    /** What the step before the chosen one says; null when it is the first. */
    public @Nullable StepReading before() {
        return chosen == 0 ? null : readings.get(chosen - 1);
    }

    /** What the step after the chosen one says; null when it is the last. */
    public @Nullable StepReading after() {
        return chosen == readings.size() - 1 ? null : readings.get(chosen + 1);
    }

    public StepReading read() {
        return readings.get(chosen);
    }
}
