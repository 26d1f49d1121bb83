package dev.steadyback.chart.draw;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Stroke;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.HashSet;
import java.util.Set;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.CrosshairState;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.AbstractXYItemRenderer;
import org.jfree.chart.renderer.xy.XYItemRendererState;
import org.jfree.data.xy.XYDataset;

/**
 * A series as dots, all of them one path: a line without length and with round ends is a dot. Ten years have thousands, and a shape of its own for each makes a
 * file large and slow. Of dots that lie on the same half of a pixel one is drawn.
 */
public final class DotRenderer extends AbstractXYItemRenderer {
    private static final long serialVersionUID = 1L;
    private static final int A_PIXEL = 2;

    private final Color color;
    private final transient Stroke stroke;

    public DotRenderer(Color color, Stroke stroke) {
        this.color = color;
        this.stroke = stroke;
    }

    /** The path so far. */
    private static final class State extends XYItemRendererState {
        private final Path2D.Double dots = new Path2D.Double();
        private final Set<Long> places = new HashSet<>();

        State(PlotRenderingInfo info) {
            super(info);
        }

        void add(double x, double y) {
            if (places.add((Math.round(x * A_PIXEL) << Integer.SIZE) ^ Math.round(y * A_PIXEL))) {
                dots.moveTo(x, y);
                dots.lineTo(x, y);
            }
        }
    }

    @Override
    public XYItemRendererState initialise(
            Graphics2D graphics, Rectangle2D area, XYPlot plot, XYDataset data, PlotRenderingInfo info) {
        State state = new State(info);
        state.setProcessVisibleItemsOnly(false);
        return state;
    }

    @Override
    public void drawItem(
            Graphics2D graphics,
            XYItemRendererState state,
            Rectangle2D area,
            PlotRenderingInfo info,
            XYPlot plot,
            ValueAxis domain,
            ValueAxis range,
            XYDataset data,
            int series,
            int item,
            CrosshairState crosshair,
            int pass) {
        State dots = (State) state;
        dots.add(
                domain.valueToJava2D(data.getXValue(series, item), area, plot.getDomainAxisEdge()),
                range.valueToJava2D(data.getYValue(series, item), area, plot.getRangeAxisEdge()));
        if (item == data.getItemCount(series) - 1) {
            graphics.setPaint(color);
            graphics.setStroke(stroke);
            graphics.draw(dots.dots);
        }
    }
}
