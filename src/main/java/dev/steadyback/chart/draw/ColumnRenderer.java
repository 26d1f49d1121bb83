package dev.steadyback.chart.draw;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.CrosshairState;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.AbstractXYItemRenderer;
import org.jfree.chart.renderer.xy.XYItemRendererState;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.data.xy.XYDataset;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;

/**
 * Draws a thing a column: the series gives the items their order, the things say what they are. A column is never so wide
 * that it stops looking like one.
 */
public final class ColumnRenderer<T> extends AbstractXYItemRenderer {
    private static final long serialVersionUID = 1L;

    /** How a thing is drawn in its column. */
    public interface Painter<T> {
        void paint(Sheet sheet, T thing, Column column);
    }

    /** A column's place and the height of values in it. */
    public record Column(double x, double width, ValueAxis values, Rectangle2D area) {
        /** The box between two values. */
        public Rectangle2D between(double low, double high) {
            double top = y(Math.max(low, high));
            double bottom = y(Math.min(low, high));
            return new Rectangle2D.Double(x, Math.min(top, bottom), width, Math.abs(bottom - top));
        }

        private double y(double value) {
            return values.valueToJava2D(value, area, RectangleEdge.LEFT);
        }
    }

    private final transient List<T> things;
    private final transient Function<T, LocalDate> from;
    private final transient Function<T, LocalDate> end;
    private final transient Painter<T> painter;
    private final transient Palette palette;
    private final double widest;
    private final double part;

    public ColumnRenderer(
            List<T> things,
            Function<T, LocalDate> from,
            Function<T, LocalDate> end,
            double widest,
            double part,
            Palette palette,
            Painter<T> painter) {
        this.things = things;
        this.from = from;
        this.end = end;
        this.widest = widest;
        this.part = part;
        this.palette = palette;
        this.painter = painter;
    }

    public XYSeriesCollection dataset() {
        XYSeries series = new XYSeries("columns", false, true);
        things.forEach(t -> series.add((double) from.apply(t).toEpochDay(), 0));
        return new XYSeriesCollection(series);
    }

    @Override
    public void drawItem(
            Graphics2D g2,
            XYItemRendererState state,
            Rectangle2D dataArea,
            PlotRenderingInfo info,
            XYPlot plot,
            ValueAxis domainAxis,
            ValueAxis rangeAxis,
            XYDataset dataset,
            int series,
            int item,
            CrosshairState crosshairState,
            int pass) {
        T thing = things.get(item);
        double x1 = x(from.apply(thing), domainAxis, dataArea);
        double x2 = x(end.apply(thing), domainAxis, dataArea);
        double width = Math.min(widest, (x2 - x1) * part);
        painter.paint(new Sheet(g2, palette), thing, new Column((x1 + x2 - width) / 2, width, rangeAxis, dataArea));
    }

    private static double x(LocalDate date, ValueAxis axis, Rectangle2D area) {
        double day = Math.clamp((double) date.toEpochDay(), axis.getLowerBound(), axis.getUpperBound());
        return axis.valueToJava2D(day, area, RectangleEdge.BOTTOM);
    }

    // Renderers are compared for chart listeners, of which there are none: each is itself only.
    @Override
    public boolean equals(Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }
}
