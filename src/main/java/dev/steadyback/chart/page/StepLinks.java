package dev.steadyback.chart.page;

import dev.steadyback.chart.StepReading;
import java.util.List;

/** Each step as a link over the full height of the plots, named by what it says. Only the chosen one is reached by the tabulator key: the others by arrows, from there. */
final class StepLinks {
    /** Higher than all plots; what reaches beyond them is cut off. */
    private static final String HEIGHT = "99rem";

    private StepLinks() {}

    static Svg of(TimeAxis axis, List<Step> steps, List<StepReading> readings, int chosen) {
        Svg svg = new Svg();
        for (int i = 0; i < steps.size(); i++) {
            Step step = steps.get(i);
            StepReading reading = readings.get(i);
            double x = axis.x(step.from());
            double width = axis.end(step.to()) - x;
            svg.begin(
                    "a",
                    "class",
                    i == chosen ? "step chosen" : "step",
                    "href",
                    reading.address(),
                    "aria-labelledby",
                    reading.id(),
                    i == chosen ? "aria-current" : "tabindex",
                    i == chosen ? "true" : "-1");
            svg.leaf("rect", "x", Svg.part(x), "width", Svg.part(width), "height", HEIGHT);
            String middle = Svg.part(x + width / 2);
            svg.leaf("line", "x1", middle, "x2", middle, "y2", HEIGHT);
            Double value = step.value();
            if (value != null) {
                svg.leaf("circle", "cx", middle, "cy", Svg.part(PainDrawing.y(value)), "r", "6");
            }
            svg.end("a");
        }
        return svg;
    }
}
