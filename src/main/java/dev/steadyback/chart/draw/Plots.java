package dev.steadyback.chart.draw;

import java.util.ArrayList;
import java.util.List;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.ui.RectangleInsets;

/** JFreeChart's plots as all charts need them. */
public final class Plots {
    private Plots() {}

    /** A plot without any text of its own. */
    public static XYPlot bare(double low, double high, Palette palette) {
        NumberAxis axis = new NumberAxis();
        axis.setRange(low, high);
        axis.setVisible(false);
        XYPlot plot = new XYPlot(null, null, axis, null);
        plot.setBackgroundPaint(palette.paper());
        plot.setOutlineVisible(false);
        plot.setDomainGridlinesVisible(false);
        plot.setRangeGridlinesVisible(false);
        plot.setAxisOffset(RectangleInsets.ZERO_INSETS);
        plot.setInsets(RectangleInsets.ZERO_INSETS);
        return plot;
    }

    public static ValueMarker solid(ValueMarker marker) {
        marker.setAlpha(1);
        return marker;
    }

    /** Whole numbers up to a highest one, few enough to be read. */
    public static List<Integer> steps(double highest, int most) {
        int step = 1;
        for (int factor = 0; highest / step > most; factor++) {
            step = switch (factor % 3) {
                case 0 -> step * 2;
                case 1 -> step / 2 * 5;
                default -> step * 2;
            };
        }
        List<Integer> steps = new ArrayList<>();
        for (int value = 0; value <= highest; value += step) {
            steps.add(value);
        }
        return steps;
    }
}
