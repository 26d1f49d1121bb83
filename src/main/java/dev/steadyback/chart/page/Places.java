package dev.steadyback.chart.page;

import dev.steadyback.chart.draw.Type;
import java.awt.Font;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Finds the places of the names within a plot: none on another, each where it covers least of what is drawn. Places are chosen at the least width and height; in a larger
 * plot all that is placed by parts of it moves apart, while the names stay as large.
 */
final class Places {
    static final double WIDTH = TimeAxis.NARROWEST;
    static final Font REGULAR = Type.regular(13);
    static final Font STRONG = Type.strong(13);
    private static final double ASCENT = 11;
    private static final double DESCENT = 4;
    private static final double APART = 4;

    private final double height;
    private final List<Rectangle2D> taken = new ArrayList<>();
    private final List<Point2D> drawn = new ArrayList<>();

    /**
     * Places in a plot.
     *
     * @param height its least height, in pixels
     */
    Places(double height) {
        this.height = height;
    }

    /**
     * A place for a name.
     *
     * @param x a part of the width
     * @param dx how far right of that it is, in pixels
     * @param anchor which end of the name is there, as in SVG
     * @param y a part of the height
     * @param dy how far below that its line is, in pixels
     */
    record Place(double x, double dx, String anchor, double y, double dy) {}

    /** Something is drawn at a place, by parts of the width and the height. */
    void draw(double x, double y) {
        drawn.add(new Point2D.Double(x * WIDTH, y * height));
    }

    /** The best of some places for a name, which is taken then; nothing when it would stand on another or reach out of the plot. */
    Optional<Place> take(String name, Font font, List<Place> places) {
        Optional<Place> best = places.stream()
                .filter(p -> free(box(p, name, font)))
                .min(Comparator.comparingLong(p -> covered(box(p, name, font))));
        best.ifPresent(p -> taken.add(box(p, name, font)));
        return best;
    }

    private Rectangle2D box(Place place, String name, Font font) {
        double width = Type.width(name, font);
        double left = place.x() * WIDTH
                + place.dx()
                - switch (place.anchor()) {
                    case "end" -> width;
                    case "middle" -> width / 2;
                    default -> 0;
                };
        return new Rectangle2D.Double(left, place.y() * height + place.dy() - ASCENT, width, ASCENT + DESCENT);
    }

    private boolean free(Rectangle2D box) {
        return box.getMinX() >= -1
                && box.getMaxX() <= WIDTH + 1
                && box.getMinY() >= -2
                && box.getMaxY() <= height + 2
                && taken.stream().noneMatch(t -> t.intersects(grown(box)));
    }

    private static Rectangle2D grown(Rectangle2D box) {
        return new Rectangle2D.Double(box.getX() - APART, box.getY(), box.getWidth() + 2 * APART, box.getHeight());
    }

    private long covered(Rectangle2D box) {
        return drawn.stream().filter(box::contains).count();
    }
}
