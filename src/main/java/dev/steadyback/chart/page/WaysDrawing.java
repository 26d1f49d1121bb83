package dev.steadyback.chart.page;

import dev.steadyback.chart.draw.Plots;
import dev.steadyback.report.ReviewModel;
import dev.steadyback.report.ReviewModel.Estimate;
import java.util.List;

/**
 * The difference with its interval by a calculation, a strip each: all on one axis of points with «no difference» in its middle, whose zone of less than one point is
 * shaded.
 */
final class WaysDrawing {
    /** The part of half the axis that the main interval leaves free. */
    private static final double FREE = 0.04;

    private static final double MIDDLE = 0.5;
    private static final int MOST_TICKS = 4;

    /** From the top of the names of the axis to the line they stand on, in pixels. */
    private static final double LINE = 14;

    private final double half;

    WaysDrawing(ReviewModel model) {
        this.half = model.half(FREE);
    }

    /** Where a difference lies, as a part of the width; beyond the axis, its end. */
    private double x(double points) {
        return Math.clamp(MIDDLE + points / half / 2, 0, 1);
    }

    private List<Integer> ticks() {
        return Plots.steps(half, MOST_TICKS).stream().filter(t -> t > 0).toList();
    }

    /** A calculation's strip; the axis alone where it gives no estimate. */
    Svg of(ReviewModel.Row row) {
        Svg svg = new Svg();
        svg.leaf(
                "rect",
                "class",
                "zone",
                "x",
                Svg.part(x(-ReviewModel.LITTLE)),
                "width",
                Svg.part(x(ReviewModel.LITTLE) - x(-ReviewModel.LITTLE)),
                "height",
                "100%");
        for (int tick : ticks()) {
            upright(svg, "at", -tick);
            upright(svg, "at", tick);
        }
        upright(svg, "none", 0);
        Estimate estimate = row.estimate();
        if (estimate != null) {
            interval(svg, estimate, Boolean.FALSE.equals(row.supports()));
        }
        return svg;
    }

    private void upright(Svg svg, String css, double points) {
        svg.leaf("rect", "class", css, "x", Svg.part(x(points)), "width", "1", "height", "100%");
    }

    private void interval(Svg svg, Estimate estimate, boolean open) {
        svg.leaf(
                "line",
                "x1",
                Svg.part(x(estimate.low())),
                "x2",
                Svg.part(x(estimate.high())),
                "y1",
                "50%",
                "y2",
                "50%");
        if (estimate.low() < -half) {
            head(svg, "0", "M-4 0l8-5v10z");
        }
        if (estimate.high() > half) {
            head(svg, "100%", "M4 0l-8-5v10z");
        }
        if (Math.abs(estimate.mean()) <= half) {
            svg.leaf(
                    "circle",
                    "class",
                    open ? "open" : "bears-out",
                    "cx",
                    Svg.part(x(estimate.mean())),
                    "cy",
                    "50%",
                    "r",
                    "4");
        }
    }

    /** The interval leaves the axis here. */
    private static void head(Svg svg, String x, String path) {
        svg.begin("svg", "x", x, "y", "50%")
                .leaf("path", "class", "head", "d", path)
                .end("svg");
    }

    /** Points less or more: the side says which. */
    Svg axis() {
        Svg svg = new Svg();
        tick(svg, 0);
        for (int tick : ticks()) {
            tick(svg, -tick);
            tick(svg, tick);
        }
        return svg;
    }

    private void tick(Svg svg, int points) {
        svg.text(
                String.valueOf(Math.abs(points)),
                "class",
                "tick-name",
                "x",
                Svg.part(x(points)),
                "y",
                Svg.pixels(LINE));
    }
}
