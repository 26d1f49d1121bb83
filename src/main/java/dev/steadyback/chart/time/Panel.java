package dev.steadyback.chart.time;

import dev.steadyback.chart.ChartSize;
import dev.steadyback.chart.draw.Palette;
import dev.steadyback.chart.draw.Plots;
import dev.steadyback.chart.draw.Sheet;
import dev.steadyback.chart.draw.Type;
import dev.steadyback.language.Texts;
import java.awt.Color;
import java.awt.geom.Rectangle2D;
import java.time.LocalDate;
import org.jfree.chart.plot.IntervalMarker;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYItemRenderer;
import org.jfree.chart.ui.Layer;
import org.jfree.data.xy.XYDataset;
import org.jspecify.annotations.Nullable;

/** One of the panels that share a time axis: JFreeChart draws its data, and it writes the names beside them. */
abstract class Panel {
    /** More plan versions than these are marked above the panels only. */
    static final int MOST_VERSIONS = 12;

    final ChartModel model;
    final Palette palette;
    final Texts texts;

    Panel(ChartModel model, Palette palette, Texts texts) {
        this.model = model;
        this.palette = palette;
        this.texts = texts;
    }

    abstract String title(ChartSize size);

    abstract int height(ChartSize size);

    abstract XYPlot plot();

    /** The width that the names at its right end need at least. */
    abstract double ends();

    /** Writes what belongs beside the data, once it is known where they are. */
    abstract void annotate(Sheet sheet, Frame frame);

    /** A plot of the time axis, with the pauses and plan versions behind its data. */
    XYPlot plot(double low, double high, @Nullable XYDataset dataset, @Nullable XYItemRenderer renderer) {
        XYPlot plot = Plots.bare(low, high, palette);
        plot.setDataset(dataset);
        plot.setRenderer(renderer);
        for (ChartModel.Stretch pause : model.marks().pauses()) {
            shade(plot, pause.from(), pause.to(), palette.shade());
        }
        for (ChartModel.Version version : model.marks().plans()) {
            if (model.marks().plans().size() <= MOST_VERSIONS
                    && version.from().isAfter(model.first().plusDays(6))) {
                ValueMarker start = new ValueMarker(
                        (double) version.from().toEpochDay(), palette.outline(), Sheet.dashed(0.8, 1, 3));
                plot.addDomainMarker(start, Layer.BACKGROUND);
            }
        }
        return plot;
    }

    static void shade(XYPlot plot, LocalDate from, LocalDate to, Color color) {
        IntervalMarker marker = new IntervalMarker((double) from.toEpochDay(), to.toEpochDay() + 1.0, color);
        marker.setAlpha(1);
        plot.addDomainMarker(marker, Layer.BACKGROUND);
    }

    /** Horizontal lines, drawn as markers so that they lie where their names are written. */
    void gridlines(XYPlot plot, Iterable<Integer> values) {
        for (int value : values) {
            plot.addRangeMarker(Plots.solid(new ValueMarker(value, palette.grid(), Sheet.stroke(1))), Layer.BACKGROUND);
        }
    }

    /** A sentence in place of data. */
    void sentence(Sheet sheet, Frame frame, String text) {
        Rectangle2D area = frame.area();
        sheet.sentence(
                new Rectangle2D.Double(area.getX(), area.getY(), frame.right() - area.getX(), area.getHeight()), text);
    }

    void axisNames(Sheet sheet, Frame frame, Iterable<Integer> values, double high) {
        for (int value : values) {
            sheet.text(
                    String.valueOf(value),
                    frame.left(),
                    frame.y(value, 0, high),
                    Type.LABEL,
                    palette.muted(),
                    Sheet.Align.END);
        }
    }
}
