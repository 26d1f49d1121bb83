package dev.steadyback.chart.page;

import dev.steadyback.language.Texts;
import dev.steadyback.report.SessionPainModel;
import java.math.BigDecimal;

/** Eleven by eleven cells, as wide as there is room: across the pain before, upwards that after. A cell says in shade and figures how many sessions had both. */
final class PairsDrawing {
    /** Figures with more digits than this have no room in the widest grid; with as many, in a narrow one. */
    private static final int MOST_DIGITS = 3;

    private static final int SHADES = 4;

    /** From the middle of figures to the line they stand on. */
    private static final String MIDDLE = ".36em";

    /** A mark in the grid has its point here. */
    private static final double EDGE = 2;

    private final SessionPainModel model;
    private final Texts texts;

    PairsDrawing(SessionPainModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
    }

    /** The edge of a value's cells that is nearer to 0, as a part of the side. */
    private static double x(double value) {
        return value / SessionPainModel.VALUES;
    }

    /** The middle of a value's cells, from the left. */
    private static String across(double value) {
        return Svg.part(x(value + 0.5));
    }

    /** The middle of a value's cells, from above. */
    private static String down(double value) {
        return Svg.part(1 - x(value + 0.5));
    }

    Svg whole() {
        Svg svg = new Svg();
        lines(svg);
        model.cells().forEach(c -> cell(svg, c));
        for (int value = 0; value < SessionPainModel.VALUES; value++) {
            box(svg, "unchanged", value, value);
        }
        axes(svg);
        means(svg);
        return svg;
    }

    private static void lines(Svg svg) {
        for (int value = 0; value <= SessionPainModel.VALUES; value++) {
            String at = Svg.part(x(value));
            svg.leaf("line", "class", "grid", "x2", "100%", "y1", at, "y2", at);
            svg.leaf("line", "class", "grid", "y2", "100%", "x1", at, "x2", at);
        }
    }

    private static void box(Svg svg, String css, int before, int after) {
        svg.leaf(
                "rect",
                "class",
                css,
                "x",
                Svg.part(x(before)),
                "y",
                Svg.part(1 - x(after + 1)),
                "width",
                Svg.part(x(1)),
                "height",
                Svg.part(x(1)));
    }

    private void cell(Svg svg, SessionPainModel.Cell cell) {
        int step = cell.step(SHADES);
        box(svg, "cell shade-" + step, cell.before(), cell.after());
        String figure = texts.whole(cell.count());
        if (figure.length() <= MOST_DIGITS) {
            svg.text(
                    figure,
                    "class",
                    "figure on-" + step + (figure.length() == MOST_DIGITS ? " long" : ""),
                    "x",
                    across(cell.before()),
                    "y",
                    down(cell.after()),
                    "dy",
                    MIDDLE);
        }
    }

    private void axes(Svg svg) {
        for (int value = 0; value < SessionPainModel.VALUES; value++) {
            String name = texts.whole(value);
            svg.text(name, "class", "before", "x", across(value), "y", "100%", "dy", Svg.pixels(17));
            svg.text(name, "class", "value", "x", "-.5rem", "y", down(value), "dy", MIDDLE);
        }
        svg.text(texts.say("chart.session-pain.after"), "class", "axis-after", "x", "-1.75rem", "y", Svg.pixels(-17));
        svg.text(
                texts.say("chart.session-pain.before"),
                "class",
                "axis-before",
                "x",
                "50%",
                "y",
                "100%",
                "dy",
                Svg.pixels(38));
    }

    private void means(Svg svg) {
        BigDecimal before = model.meanBefore();
        BigDecimal after = model.meanAfter();
        if (before != null && after != null) {
            svg.begin("svg", "class", "mean-before", "x", across(before.doubleValue()))
                    .add(downward(0, -EDGE))
                    .end("svg");
            svg.begin("svg", "class", "mean-after", "x", "100%", "y", down(after.doubleValue()))
                    .add(leftward(EDGE, 0))
                    .end("svg");
        }
    }

    private static Svg downward(double x, double y) {
        return path("mean", "M" + Svg.number(x) + " " + Svg.number(y) + "l-5-8h10z");
    }

    private static Svg leftward(double x, double y) {
        return path("mean", "M" + Svg.number(x) + " " + Svg.number(y) + "l8-5v10z");
    }

    private static Svg path(String css, String path) {
        return new Svg().leaf("path", "class", css, "d", path);
    }

    /** The mark of the mean before, or of that after, as it is at the grid's edge. */
    static String mean(boolean before) {
        return sign(before ? downward(11, 15) : leftward(7, 11));
    }

    /** A part of the grid, small: above its diagonal (1), on it (0), or below (-1). */
    static String part(int side) {
        Svg svg = path("side", side > 0 ? "M0 0h18L0 18z" : side < 0 ? "M22 4v18H4z" : "M0 18 18 0h4v4L4 22H0z");
        return sign(svg.add(path("frame", "M0 0h22v22H0z")));
    }

    private static String sign(Svg content) {
        return new Svg()
                .begin("svg", "class", "sign", "viewBox", "0 0 22 22", "aria-hidden", "true")
                .add(content)
                .end("svg")
                .toString();
    }
}
