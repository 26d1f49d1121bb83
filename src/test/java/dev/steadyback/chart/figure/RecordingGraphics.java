package dev.steadyback.chart.figure;

import dev.steadyback.chart.draw.Type;
import java.awt.Color;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics;
import java.awt.GraphicsConfiguration;
import java.awt.Image;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.awt.image.ImageObserver;
import java.awt.image.RenderedImage;
import java.awt.image.renderable.RenderableImage;
import java.text.AttributedCharacterIterator;
import java.util.ArrayList;
import java.util.List;
import org.apache.batik.ext.awt.g2d.AbstractGraphics2D;
import org.apache.batik.ext.awt.g2d.GraphicContext;
import org.jspecify.annotations.Nullable;

/** Draws nothing and remembers everything: what text stands where, and on which colour. */
final class RecordingGraphics extends AbstractGraphics2D {
    record Text(String words, Rectangle2D box, double size, Color color, List<Color> behind) {}

    private record Fill(Shape shape, Rectangle2D box, Color color) {
        boolean contains(Point2D point) {
            return box.contains(point) && shape.contains(point);
        }
    }

    private final Graphics2DMetrics metrics = new Graphics2DMetrics();
    private final List<Fill> fills;
    final List<Text> texts;

    RecordingGraphics() {
        super(false);
        fills = new ArrayList<>();
        texts = new ArrayList<>();
        gc = new GraphicContext(new AffineTransform());
    }

    private RecordingGraphics(RecordingGraphics from) {
        super(from);
        fills = from.fills;
        texts = from.texts;
    }

    @Override
    public void fill(Shape shape) {
        if (gc.getPaint() instanceof Color color) {
            Shape placed = gc.getTransform().createTransformedShape(shape);
            fills.add(new Fill(placed, placed.getBounds2D(), color));
        }
    }

    @Override
    public void drawString(String words, float x, float y) {
        Font font = gc.getFont();
        Rectangle2D flat = new Rectangle2D.Double(
                x, y - 0.76 * font.getSize2D(), Type.width(words, font), 0.96 * font.getSize2D());
        Rectangle2D box = gc.getTransform().createTransformedShape(flat).getBounds2D();
        List<Color> behind = new ArrayList<>();
        for (double px = 0.02; px < 1; px += 0.12) {
            behind.add(at(new Point2D.Double(box.getX() + px * box.getWidth(), box.getCenterY())));
        }
        texts.add(new Text(words, box, font.getSize2D(), (Color) gc.getPaint(), behind));
    }

    private Color at(Point2D point) {
        for (Fill fill : fills.reversed()) {
            if (fill.contains(point)) {
                return fill.color();
            }
        }
        throw new AssertionError("Nothing is painted at " + point);
    }

    @Override
    public void draw(Shape shape) {}

    @Override
    public Graphics create() {
        return new RecordingGraphics(this);
    }

    @Override
    public void dispose() {}

    @Override
    public FontMetrics getFontMetrics(Font font) {
        return metrics.of(font);
    }

    @Override
    public @Nullable GraphicsConfiguration getDeviceConfiguration() {
        return null;
    }

    @Override
    public void drawString(AttributedCharacterIterator words, float x, float y) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void copyArea(int x, int y, int width, int height, int dx, int dy) {
        throw new UnsupportedOperationException();
    }

    @Override
    public boolean drawImage(Image image, int x, int y, ImageObserver observer) {
        throw new UnsupportedOperationException();
    }

    @Override
    public boolean drawImage(Image image, int x, int y, int width, int height, ImageObserver observer) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void drawRenderedImage(RenderedImage image, AffineTransform at) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void drawRenderableImage(RenderableImage image, AffineTransform at) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void setXORMode(Color color) {
        throw new UnsupportedOperationException();
    }

    private static final class Graphics2DMetrics {
        private final Graphics graphics = new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB).getGraphics();

        FontMetrics of(Font font) {
            return graphics.getFontMetrics(font);
        }
    }
}
