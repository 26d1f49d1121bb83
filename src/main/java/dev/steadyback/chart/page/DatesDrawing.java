package dev.steadyback.chart.page;

import dev.steadyback.chart.draw.Type;
import dev.steadyback.chart.time.TimeTicks;
import dev.steadyback.language.Texts;
import java.util.Locale;

/** The dates of the time axis: as many as fit, at each of three widths. The style sheet shows one of the three. */
final class DatesDrawing {
    private static final double HEIGHT = 17;

    private DatesDrawing() {}

    /** How wide the data are at least. */
    enum Width {
        NARROW(TimeAxis.NARROWEST),
        MIDDLE(300),
        WIDE(560);

        final int pixels;

        Width(int pixels) {
            this.pixels = pixels;
        }
    }

    static Svg of(TimeAxis axis, Texts texts) {
        Svg svg = new Svg();
        for (Width width : Width.values()) {
            svg.begin("g", "class", width.name().toLowerCase(Locale.ROOT));
            dates(svg, axis, width.pixels, texts);
            svg.end("g");
        }
        return svg;
    }

    private static void dates(Svg svg, TimeAxis axis, int width, Texts texts) {
        for (TimeTicks.Tick tick :
                TimeTicks.of(axis.first(), axis.last(), d -> axis.x(d) * width, Places.REGULAR, texts)) {
            double x = axis.x(tick.date());
            svg.leaf("line", "class", "tick", "x1", Svg.part(x), "x2", Svg.part(x), "y2", "4");
            boolean last = x * width + Type.width(tick.name(), Places.REGULAR) / 2 > width;
            svg.text(
                    tick.name(),
                    "x",
                    Svg.part(last ? 1 : x),
                    "y",
                    Svg.pixels(HEIGHT),
                    "text-anchor",
                    last ? "end" : "middle");
        }
    }
}
