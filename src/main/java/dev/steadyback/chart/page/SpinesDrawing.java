package dev.steadyback.chart.page;

import dev.steadyback.analytics.Weeks;
import dev.steadyback.analytics.adherence.DayState;
import dev.steadyback.chart.draw.Type;
import dev.steadyback.chart.time.ChartModel;
import dev.steadyback.language.Texts;
import dev.steadyback.report.Report;
import java.time.LocalDate;
import java.util.List;

/** Sessions by week: each a vertebra, each week a spine of them, with how many of how many below it. */
final class SpinesDrawing {
    private static final double BAR = 8;
    private static final double BETWEEN = 3;
    private static final double LINE = 17;

    /** More bars on one another would be higher than the pain above them. */
    private static final int MOST_BARS = 16;

    private final Report report;
    private final Texts texts;
    private final TimeAxis axis;
    private final List<Spine> spines;
    private final double foot;

    SpinesDrawing(Report report, ChartModel model) {
        this.report = report;
        this.texts = report.texts();
        this.axis = TimeAxis.of(model);
        this.spines = Spine.of(report);
        this.foot = most() * (BAR + BETWEEN);
    }

    private int most() {
        return spines.stream().mapToInt(Spine::bars).max().orElse(0);
    }

    /** Whether there are bars, and not too many. */
    boolean fits() {
        return most() > 0 && most() <= MOST_BARS;
    }

    /** The height of all, in pixels. */
    double height() {
        return foot + 2 * LINE + 4;
    }

    /** The counts in two lines each, as narrow as can be. */
    Svg whole() {
        Svg svg = new Svg();
        for (Spine spine : spines) {
            bars(svg, spine);
            if (spine.counts().due() > 0) {
                String of = texts.say("chart.page.of", spine.counts().due());
                double room = column(spine) * Places.WIDTH - 2;
                line(svg, spine, 1, "credited", texts.credit(spine.counts().credited()));
                line(
                        svg,
                        spine,
                        2,
                        "due",
                        Type.width(of, Places.REGULAR) <= room
                                ? of
                                : "/" + Texts.NBSP + texts.whole(spine.counts().due()));
            }
        }
        return svg;
    }

    /** The counts in one line, and the week below them. */
    Svg dated() {
        Svg svg = new Svg();
        boolean now = spines.stream().anyMatch(s -> isNow(s.monday())) && thisWeekFits();
        for (Spine spine : spines) {
            bars(svg, spine);
            if (spine.counts().due() > 0) {
                line(
                        svg,
                        spine,
                        1,
                        "credited",
                        texts.say(
                                "chart.page.credited-of",
                                texts.credit(spine.counts().credited()),
                                spine.counts().due()));
            }
            line(
                    svg,
                    spine,
                    2,
                    "date",
                    now && isNow(spine.monday()) ? texts.say("chart.page.this-week") : texts.day(spine.monday()));
        }
        return svg;
    }

    private boolean isNow(LocalDate monday) {
        return monday.equals(Weeks.monday(report.period().today()));
    }

    /** Whether the last column's name leaves room for the one before it. */
    private boolean thisWeekFits() {
        double now = Type.width(texts.say("chart.page.this-week"), Places.REGULAR);
        double before = Type.width(texts.day(spines.getLast().monday().minusWeeks(1)), Places.REGULAR);
        double column = column(spines.getLast()) * Places.WIDTH;
        return (now + before) / 2 + 6 <= column && now / 2 <= column / 2 + 12;
    }

    private double column(Spine spine) {
        return axis.end(spine.monday().plusDays(6)) - axis.x(spine.monday());
    }

    private String middle(Spine spine) {
        return Svg.part(axis.middle(spine.monday(), spine.monday().plusDays(6)));
    }

    private void bars(Svg svg, Spine spine) {
        String x = Svg.part(axis.x(spine.monday()));
        svg.begin(
                "svg",
                "class",
                "week",
                "data-week",
                spine.monday().toString(),
                "x",
                x,
                "width",
                Svg.part(column(spine)),
                "height",
                Svg.pixels(foot));
        double y = foot;
        for (DayState state : spine.states()) {
            y -= BAR + BETWEEN;
            vertebra(svg, state, y);
        }
        for (int extra = 1; extra <= spine.counts().extras(); extra++) {
            bar(svg, "extra", y - extra * (BAR + BETWEEN));
        }
        svg.end("svg");
    }

    private static void vertebra(Svg svg, DayState state, double y) {
        bar(svg, StepWords.shape(state), y);
        switch (state) {
            case PARTLY -> bar(svg, "half", y);
            case EXCUSED -> {
                bar(svg, "stop", y);
                bar(svg, "stop two", y);
            }
            case DONE, MISSED, NOT_YET_DUE, REST -> {}
        }
    }

    private static void bar(Svg svg, String shape, double y) {
        svg.leaf("rect", "class", shape, "x", "50%", "y", Svg.pixels(y), "width", "78%", "height", Svg.pixels(BAR));
    }

    private void line(Svg svg, Spine spine, int line, String css, String words) {
        svg.text(words, "class", css, "x", middle(spine), "y", Svg.pixels(foot + line * LINE), "text-anchor", "middle");
    }
}
