package dev.steadyback.chart.time;

import dev.steadyback.chart.draw.DotRenderer;
import dev.steadyback.chart.draw.Palette;
import dev.steadyback.chart.draw.Sheet;
import dev.steadyback.trend.PainTrendView;
import org.jfree.chart.renderer.xy.DeviationRenderer;
import org.jfree.chart.renderer.xy.XYItemRenderer;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;
import org.jfree.data.xy.YIntervalSeries;
import org.jfree.data.xy.YIntervalSeriesCollection;

/** Pain as JFreeChart draws it: a dot a day, and for each unbroken run the level with its band. */
record PainLines(ChartModel model, Palette palette) {
    private static final double NOON = 0.5;

    XYSeriesCollection levels() {
        XYSeriesCollection levels = new XYSeriesCollection();
        for (ChartModel.Run run : model.runs()) {
            XYSeries series = new XYSeries(run.end().date(), false, true);
            run.days().forEach(d -> series.add(d.date().toEpochDay() + NOON, d.level()));
            levels.addSeries(series);
        }
        return levels;
    }

    XYLineAndShapeRenderer levelRenderer(double width) {
        XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer(true, false);
        renderer.setDrawSeriesLineAsPath(true);
        renderer.setAutoPopulateSeriesPaint(false);
        renderer.setAutoPopulateSeriesStroke(false);
        renderer.setDefaultPaint(palette.pain());
        renderer.setDefaultStroke(Sheet.stroke(width));
        return renderer;
    }

    YIntervalSeriesCollection bands() {
        YIntervalSeriesCollection bands = new YIntervalSeriesCollection();
        for (ChartModel.Run run : model.runs()) {
            YIntervalSeries series = new YIntervalSeries(run.end().date(), false, true);
            for (PainTrendView.Day day : run.days()) {
                Double level = day.level();
                Double low = day.low();
                Double high = day.high();
                if (level != null && low != null && high != null) {
                    series.add(day.date().toEpochDay() + NOON, level, low, high);
                }
            }
            bands.addSeries(series);
        }
        return bands;
    }

    DeviationRenderer bandRenderer() {
        DeviationRenderer renderer = new DeviationRenderer(false, false);
        renderer.setAlpha(1);
        renderer.setAutoPopulateSeriesFillPaint(false);
        renderer.setDefaultFillPaint(palette.band());
        return renderer;
    }

    XYSeriesCollection dots() {
        XYSeries series = new XYSeries("dots", false, true);
        model.dots().forEach(d -> series.add(d.date().toEpochDay() + NOON, d.value()));
        return new XYSeriesCollection(series);
    }

    /** Dots of a radius. */
    XYItemRenderer dotRenderer(double radius) {
        return new DotRenderer(palette.dot(), Sheet.stroke(2 * radius));
    }
}
