package dev.steadyback.chart.time;

import dev.steadyback.chart.draw.DotRenderer;
import dev.steadyback.chart.draw.Palette;
import dev.steadyback.chart.draw.Plots;
import dev.steadyback.chart.draw.Sheet;
import dev.steadyback.chart.draw.Type;
import dev.steadyback.language.Texts;
import dev.steadyback.report.QuestionnaireWords;
import dev.steadyback.trend.QuestionnaireTrendView.Series;
import java.awt.Color;
import java.awt.Stroke;
import java.awt.geom.Rectangle2D;
import java.math.BigDecimal;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.ui.Layer;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;
import org.jspecify.annotations.Nullable;

/** One questionnaire's scores on its scale, its first score, and from where on an improvement on it is important. */
final class QuestionnaireRow {
    private static final double NOON = 0.5;
    private static final int MANY = 120;

    /** Pixels at both sides, so that a dot on the first or the last day is not cut. */
    private static final double BESIDE = 5;

    private final Series series;
    private final ChartModel model;
    private final Palette palette;
    private final Texts texts;
    private final QuestionnaireWords words;
    private final ScoreScale scale;

    QuestionnaireRow(Series series, ChartModel model, Palette palette, Texts texts) {
        this.series = series;
        this.model = model;
        this.palette = palette;
        this.texts = texts;
        this.words = new QuestionnaireWords(texts);
        this.scale = ScoreScale.of(series);
    }

    String name() {
        return words.name(series.instrument());
    }

    /** The width that the names at its right end need at least. */
    double ends() {
        return names().width();
    }

    void draw(Sheet sheet, Frame frame) {
        Rectangle2D area = frame.area();
        plot(area.getWidth())
                .draw(
                        sheet.graphics(),
                        new Rectangle2D.Double(
                                area.getX() - BESIDE, area.getY(), area.getWidth() + 2 * BESIDE, area.getHeight()),
                        null,
                        null,
                        null);
        for (int value : scale.values()) {
            sheet.text(
                    String.valueOf(value), frame.left(), y(frame, value), Type.LABEL, palette.muted(), Sheet.Align.END);
        }
        names().draw(sheet, frame, value -> y(frame, value), area.getMinY() - 4, area.getMaxY() + 6, true);
    }

    private double y(Frame frame, double value) {
        return frame.y(value, scale.from(), scale.to());
    }

    private XYPlot plot(double width) {
        NumberAxis time = new NumberAxis();
        double beside = BESIDE * model.days() / width;
        time.setRange(model.first().toEpochDay() - beside, model.last().toEpochDay() + 1.0 + beside);
        time.setVisible(false);
        XYPlot plot = Plots.bare(scale.from(), scale.to(), palette);
        plot.setDomainAxis(time);
        for (int value : scale.values()) {
            line(plot, BigDecimal.valueOf(value), palette.grid(), Sheet.stroke(1));
        }
        line(plot, series.first().score(), palette.muted(), Sheet.stroke(1.2));
        line(plot, series.threshold().importantFrom(), palette.good(), Sheet.dashed(1.4, 5, 3));
        XYSeriesCollection scores = scores();
        boolean many = series.scores().size() > MANY;
        plot.setDataset(0, scores);
        plot.setRenderer(0, new DotRenderer(palette.pain(), Sheet.stroke(many ? 3 : 7)));
        plot.setDataset(1, scores);
        plot.setRenderer(1, joined(many ? 1 : 1.6));
        return plot;
    }

    private static void line(XYPlot plot, @Nullable BigDecimal at, Color color, Stroke stroke) {
        if (at != null) {
            plot.addRangeMarker(Plots.solid(new ValueMarker(at.doubleValue(), color, stroke)), Layer.BACKGROUND);
        }
    }

    private XYSeriesCollection scores() {
        XYSeries scores = new XYSeries("scores", false, true);
        series.scores().stream()
                .filter(s -> !s.date().isBefore(model.first()))
                .forEach(s -> scores.add(s.date().toEpochDay() + NOON, s.score()));
        return new XYSeriesCollection(scores);
    }

    private XYLineAndShapeRenderer joined(double width) {
        XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer(true, false);
        renderer.setDrawSeriesLineAsPath(true);
        renderer.setSeriesPaint(0, palette.pain());
        renderer.setAutoPopulateSeriesStroke(false);
        renderer.setDefaultStroke(Sheet.stroke(width));
        return renderer;
    }

    private EndNames names() {
        EndNames names = new EndNames();
        BigDecimal first = series.first().score();
        names.add(
                first.doubleValue(), texts.say("chart.questionnaires.first", texts.number(first)), "", palette.muted());
        BigDecimal important = series.threshold().importantFrom();
        if (important != null) {
            names.add(
                    important.doubleValue(),
                    texts.say("chart.questionnaires.important"),
                    words.orBetter(series.instrument(), important),
                    palette.good());
        }
        if (series.change() != null) {
            BigDecimal latest = series.latest().score();
            names.add(
                    latest.doubleValue(),
                    texts.say("chart.questionnaires.latest", texts.number(latest)),
                    "",
                    palette.pain());
        }
        return names;
    }
}
