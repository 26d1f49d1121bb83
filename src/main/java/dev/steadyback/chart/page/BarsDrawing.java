package dev.steadyback.chart.page;

import dev.steadyback.chart.time.ChartModel;
import java.util.List;

/** Sessions by week, or by more where a week is too narrow: what was done, filled, of what was due, in outline. */
final class BarsDrawing {
    static final double HEIGHT = 84;

    /** From the upper edge to the highest value, so that its name has room. */
    private static final double HEADROOM = 1.08;

    /** The part of a column that its bar leaves free. */
    private static final double FREE = 0.22;

    private final ChartModel model;
    private final TimeAxis axis;
    private final double high;

    BarsDrawing(ChartModel model) {
        this.model = model;
        this.axis = TimeAxis.of(model);
        this.high = model.bars().stream()
                .mapToDouble(b -> b.due() + b.open() + b.extras())
                .max()
                .orElse(0);
    }

    boolean isEmpty() {
        return high == 0;
    }

    /** Where a number lies, as a part of the height. */
    private double y(double value) {
        return 1 - value / (high * HEADROOM);
    }

    Svg whole() {
        Svg svg = new Svg();
        for (double value : List.of(0.0, high)) {
            String y = Svg.part(y(value));
            svg.leaf("line", "class", "grid", "x2", "100%", "y1", y, "y2", y);
            svg.text(
                    String.valueOf((int) value),
                    "class",
                    "value",
                    "x",
                    "-.5rem",
                    "y",
                    y,
                    "dy",
                    value == 0 ? "0" : ".27rem");
        }
        for (ChartModel.Bar bar : model.bars()) {
            int planned = bar.due() + bar.open();
            part(svg, bar, "credited-part", 0, bar.credited());
            part(svg, bar, "due-part", 0, bar.due());
            part(svg, bar, "open-part", bar.due(), planned);
            part(svg, bar, "extra-part", planned, planned + bar.extras());
        }
        return svg;
    }

    private void part(Svg svg, ChartModel.Bar bar, String css, double from, double to) {
        if (to > from) {
            double x = axis.x(bar.from());
            double width = axis.x(bar.end()) - x;
            svg.leaf(
                    "rect",
                    "class",
                    css,
                    "x",
                    Svg.part(x + width * FREE / 2),
                    "y",
                    Svg.part(y(to)),
                    "width",
                    Svg.part(width * (1 - FREE)),
                    "height",
                    Svg.part(y(from) - y(to)));
        }
    }
}
