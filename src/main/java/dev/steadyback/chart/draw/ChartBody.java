package dev.steadyback.chart.draw;

import dev.steadyback.chart.ChartSize;

/** What a chart shows between its subtitle and its method. It is laid out when it is made, so that its height is known before it is drawn. */
public interface ChartBody {
    /** The room left at both sides of a chart. */
    static double margin(ChartSize size) {
        return size == ChartSize.WIDE ? 24 : 16;
    }

    /** How the chart is to be read, in a sentence or two. */
    String method();

    double height();

    /** Draws it from a height downwards. */
    void draw(Sheet sheet, double top);
}
