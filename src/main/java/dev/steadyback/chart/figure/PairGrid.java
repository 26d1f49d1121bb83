package dev.steadyback.chart.figure;

import dev.steadyback.chart.ChartSize;
import dev.steadyback.chart.draw.Palette;
import dev.steadyback.chart.draw.Sheet;
import dev.steadyback.chart.draw.Type;
import dev.steadyback.language.Texts;
import dev.steadyback.report.SessionPainModel;
import java.awt.Color;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.math.BigDecimal;

/**
 * Eleven by eleven cells: across the pain before, upwards that after. Whole numbers fall on one another, so a cell says how many did, in shade and in
 * figures. The means have marks at the edges.
 */
final class PairGrid {
    private static final double AXIS = 36;
    private static final double TOP = 15;
    private static final double RIGHT = 14;
    private static final double NAMES = 38;

    private final SessionPainModel model;
    private final Palette palette;
    private final Texts texts;
    private final double cell;

    PairGrid(SessionPainModel model, ChartSize size, Palette palette, Texts texts) {
        this.model = model;
        this.palette = palette;
        this.texts = texts;
        this.cell = switch (size) {
            case PHONE -> 28;
            case PAGE, SUMMARY -> 33;
            case WIDE -> 36;
        };
    }

    private double side() {
        return SessionPainModel.VALUES * cell;
    }

    double width() {
        return AXIS + side() + RIGHT;
    }

    double height() {
        return TOP + side() + NAMES;
    }

    void draw(Sheet sheet, double x, double y) {
        Rectangle2D area = new Rectangle2D.Double(x + AXIS, y + TOP, side(), side());
        lines(sheet, area);
        for (SessionPainModel.Cell counted : model.cells()) {
            count(sheet, box(area, counted.before(), counted.after()), counted);
        }
        diagonal(sheet, area);
        axes(sheet, area);
        means(sheet, area);
    }

    private Rectangle2D box(Rectangle2D area, int before, int after) {
        return new Rectangle2D.Double(area.getX() + before * cell, area.getMaxY() - (after + 1) * cell, cell, cell);
    }

    private void diagonal(Sheet sheet, Rectangle2D area) {
        for (int value = 0; value < SessionPainModel.VALUES; value++) {
            sheet.outline(box(area, value, value), palette.outline(), Sheet.stroke(1));
        }
    }

    private void lines(Sheet sheet, Rectangle2D area) {
        for (int i = 0; i <= SessionPainModel.VALUES; i++) {
            double x = area.getX() + i * cell;
            double y = area.getY() + i * cell;
            sheet.line(x, area.getMinY(), x, area.getMaxY(), palette.grid(), Sheet.stroke(0.8));
            sheet.line(area.getMinX(), y, area.getMaxX(), y, palette.grid(), Sheet.stroke(0.8));
        }
    }

    private void count(Sheet sheet, Rectangle2D box, SessionPainModel.Cell counted) {
        int step = counted.step(palette.ramp().size());
        double arc = 5;
        sheet.fill(
                new RoundRectangle2D.Double(
                        box.getX() + 1.5, box.getY() + 1.5, box.getWidth() - 3, box.getHeight() - 3, arc, arc),
                palette.ramp().get(step));
        String figure = texts.whole(counted.count());
        Color color = palette.onRamp(step);
        if (Type.width(figure, Type.LABEL_STRONG) <= cell - 6) {
            sheet.text(figure, box.getCenterX(), box.getCenterY(), Type.LABEL_STRONG, color, Sheet.Align.MIDDLE);
        } else if (Type.width(figure, Type.SMALL) <= cell - 3) {
            sheet.text(figure, box.getCenterX(), box.getCenterY(), Type.SMALL, color, Sheet.Align.MIDDLE);
        }
    }

    private void axes(Sheet sheet, Rectangle2D area) {
        for (int value = 0; value < SessionPainModel.VALUES; value++) {
            String name = String.valueOf(value);
            sheet.text(
                    name,
                    area.getX() + (value + 0.5) * cell,
                    area.getMaxY() + 11,
                    Type.LABEL,
                    palette.muted(),
                    Sheet.Align.MIDDLE);
            sheet.text(
                    name,
                    area.getX() - 7,
                    area.getMaxY() - (value + 0.5) * cell,
                    Type.LABEL,
                    palette.muted(),
                    Sheet.Align.END);
        }
        sheet.text(
                texts.say("chart.session-pain.before"),
                area.getCenterX(),
                area.getMaxY() + 29,
                Type.LABEL,
                palette.ink(),
                Sheet.Align.MIDDLE);
        sheet.upwards(
                texts.say("chart.session-pain.after"),
                area.getX() - AXIS + 8,
                area.getCenterY(),
                Type.LABEL,
                palette.ink());
    }

    private void means(Sheet sheet, Rectangle2D area) {
        BigDecimal before = model.meanBefore();
        BigDecimal after = model.meanAfter();
        if (before != null && after != null) {
            sheet.fill(downward(area.getX() + (before.doubleValue() + 0.5) * cell, area.getMinY() - 2), palette.ink());
            sheet.fill(
                    leftward(area.getMaxX() + 2, area.getMaxY() - (after.doubleValue() + 0.5) * cell), palette.ink());
        }
    }

    /** A mark whose point is at a place, pointing down. */
    static Path2D downward(double x, double y) {
        return triangle(x, y, x - 5, y - 8, x + 5, y - 8);
    }

    static Path2D leftward(double x, double y) {
        return triangle(x, y, x + 8, y - 5, x + 8, y + 5);
    }

    static Path2D triangle(double x1, double y1, double x2, double y2, double x3, double y3) {
        Path2D path = new Path2D.Double();
        path.moveTo(x1, y1);
        path.lineTo(x2, y2);
        path.lineTo(x3, y3);
        path.closePath();
        return path;
    }
}
