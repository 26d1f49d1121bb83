package dev.steadyback.chart.draw;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.Stroke;
import java.awt.geom.AffineTransform;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.List;

/** What a chart is drawn on: a few strokes, and text whose place is known before it is drawn. */
public record Sheet(Graphics2D graphics, Palette palette) {
    /** How high a capital of Inter is, in parts of the size. */
    private static final double CAPITAL = 0.727;

    /** Where a text stands to the point it is given. */
    public enum Align {
        START,
        MIDDLE,
        END
    }

    public void fill(Shape shape, Color color) {
        graphics.setPaint(color);
        graphics.fill(shape);
    }

    public void outline(Shape shape, Color color, Stroke stroke) {
        graphics.setPaint(color);
        graphics.setStroke(stroke);
        graphics.draw(shape);
    }

    public void line(double x1, double y1, double x2, double y2, Color color, Stroke stroke) {
        outline(new Line2D.Double(x1, y1, x2, y2), color, stroke);
    }

    public static Stroke stroke(double width) {
        return new BasicStroke((float) width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);
    }

    /** A stroke that ends where its line does, for lines that are measures. */
    public static Stroke flat(double width) {
        return new BasicStroke((float) width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND);
    }

    public static Stroke dashed(double width, double on, double off) {
        return new BasicStroke(
                (float) width,
                BasicStroke.CAP_BUTT,
                BasicStroke.JOIN_ROUND,
                10,
                new float[] {(float) on, (float) off},
                0);
    }

    /** A text whose middle line is at {@code y}. */
    public void text(String text, double x, double y, Font font, Color color, Align align) {
        double width = Type.width(text, font);
        double start = switch (align) {
            case START -> x;
            case MIDDLE -> x - width / 2;
            case END -> x - width;
        };
        graphics.setFont(font);
        graphics.setPaint(color);
        graphics.drawString(text, (float) start, (float) (y + CAPITAL * font.getSize2D() / 2));
    }

    /** A text that runs upwards, its middle at the point. */
    public void upwards(String text, double x, double y, Font font, Color color) {
        AffineTransform before = graphics.getTransform();
        graphics.rotate(-Math.PI / 2, x, y);
        text(text, x, y, font, color, Align.MIDDLE);
        graphics.setTransform(before);
    }

    /** Lines one below the other, the first one's top at {@code y}; returns where the next one would begin. */
    public double lines(List<String> lines, double x, double y, Font font, Color color) {
        double line = Type.lineHeight(font);
        double top = y;
        for (String words : lines) {
            text(words, x, top + line / 2, font, color, Align.START);
            top += line;
        }
        return top;
    }

    /** A sentence in place of data. */
    public void sentence(Rectangle2D box, String text) {
        fill(box, palette.shade());
        List<String> lines = Type.wrap(text, Type.LABEL, box.getWidth() - 24);
        lines(
                lines,
                box.getX() + 12,
                box.getCenterY() - lines.size() * Type.lineHeight(Type.LABEL) / 2,
                Type.LABEL,
                palette.muted());
    }

    /** The height that a sentence needs in a width. */
    public static double sentenceHeight(String text, double width) {
        return Math.max(56, Type.wrap(text, Type.LABEL, width - 24).size() * Type.lineHeight(Type.LABEL) + 20);
    }
}
