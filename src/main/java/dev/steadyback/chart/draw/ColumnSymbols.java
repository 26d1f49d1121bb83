package dev.steadyback.chart.draw;

import dev.steadyback.analytics.adherence.DayState;
import java.awt.geom.Rectangle2D;

/** The pieces of a column, where a column stands for many days or sessions. They too differ by shape. */
public final class ColumnSymbols {
    /** Blank between a piece and the one it does not belong to. */
    private static final double APART = 2;

    private ColumnSymbols() {}

    /** So many days of one kind: full width, half width, hollow, or a thin line. */
    public static void days(Sheet sheet, Rectangle2D box, DayState state) {
        Palette colors = sheet.palette();
        switch (state) {
            case DONE -> sheet.fill(box, colors.good());
            case PARTLY ->
                sheet.fill(
                        new Rectangle2D.Double(box.getX(), box.getY(), box.getWidth() / 2, box.getHeight()),
                        colors.good());
            case MISSED -> sheet.outline(inner(box, 0.8), colors.warn(), Sheet.stroke(0.8));
            default ->
                sheet.fill(
                        new Rectangle2D.Double(box.getCenterX() - 0.5, box.getY(), 1, box.getHeight()),
                        colors.outline());
        }
    }

    public static void due(Sheet sheet, Rectangle2D box) {
        sheet.outline(inner(box, 1), sheet.palette().muted(), Sheet.stroke(1));
    }

    public static void open(Sheet sheet, Rectangle2D box) {
        sheet.outline(inner(box, 0.8), sheet.palette().outline(), Sheet.dashed(0.8, 2.5, 2));
    }

    public static void credited(Sheet sheet, Rectangle2D box) {
        sheet.fill(box, sheet.palette().good());
    }

    /** A bar across: what is credited, of what was due. */
    public static void part(Sheet sheet, Rectangle2D box, double credited) {
        credited(sheet, new Rectangle2D.Double(box.getX(), box.getY(), box.getWidth() * credited, box.getHeight()));
        due(sheet, box);
    }

    /** Extras float above the plan: they never lift adherence. */
    public static void extras(Sheet sheet, Rectangle2D box) {
        double height = Math.max(1, box.getHeight() - APART);
        double inset = Math.min(3, box.getWidth() / 5);
        sheet.fill(
                new Rectangle2D.Double(
                        box.getX() + inset, box.getMaxY() - APART - height, box.getWidth() - 2 * inset, height),
                sheet.palette().extra());
    }

    private static Rectangle2D inner(Rectangle2D box, double line) {
        return new Rectangle2D.Double(
                box.getX() + line / 2,
                box.getY() + line / 2,
                Math.max(0.1, box.getWidth() - line),
                Math.max(0.1, box.getHeight() - line));
    }
}
