package dev.steadyback.chart.page;

import dev.steadyback.chart.Factor;
import dev.steadyback.language.Texts;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What is laid beside pain: a bar a step on a scale of its own, or a mark where it is there or not. */
final class FactorDrawing {
    static final double HEIGHT = 64;
    private static final double HEADROOM = 1.12;
    private static final double FREE = 0.3;

    private final Factor factor;
    private final TimeAxis axis;
    private final List<Step> steps;
    private final boolean marks;
    private final double high;
    private final Texts texts;

    FactorDrawing(Factor factor, TimeAxis axis, List<Step> steps, boolean byDay, Texts texts) {
        this.factor = factor;
        this.axis = axis;
        this.steps = steps;
        this.marks = factor == Factor.TREATMENT || (factor == Factor.RELIEF && byDay);
        this.high = round(steps.stream()
                .map(s -> FactorValues.of(factor, s.days()))
                .filter(Objects::nonNull)
                .mapToDouble(FactorValues.Value::number)
                .max()
                .orElse(0));
        this.texts = texts;
    }

    boolean isEmpty() {
        return high == 0;
    }

    /** The next number that is easily read: a whole or half of its power of ten. */
    private static double round(double most) {
        if (most <= 0) {
            return 0;
        }
        double power = Math.pow(10, Math.floor(Math.log10(most)));
        return Math.ceil(most / power * 2) / 2 * power;
    }

    private double y(double value) {
        return 1 - value / (high * HEADROOM);
    }

    Svg whole() {
        Svg svg = new Svg();
        if (!marks) {
            value(svg, high, ".27rem");
        }
        value(svg, 0, "0");
        for (Step step : steps) {
            FactorValues.@Nullable Value value = FactorValues.of(factor, step.days());
            if (value == null) {
                continue;
            }
            double x = axis.x(step.from());
            double width = axis.end(step.to()) - x;
            if (marks) {
                svg.leaf("circle", "class", "factor-mark", "cx", Svg.part(x + width / 2), "cy", "60%", "r", "4");
            } else {
                svg.leaf(
                        "rect",
                        "class",
                        "factor",
                        "x",
                        Svg.part(x + width * FREE / 2),
                        "y",
                        Svg.part(y(value.number())),
                        "width",
                        Svg.part(width * (1 - FREE)),
                        "height",
                        Svg.part(1 - y(value.number())));
            }
        }
        return svg;
    }

    private void value(Svg svg, double value, String dy) {
        String y = Svg.part(high == 0 ? 1 : y(value));
        svg.leaf("line", "class", "grid", "x2", "100%", "y1", y, "y2", y);
        if (!marks) {
            svg.text(texts.tenths(value), "class", "value", "x", "-.5rem", "y", y, "dy", dy);
        }
    }
}
