package dev.steadyback.chart;

import java.awt.Color;
import java.awt.Font;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The names at the ends of lines: each as near to its line as the others allow. */
final class EndNames {
    private static final double APART = 3;

    private final List<Name> names = new ArrayList<>();

    private record Name(double at, String first, String second, Color color) {
        double height() {
            return Type.lineHeight(Panel.LABEL_STRONG) + (second.isEmpty() ? 0 : Type.lineHeight(Panel.SMALL));
        }
    }

    /** Names what is at a height; the second line may be empty. */
    void add(double at, String first, String second, Color color) {
        names.add(new Name(at, first, second, color));
    }

    /**
     * Draws the names between two heights.
     *
     * @param leaders whether a name that had to move is joined to its line
     */
    void draw(Sheet sheet, Frame frame, double top, double bottom, boolean leaders) {
        names.sort(Comparator.comparingDouble(Name::at));
        double[] tops = new double[names.size()];
        double free = top;
        for (int i = 0; i < tops.length; i++) {
            Name name = names.get(i);
            tops[i] = Math.max(free, name.at() - Type.lineHeight(Panel.LABEL_STRONG) / 2);
            free = tops[i] + name.height() + APART;
        }
        double limit = bottom;
        for (int i = tops.length - 1; i >= 0; i--) {
            tops[i] = Math.min(tops[i], limit - names.get(i).height());
            limit = tops[i] - APART;
        }
        for (int i = 0; i < tops.length; i++) {
            draw(sheet, frame, names.get(i), tops[i], leaders);
        }
    }

    private static void draw(Sheet sheet, Frame frame, Name name, double top, boolean leaders) {
        double y = top + Type.lineHeight(Panel.LABEL_STRONG) / 2;
        double x = frame.names();
        if (leaders && Math.abs(y - name.at()) > 5) {
            sheet.line(frame.area().getMaxX() + 1, name.at(), x - 2, y, name.color(), Sheet.stroke(0.7));
        }
        Font first = fitting(name.first(), Panel.LABEL_STRONG, frame.right() - x);
        sheet.text(name.first(), x, y, first, name.color(), Sheet.Align.START);
        if (!name.second().isEmpty()) {
            double below = y + (Type.lineHeight(Panel.LABEL_STRONG) + Type.lineHeight(Panel.SMALL)) / 2;
            sheet.text(name.second(), x, below, Panel.SMALL, name.color(), Sheet.Align.START);
        }
    }

    /** A name that is too long in semi-bold may still fit in the small size. */
    private static Font fitting(String text, Font font, double width) {
        return Type.width(text, font) <= width ? font : Panel.SMALL;
    }
}
