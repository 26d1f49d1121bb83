package dev.steadyback.chart.figure;

import dev.steadyback.chart.draw.Palette;
import dev.steadyback.chart.draw.Sheet;
import dev.steadyback.chart.draw.Type;
import dev.steadyback.language.Texts;
import dev.steadyback.report.SessionPainModel;
import java.awt.Shape;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** The sums of the grid's parts: each with the part of the grid that it stands for, its name, its number, and a bar. */
final class PairSums {
    private static final double SIGN = 22;
    private static final double ROW = 46;
    private static final double BAR = 10;

    private final SessionPainModel model;
    private final double width;
    private final Palette palette;
    private final Texts texts;
    private final List<Mean> means = new ArrayList<>();
    private final List<String> incomplete;

    private record Mean(boolean before, List<String> words) {}

    PairSums(SessionPainModel model, String incomplete, double width, Palette palette, Texts texts) {
        this.model = model;
        this.width = width;
        this.palette = palette;
        this.texts = texts;
        this.incomplete =
                model.onlyBefore() + model.onlyAfter() == 0 ? List.of() : Type.wrap(incomplete, Type.SMALL, width);
        BigDecimal before = model.meanBefore();
        BigDecimal after = model.meanAfter();
        if (before != null && after != null) {
            mean(true, texts.say("chart.session-pain.mean-before", texts.number(before)));
            mean(false, texts.say("chart.session-pain.mean-after", texts.number(after)));
        }
    }

    private void mean(boolean before, String words) {
        means.add(new Mean(before, Type.wrap(words, Type.LABEL, width - SIGN - 12)));
    }

    double height() {
        double lines = means.stream().mapToInt(m -> m.words().size()).sum() * (Type.lineHeight(Type.LABEL) + 4);
        double small = incomplete.isEmpty() ? 0 : 10 + incomplete.size() * Type.lineHeight(Type.SMALL);
        return 3 * ROW + 6 + lines + small;
    }

    void draw(Sheet sheet, double x, double y) {
        row(sheet, x, y, "chart.session-pain.higher", model.higher(), 1);
        row(sheet, x, y + ROW, "chart.session-pain.same", model.same(), 0);
        row(sheet, x, y + 2 * ROW, "chart.session-pain.lower", model.lower(), -1);
        double free = y + 3 * ROW + 6;
        for (Mean mean : means) {
            double middle = free + Type.lineHeight(Type.LABEL) / 2;
            sheet.fill(
                    mean.before()
                            ? PairGrid.downward(x + SIGN / 2, middle + 4)
                            : PairGrid.leftward(x + SIGN / 2 - 4, middle),
                    palette.ink());
            free = sheet.lines(mean.words(), x + SIGN + 12, free, Type.LABEL, palette.ink()) + 4;
        }
        sheet.lines(incomplete, x, free + 10, Type.SMALL, palette.muted());
    }

    private void row(Sheet sheet, double x, double y, String key, int count, int side) {
        sign(sheet, new Rectangle2D.Double(x, y + 4, SIGN, SIGN), side);
        double left = x + SIGN + 12;
        String number = texts.whole(count);
        sheet.text(number, left, y + 8, Type.strong(13), palette.ink(), Sheet.Align.START);
        sheet.text(
                texts.say(key),
                left + Type.width(number, Type.strong(13)) + 7,
                y + 8,
                Type.LABEL,
                palette.muted(),
                Sheet.Align.START);
        double room = width - SIGN - 12;
        Rectangle2D whole = new Rectangle2D.Double(left, y + 19, room, BAR);
        sheet.fill(whole, palette.shade());
        sheet.fill(new Rectangle2D.Double(left, y + 19, room * count / Math.max(1, model.both()), BAR), palette.pain());
    }

    /** The part of the grid: above its diagonal, on it, or below. */
    private void sign(Sheet sheet, Rectangle2D box, int side) {
        Shape part = side > 0
                ? PairGrid.triangle(
                        box.getMinX(), box.getMinY(), box.getMaxX(), box.getMinY(), box.getMinX(), box.getMaxY())
                : PairGrid.triangle(
                        box.getMaxX(), box.getMaxY(), box.getMaxX(), box.getMinY(), box.getMinX(), box.getMaxY());
        if (side != 0) {
            sheet.fill(part, palette.pain());
        }
        sheet.outline(
                new Line2D.Double(box.getMinX(), box.getMaxY(), box.getMaxX(), box.getMinY()),
                side == 0 ? palette.pain() : palette.paper(),
                Sheet.flat(side == 0 ? 4 : 3));
        sheet.outline(box, palette.outline(), Sheet.stroke(0.8));
    }
}
