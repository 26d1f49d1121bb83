package dev.steadyback.chart.time;

import dev.steadyback.analytics.pain.ImportantChange;
import dev.steadyback.chart.ChartSize;
import dev.steadyback.chart.draw.Palette;
import dev.steadyback.chart.draw.Plots;
import dev.steadyback.chart.draw.Sheet;
import dev.steadyback.chart.draw.Type;
import dev.steadyback.report.Gap;
import dev.steadyback.report.Report;
import dev.steadyback.trend.PainTrendView;
import java.awt.Color;
import java.awt.Stroke;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.ui.Layer;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;
import org.jspecify.annotations.Nullable;

/** Pain from 0 to 10: daily values, the smoothed level with its band, and what they are held against. */
final class PainPanel extends Panel {
    private static final double LOW = -0.4;
    private static final double HIGH = 10.4;
    private static final List<Integer> SCALE = List.of(0, 2, 4, 6, 8, 10);

    private final PainTrendView pain;
    private final boolean empty;

    /** Days, as far as their number tells how close they lie. */
    private final long crowd;

    PainPanel(Report report, ChartModel model, ChartSize size, Palette palette) {
        super(model, palette, report.texts());
        this.pain = report.painTrend();
        this.crowd = size == ChartSize.PHONE ? 2 * model.days() : model.days();
        this.empty = model.dots().isEmpty() && pain.baseline() == null;
    }

    @Override
    String title(ChartSize size) {
        return texts.say("chart.pain");
    }

    @Override
    int height(ChartSize size) {
        return empty
                ? 56
                : switch (size) {
                    case PHONE -> 230;
                    case PAGE -> 250;
                    case SUMMARY -> 140;
                    case WIDE -> 330;
                };
    }

    @Override
    XYPlot plot() {
        XYPlot plot = plot(LOW, HIGH, null, null);
        if (empty) {
            return plot;
        }
        for (ChartModel.Stretch flare : model.marks().flares()) {
            shade(plot, flare.from(), flare.to(), palette.flareShade());
        }
        for (Gap gap : model.gaps()) {
            shade(plot, gap.from(), gap.to(), palette.shade());
        }
        gridlines(plot, SCALE);
        line(plot, pain.baseline(), palette.muted(), Sheet.stroke(1.2));
        line(plot, ImportantChange.importantFrom(pain.baseline()), palette.good(), Sheet.dashed(1.4, 5, 3));
        PainLines lines = new PainLines(model, palette);
        plot.setDataset(0, lines.levels());
        plot.setRenderer(0, lines.levelRenderer(crowd > 800 ? 1.3 : 2.4));
        plot.setDataset(1, means());
        plot.setRenderer(1, meanRenderer());
        plot.setDataset(2, lines.dots());
        plot.setRenderer(2, lines.dotRenderer(crowd > 800 ? 1.1 : crowd > 400 ? 1.5 : crowd > 200 ? 2.2 : 2.8));
        plot.setDataset(3, lines.bands());
        plot.setRenderer(3, lines.bandRenderer());
        return plot;
    }

    private static void line(XYPlot plot, @Nullable BigDecimal at, Color color, Stroke stroke) {
        if (at != null) {
            plot.addRangeMarker(Plots.solid(new ValueMarker(at.doubleValue(), color, stroke)), Layer.BACKGROUND);
        }
    }

    /** The days behind the baseline and behind the current mean, drawn at their means. */
    private XYSeriesCollection means() {
        XYSeriesCollection means = new XYSeriesCollection();
        mean(means, "baseline", pain.baselineWindow(), pain.baseline());
        if (pain.change() != null) {
            mean(means, "now", pain.currentWindow(), pain.current());
        }
        return means;
    }

    private void mean(
            XYSeriesCollection to, String name, PainTrendView.@Nullable Window window, @Nullable BigDecimal mean) {
        XYSeries series = new XYSeries(name, false, false);
        if (window != null && mean != null && !window.to().isBefore(model.first())) {
            LocalDate from = window.from().isBefore(model.first()) ? model.first() : window.from();
            series.add((double) from.toEpochDay(), mean);
            series.add(window.to().toEpochDay() + 1.0, mean);
        }
        to.addSeries(series);
    }

    private XYLineAndShapeRenderer meanRenderer() {
        XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer(true, false);
        renderer.setSeriesPaint(0, palette.muted());
        renderer.setSeriesPaint(1, palette.ink());
        renderer.setAutoPopulateSeriesStroke(false);
        renderer.setDefaultStroke(Sheet.stroke(3.2));
        return renderer;
    }

    @Override
    void annotate(Sheet sheet, Frame frame) {
        if (empty) {
            sentence(sheet, frame, texts.say("chart.no-score"));
            return;
        }
        for (int value : SCALE) {
            sheet.text(
                    String.valueOf(value), frame.left(), y(frame, value), Type.LABEL, palette.muted(), Sheet.Align.END);
        }
        names().draw(
                        sheet,
                        frame,
                        value -> y(frame, value),
                        frame.area().getMinY() - 4,
                        frame.area().getMaxY() + 8,
                        true);
        for (Gap gap : model.gaps()) {
            name(sheet, frame, gap);
        }
    }

    @Override
    double ends() {
        return empty ? 0 : names().width();
    }

    private EndNames names() {
        EndNames names = new EndNames();
        BigDecimal baseline = pain.baseline();
        BigDecimal important = ImportantChange.importantFrom(baseline);
        BigDecimal current = pain.current();
        if (baseline != null) {
            names.add(baseline.doubleValue(), texts.say("chart.baseline", texts.number(baseline)), "", palette.muted());
        }
        if (important != null) {
            names.add(
                    important.doubleValue(),
                    texts.say("chart.important"),
                    texts.say("chart.or-lower", texts.number(important)),
                    palette.good());
        }
        PainTrendView.Window now = pain.currentWindow();
        if (pain.change() != null && current != null && now != null) {
            names.add(
                    current.doubleValue(),
                    texts.say("chart.now", texts.number(current)),
                    texts.say("chart.mean-of", now.scoredDays()),
                    palette.ink());
        }
        if (!model.runs().isEmpty()) {
            PainTrendView.Day end = model.runs().getLast().end();
            Double level = end.level();
            if (level != null) {
                names.add(
                        level,
                        texts.say("chart.level", texts.level(level)),
                        texts.say("chart.band", texts.range(texts.level(end.low()), texts.level(end.high()))),
                        palette.pain());
            }
        }
        return names;
    }

    /** Names a gap in the widest of the ways that fit into it, where no line crosses. */
    private void name(Sheet sheet, Frame frame, Gap gap) {
        double from = frame.x(gap.from());
        double width = frame.end(gap.to()) - from;
        double x = from + width / 2;
        String words = texts.say("chart.no-entries");
        String days = texts.count(gap.days(), "day");
        double line = Type.lineHeight(Type.SMALL);
        if (Math.max(Type.width(words, Type.SMALL), Type.width(days, Type.SMALL)) + 6 <= width) {
            double y = clear(frame, 2 * line + 4);
            sheet.text(words, x, y - line / 2, Type.SMALL, palette.muted(), Sheet.Align.MIDDLE);
            sheet.text(days, x, y + line / 2, Type.SMALL, palette.muted(), Sheet.Align.MIDDLE);
        } else if (line - 4 <= width) {
            Stream.of(texts.say("chart.no-entries-days", days), days)
                    .filter(t -> Type.width(t, Type.SMALL) + 12 <= frame.area().getHeight())
                    .findFirst()
                    .ifPresent(t -> sheet.upwards(
                            t, x, clear(frame, Type.width(t, Type.SMALL) + 6), Type.SMALL, palette.muted()));
        }
    }

    /** The middle of a height that no horizontal line crosses. */
    private double clear(Frame frame, double height) {
        List<Double> lines = new ArrayList<>();
        lines.add(frame.area().getMaxY());
        BigDecimal important = ImportantChange.importantFrom(pain.baseline());
        if (important != null) {
            lines.add(y(frame, important.doubleValue()));
        }
        if (pain.baseline() != null) {
            lines.add(y(frame, pain.baseline().doubleValue()));
        }
        lines.add(frame.area().getMinY());
        for (int i = 0; i + 1 < lines.size(); i++) {
            if (lines.get(i) - lines.get(i + 1) >= height) {
                return (lines.get(i) + lines.get(i + 1)) / 2;
            }
        }
        return frame.area().getCenterY();
    }

    private static double y(Frame frame, double value) {
        return frame.y(value, LOW, HIGH);
    }
}
