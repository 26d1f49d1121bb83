package dev.steadyback.chart.page;

import dev.steadyback.analytics.pain.ImportantChange;
import dev.steadyback.chart.draw.Type;
import dev.steadyback.chart.time.ChartModel;
import dev.steadyback.language.Texts;
import dev.steadyback.report.Gap;
import dev.steadyback.report.Report;
import dev.steadyback.trend.PainTrendView;
import java.awt.Font;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Pain from 0 to 10: a dot a step, the level with its band, what they are held against, and what was going on. */
final class PainDrawing {
    private static final double LOW = -0.7;
    private static final double HIGH = 10.4;

    private final Report report;
    private final Texts texts;
    private final ChartModel model;
    private final TimeAxis axis;
    private final List<Step> steps;
    private final Places places;

    /**
     * A drawing of a report's pain.
     *
     * @param height how high it is at least, in pixels
     */
    PainDrawing(Report report, ChartModel model, List<Step> steps, double height) {
        this.report = report;
        this.texts = report.texts();
        this.model = model;
        this.axis = TimeAxis.of(model);
        this.steps = steps;
        this.places = new Places(height);
    }

    /** Where a value lies, as a part of the height. */
    static double y(double value) {
        return (HIGH - value) / (HIGH - LOW);
    }

    /** All of it, to be asked, with one step chosen: no name is put on the line through it. */
    Svg whole(Step chosen) {
        double upright = axis.middle(chosen.from(), chosen.to());
        for (int quarter = 0; quarter <= 40; quarter++) {
            places.draw(upright, y(quarter / 4.0));
        }
        Svg svg = new Svg();
        svg.begin("g", "aria-hidden", "true");
        stretches(svg);
        grid(svg);
        versions(svg);
        lines(svg, true);
        dots(svg);
        marks(svg);
        names(svg, true);
        return svg.end("g");
    }

    /** Pain alone. */
    Svg small() {
        Svg svg = new Svg();
        svg.begin("g", "aria-hidden", "true");
        grid(svg);
        lines(svg, false);
        dots(svg);
        names(svg, false);
        return svg.end("g");
    }

    /** Pain beside that of others, on an axis that all of them share: all daily values, and no names. */
    Svg among() {
        Svg svg = new Svg();
        svg.begin("g", "aria-hidden", "true");
        if (model.dots().isEmpty()) {
            svg.leaf("rect", "class", "gap", "width", "100%", "height", "100%");
            grid(svg);
            String words = texts.say("chart.persons.no-score");
            svg.text(words, "class", "note", "x", "50%", "y", "50%", "dy", "-.5rem", "text-anchor", "middle");
        } else {
            if (report.from().isAfter(model.first().plusDays(6))) {
                stretch(svg, "gap", model.first(), report.from().minusDays(1));
            }
            gaps(svg);
            grid(svg);
            lines(svg, false);
            manyDots(svg);
        }
        return svg.end("g");
    }

    /** Half a year of days in one line that is made of its round ends alone: an element each is many times as long. */
    private void manyDots(Svg svg) {
        StringBuilder path = new StringBuilder();
        for (ChartModel.Dot dot : model.dots()) {
            path.append('M')
                    .append(Svg.number(100 * axis.noon(dot.date())))
                    .append(' ')
                    .append(Svg.number(100 * y(dot.value())))
                    .append("h0");
        }
        svg.begin("svg", "class", "lines", "viewBox", "0 0 100 100", "preserveAspectRatio", "none")
                .leaf("path", "class", "dots", "d", path.toString())
                .end("svg");
    }

    private void gaps(Svg svg) {
        for (Gap gap : model.gaps()) {
            stretch(svg, "gap", later(gap.from()), gap.to());
        }
    }

    private void stretches(Svg svg) {
        gaps(svg);
        for (ChartModel.Stretch flare : model.marks().flares()) {
            stretch(svg, "flare", flare.from(), flare.to());
        }
        if (!model.marks().pauses().isEmpty()) {
            svg.begin("defs")
                    .begin("pattern", "id", "hatch", "width", "6", "height", "6", "patternUnits", "userSpaceOnUse")
                    .leaf("path", "class", "hatch", "d", "M-1 7 7-1M-1 1 1-1M5 7 7 5")
                    .end("pattern")
                    .end("defs");
        }
        for (ChartModel.Stretch pause : model.marks().pauses()) {
            svg.leaf(
                    "rect",
                    "class",
                    "pause",
                    "fill",
                    "url(#hatch)",
                    "x",
                    Svg.part(axis.x(pause.from())),
                    "width",
                    Svg.part(axis.end(pause.to()) - axis.x(pause.from())),
                    "height",
                    "100%");
        }
    }

    private LocalDate later(LocalDate day) {
        return day.isBefore(report.from()) ? report.from() : day;
    }

    private void stretch(Svg svg, String name, LocalDate from, LocalDate to) {
        String x = Svg.part(axis.x(from));
        String width = Svg.part(axis.end(to) - axis.x(from));
        svg.leaf("rect", "class", name, "x", x, "width", width, "height", "100%");
        if (name.equals("flare")) {
            svg.leaf("rect", "class", "flare-bar", "x", x, "y", Svg.part(1), "width", width, "height", "4");
        }
    }

    private static void grid(Svg svg) {
        for (int value : List.of(0, 5, 10)) {
            String y = Svg.part(y(value));
            svg.leaf("line", "class", "grid", "x2", "100%", "y1", y, "y2", y);
            svg.text(String.valueOf(value), "class", "value", "x", "-.5rem", "y", y, "dy", ".27rem");
        }
    }

    private void versions(Svg svg) {
        for (ChartModel.Version version : model.marks().plans()) {
            if (version.from().isAfter(model.first().plusDays(6))) {
                String x = Svg.part(axis.x(version.from()));
                svg.leaf("line", "class", "version", "x1", x, "x2", x, "y2", "100%");
            }
        }
    }

    private void lines(Svg svg, boolean important) {
        PainTrendView pain = report.painTrend();
        svg.begin("svg", "class", "lines", "viewBox", "0 0 100 100", "preserveAspectRatio", "none");
        for (ChartModel.Run run : model.runs()) {
            band(svg, run);
        }
        svg.end("svg");
        across(svg, "start", pain.baseline());
        if (important) {
            across(svg, "important", ImportantChange.importantFrom(pain.baseline()));
        }
        svg.begin("svg", "class", "lines", "viewBox", "0 0 100 100", "preserveAspectRatio", "none");
        for (ChartModel.Run run : model.runs()) {
            level(svg, run);
        }
        svg.end("svg");
    }

    private static void across(Svg svg, String name, @Nullable BigDecimal at) {
        if (at != null) {
            String y = Svg.part(y(at.doubleValue()));
            svg.leaf("line", "class", name, "x2", "100%", "y1", y, "y2", y);
        }
    }

    private void band(Svg svg, ChartModel.Run run) {
        StringBuilder path = new StringBuilder();
        for (PainTrendView.Day day : run.days()) {
            point(path, day.date(), day.high());
        }
        for (PainTrendView.Day day : run.days().reversed()) {
            point(path, day.date(), day.low());
        }
        svg.leaf("path", "class", "band", "d", path.append('Z').toString());
    }

    private void level(Svg svg, ChartModel.Run run) {
        StringBuilder path = new StringBuilder();
        for (PainTrendView.Day day : run.days()) {
            point(path, day.date(), day.level());
            Double level = day.level();
            if (level != null) {
                places.draw(axis.noon(day.date()), y(level));
            }
        }
        // A run of one day is a point: a line of no length with round ends.
        svg.leaf(
                "path",
                "class",
                "level",
                "d",
                run.days().size() == 1 ? path.append("h0").toString() : path.toString());
    }

    private void point(StringBuilder path, LocalDate date, @Nullable Double value) {
        if (value != null) {
            path.append(path.isEmpty() ? 'M' : 'L')
                    .append(Svg.number(100 * axis.noon(date)))
                    .append(' ')
                    .append(Svg.number(100 * y(value)));
        }
    }

    private void dots(Svg svg) {
        String radius = steps.size() > 40 ? "2.5" : "3";
        for (Step step : steps) {
            Double value = step.value();
            if (value != null) {
                double x = axis.middle(step.from(), step.to());
                svg.leaf("circle", "class", "dot", "cx", Svg.part(x), "cy", Svg.part(y(value)), "r", radius);
                places.draw(x, y(value));
            }
        }
    }

    private void marks(Svg svg) {
        for (ChartModel.Stretch treatment : model.marks().treatments()) {
            svg.leaf(
                    "rect",
                    "class",
                    "treatment",
                    "x",
                    Svg.part(axis.noon(treatment.from())),
                    "width",
                    "4",
                    "height",
                    "12");
        }
        if (Step.isDay(report)) {
            for (LocalDate day : model.marks().reliefs()) {
                svg.leaf(
                        "circle",
                        "class",
                        "relief",
                        "cx",
                        Svg.part(axis.noon(day)),
                        "cy",
                        Svg.part(y(-0.35)),
                        "r",
                        "3");
            }
        }
    }

    private void names(Svg svg, boolean whole) {
        BigDecimal start = report.painTrend().baseline();
        if (start != null) {
            name(
                    svg,
                    "start-name",
                    Places.STRONG,
                    texts.say("chart.page.start", texts.number(start)),
                    beside(start.doubleValue()));
        }
        BigDecimal important = ImportantChange.importantFrom(start);
        if (whole && important != null) {
            name(
                    svg,
                    "important-name",
                    Places.STRONG,
                    texts.say("chart.page.important", texts.number(important)),
                    beside(important.doubleValue()));
        }
        if (!whole) {
            return;
        }
        for (Gap gap : model.gaps()) {
            double from = axis.x(later(gap.from()));
            double to = axis.end(gap.to());
            String words = texts.say("chart.no-entries");
            if (textWidth(words) + 6 <= (to - from) * Places.WIDTH) {
                name(
                        svg,
                        "note",
                        Places.REGULAR,
                        words,
                        Stream.of(8.0, 7.0, 9.0, 6.0, 5.5, 4.0, 3.0, 2.0, 1.0)
                                .map(v -> new Places.Place((from + to) / 2, 0, "middle", y(v), 4))
                                .toList());
            }
        }
        for (ChartModel.Version version : model.marks().plans()) {
            if (version.from().isAfter(model.first().plusDays(6))) {
                high(svg, axis.x(version.from()), texts.say("chart.version-short", version.number()));
            }
        }
        for (ChartModel.Stretch treatment : model.marks().treatments()) {
            high(svg, axis.noon(treatment.from()), treatment.name());
        }
    }

    private static double textWidth(String words) {
        return Type.width(words, Places.REGULAR);
    }

    /** The name of something upright, beside its upper end. */
    private void high(Svg svg, double x, String words) {
        name(
                svg,
                "note",
                Places.REGULAR,
                words,
                Stream.of(9.75, 9.0, 8.25)
                        .flatMap(v -> Stream.of(
                                new Places.Place(x, 7, "start", y(v), 4), new Places.Place(x, -7, "end", y(v), 4)))
                        .toList());
    }

    /** Above or below a line across, at its ends or its middle. */
    private static List<Places.Place> beside(double value) {
        return Stream.of(-6.0, 16.0)
                .flatMap(dy -> Stream.of(
                        new Places.Place(0, 2, "start", y(value), dy),
                        new Places.Place(1, 0, "end", y(value), dy),
                        new Places.Place(0.5, 0, "middle", y(value), dy)))
                .toList();
    }

    private void name(Svg svg, String css, Font font, String words, List<Places.Place> where) {
        places.take(words, font, where)
                .ifPresent(p -> svg.text(
                        words,
                        "class",
                        css,
                        "x",
                        Svg.part(p.x()),
                        "y",
                        Svg.part(p.y()),
                        "dx",
                        Svg.pixels(p.dx()),
                        "dy",
                        Svg.pixels(p.dy()),
                        "text-anchor",
                        p.anchor()));
    }
}
