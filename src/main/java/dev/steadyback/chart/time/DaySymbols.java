package dev.steadyback.chart.time;

import dev.steadyback.analytics.adherence.DayState;
import dev.steadyback.chart.draw.Palette;
import dev.steadyback.chart.draw.Sheet;
import java.awt.Color;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;

/** The signs of what became of a day: each has a shape of its own, so that they can be told apart without colour. */
final class DaySymbols {
    private DaySymbols() {}

    static void draw(Sheet sheet, Rectangle2D box, DayState state, int extras) {
        Palette colors = sheet.palette();
        double small = Math.min(box.getWidth(), box.getHeight());
        double arc = Math.min(4, small / 3);
        double line = small < 7 ? 0.8 : 1.2;
        RoundRectangle2D whole = new RoundRectangle2D.Double(
                box.getX() + line / 2, box.getY() + line / 2, box.getWidth() - line, box.getHeight() - line, arc, arc);
        switch (state) {
            case DONE ->
                sheet.fill(
                        new RoundRectangle2D.Double(
                                box.getX(), box.getY(), box.getWidth(), box.getHeight(), arc + line, arc + line),
                        colors.good());
            case PARTLY -> {
                sheet.fill(
                        new Rectangle2D.Double(
                                whole.getX(), whole.getCenterY(), whole.getWidth(), whole.getHeight() / 2),
                        colors.good());
                sheet.outline(whole, colors.good(), Sheet.stroke(line));
            }
            case MISSED -> {
                sheet.outline(whole, colors.warn(), Sheet.stroke(line));
                double arm = Math.max(1, small / 2 - 1.5 - line) * 0.75;
                cross(sheet, box.getCenterX(), box.getCenterY(), arm, colors.warn(), line);
            }
            case EXCUSED -> {
                sheet.outline(whole, colors.outline(), Sheet.dashed(line, 2.5, 2));
                double arm = Math.max(1, small / 2 - 1 - line) * 0.75;
                sheet.line(
                        box.getCenterX() - arm,
                        box.getCenterY() + arm,
                        box.getCenterX() + arm,
                        box.getCenterY() - arm,
                        colors.outline(),
                        Sheet.stroke(line));
            }
            case NOT_YET_DUE -> sheet.outline(whole, colors.outline(), Sheet.stroke(0.8));
            case REST -> {
                if (extras == 0) {
                    double dot = Math.min(2, small / 3);
                    sheet.fill(
                            new Ellipse2D.Double(box.getCenterX() - dot / 2, box.getCenterY() - dot / 2, dot, dot),
                            colors.outline());
                }
            }
        }
        if (extras > 0 && small < 7 && state != DayState.REST) {
            sheet.fill(
                    new Rectangle2D.Double(box.getX(), box.getY(), box.getWidth(), box.getHeight() / 4),
                    colors.extra());
        } else if (extras > 0) {
            boolean alone = state == DayState.REST;
            double half = Math.min(4.5, small * (alone ? 0.36 : 0.24));
            double x = alone ? box.getCenterX() : box.getMaxX() - half - line;
            double y = alone ? box.getCenterY() : box.getY() + half + line;
            if (!alone) {
                sheet.fill(diamond(x, y, half + 1.5), colors.paper());
            }
            sheet.fill(diamond(x, y, half), colors.extra());
        }
    }

    private static void cross(Sheet sheet, double x, double y, double arm, Color color, double line) {
        sheet.line(x - arm, y - arm, x + arm, y + arm, color, Sheet.stroke(line));
        sheet.line(x - arm, y + arm, x + arm, y - arm, color, Sheet.stroke(line));
    }

    private static Path2D diamond(double x, double y, double half) {
        Path2D path = new Path2D.Double();
        path.moveTo(x, y - half);
        path.lineTo(x + half, y);
        path.lineTo(x, y + half);
        path.lineTo(x - half, y);
        path.closePath();
        return path;
    }
}
