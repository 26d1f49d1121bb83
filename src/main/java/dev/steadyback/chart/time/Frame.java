package dev.steadyback.chart.time;

import java.awt.geom.Rectangle2D;
import java.time.LocalDate;

/**
 * Where a panel lies.
 *
 * @param area where its data are drawn
 * @param left where the names at its left end
 * @param right the canvas' last pixel for the names at its right
 */
record Frame(ChartModel model, Rectangle2D area, double left, double right) {
    /** The beginning of a day. */
    double x(LocalDate date) {
        double part = (double) (date.toEpochDay() - model.first().toEpochDay()) / model.days();
        return area.getX() + area.getWidth() * Math.clamp(part, 0, 1);
    }

    double noon(LocalDate date) {
        return (x(date) + x(date.plusDays(1))) / 2;
    }

    /** The end of a day. */
    double end(LocalDate date) {
        return x(date.plusDays(1));
    }

    /** The height of a value on an axis that goes up from {@code low} to {@code high}. */
    double y(double value, double low, double high) {
        return area.getMaxY() - area.getHeight() * (value - low) / (high - low);
    }

    double names() {
        return area.getMaxX() + 10;
    }
}
