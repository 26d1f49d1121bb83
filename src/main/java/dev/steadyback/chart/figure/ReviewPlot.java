package dev.steadyback.chart.figure;

import dev.steadyback.chart.draw.Palette;
import dev.steadyback.chart.draw.Plots;
import dev.steadyback.chart.draw.Sheet;
import java.awt.Color;
import java.awt.Stroke;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Rectangle2D;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.IntervalMarker;
import org.jfree.chart.plot.SeriesRenderingOrder;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.ui.Layer;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;

/**
 * A plot of a few horizontal lines and dots on a number axis, without any text. Heights are pixels below its top, so that names can be written where
 * the lines are.
 */
final class ReviewPlot {
    private final XYPlot plot;
    private final Palette palette;
    private final XYSeriesCollection series = new XYSeriesCollection();
    private final XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer();

    ReviewPlot(double low, double high, double height, Palette palette) {
        this.palette = palette;
        NumberAxis across = new NumberAxis();
        across.setRange(low, high);
        across.setVisible(false);
        NumberAxis down = new NumberAxis();
        down.setRange(0, height);
        down.setInverted(true);
        down.setVisible(false);
        plot = new XYPlot(series, across, down, renderer);
        plot.setBackgroundPaint(palette.paper());
        plot.setOutlineVisible(false);
        plot.setDomainGridlinesVisible(false);
        plot.setRangeGridlinesVisible(false);
        plot.setAxisOffset(RectangleInsets.ZERO_INSETS);
        plot.setInsets(RectangleInsets.ZERO_INSETS);
        plot.setSeriesRenderingOrder(SeriesRenderingOrder.FORWARD);
        renderer.setUseFillPaint(true);
        renderer.setUseOutlinePaint(true);
        renderer.setDrawSeriesLineAsPath(true);
    }

    void zone(double from, double to) {
        IntervalMarker zone = new IntervalMarker(from, to, palette.shade());
        zone.setAlpha(1);
        plot.addDomainMarker(zone, Layer.BACKGROUND);
    }

    void mark(double at, Color color, Stroke stroke) {
        plot.addDomainMarker(Plots.solid(new ValueMarker(at, color, stroke)), Layer.BACKGROUND);
    }

    void line(double from, double to, double height, Color color, Stroke stroke) {
        int index = add(new double[] {from, to}, height);
        renderer.setSeriesShapesVisible(index, false);
        renderer.setSeriesPaint(index, color);
        renderer.setSeriesStroke(index, stroke);
    }

    void dot(double at, double height, double diameter, Color fill, Color outline) {
        int index = add(new double[] {at}, height);
        renderer.setSeriesLinesVisible(index, false);
        renderer.setSeriesShape(index, new Ellipse2D.Double(-diameter / 2, -diameter / 2, diameter, diameter));
        renderer.setSeriesFillPaint(index, fill);
        renderer.setSeriesOutlinePaint(index, outline);
        renderer.setSeriesOutlineStroke(index, Sheet.stroke(diameter / 6));
    }

    private int add(double[] points, double height) {
        int index = series.getSeriesCount();
        XYSeries one = new XYSeries(index, false, true);
        for (double point : points) {
            one.add(point, height);
        }
        series.addSeries(one);
        return index;
    }

    void draw(Sheet sheet, Rectangle2D area) {
        plot.draw(sheet.graphics(), area, null, null, null);
    }
}
