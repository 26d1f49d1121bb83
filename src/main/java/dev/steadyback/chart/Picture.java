package dev.steadyback.chart;

import java.awt.Graphics2D;

/** A chart that is laid out, to be drawn on whatever there is: pixels, an SVG element, a page. */
public interface Picture {
    /** Pixels of CSS. */
    int width();

    int height();

    /** Draws it with its upper left corner at the origin. */
    void draw(Graphics2D graphics);
}
