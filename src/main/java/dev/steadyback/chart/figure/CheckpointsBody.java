package dev.steadyback.chart.figure;

import dev.steadyback.analytics.review.Checkpoints;
import dev.steadyback.chart.ChartSize;
import dev.steadyback.chart.draw.ChartBody;
import dev.steadyback.chart.draw.Palette;
import dev.steadyback.chart.draw.Sheet;
import dev.steadyback.chart.draw.Type;
import dev.steadyback.language.Texts;
import dev.steadyback.review.ReviewView;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Where a record is on its way to an answer, while no number may be shown: the days on which there are answers, and today. */
final class CheckpointsBody implements ChartBody {
    private static final int SHOWN = 5;
    private static final double PLOT_TOP = 52;
    private static final double PLOT_HEIGHT = 32;
    private static final double NAMES = 58;

    private final ReviewView review;
    private final ChartSize size;
    private final Palette palette;
    private final Texts texts;
    private final double margin;
    private final List<Integer> checkpoints;
    private final double first;
    private final double last;

    CheckpointsBody(ReviewView review, ChartSize size, Palette palette, Texts texts) {
        this.review = review;
        this.size = size;
        this.palette = palette;
        this.texts = texts;
        this.margin = ChartBody.margin(size);
        this.checkpoints = around(review.nextCheckpoint());
        boolean whole = checkpoints.getFirst() == Checkpoints.next(0);
        this.first = whole ? 0 : checkpoints.getFirst() - Checkpoints.next(0) / 2.0;
        this.last = checkpoints.getLast();
    }

    /** Five of them: the first five, or later on those up to the one after the next. */
    static List<Integer> around(int next) {
        List<Integer> all = new ArrayList<>();
        int day = 0;
        while (all.size() < SHOWN || day < next || (day == next && all.size() > SHOWN)) {
            day = Checkpoints.next(day);
            all.add(day);
        }
        return all.subList(all.size() - SHOWN, all.size());
    }

    @Override
    public String method() {
        return texts.say("review.why-fixed-days");
    }

    @Override
    public double height() {
        return PLOT_TOP + PLOT_HEIGHT + NAMES;
    }

    @Override
    public void draw(Sheet sheet, double top) {
        sheet.text(texts.say("chart.review.due"), margin, top + 7, Type.NAME, palette.ink(), Sheet.Align.START);
        Rectangle2D area = new Rectangle2D.Double(margin, top + PLOT_TOP, size.width() - 2 * margin, PLOT_HEIGHT);
        plot(area).draw(sheet, area);
        today(sheet, area);
        for (int checkpoint : checkpoints) {
            names(sheet, area, checkpoint);
        }
    }

    /** Pixels across as well, so that the dots at the ends are not cut off. */
    private ReviewPlot plot(Rectangle2D area) {
        double middle = PLOT_HEIGHT / 2;
        ReviewPlot plot = new ReviewPlot(area.getMinX(), area.getMaxX(), PLOT_HEIGHT, palette);
        plot.line(x(area, first), x(area, last), middle, palette.grid(), Sheet.flat(8));
        plot.line(x(area, first), x(area, review.days()), middle, palette.pain(), Sheet.flat(8));
        for (int checkpoint : checkpoints) {
            boolean passed = checkpoint < review.nextCheckpoint();
            boolean next = checkpoint == review.nextCheckpoint();
            plot.dot(
                    x(area, checkpoint),
                    middle,
                    next ? 18 : passed ? 14 : 12,
                    passed ? palette.pain() : palette.paper(),
                    passed || next ? palette.pain() : palette.outline());
        }
        return plot;
    }

    private double x(Rectangle2D area, double day) {
        double room = 10;
        return area.getX() + room + (area.getWidth() - 2 * room) * Math.clamp((day - first) / (last - first), 0, 1);
    }

    private void today(Sheet sheet, Rectangle2D area) {
        Integer today = review.programmeDay();
        int day = Objects.requireNonNullElse(today, review.days());
        double x = x(area, day);
        double y = area.getMinY() + PLOT_HEIGHT / 2 - 11;
        Path2D pointer = new Path2D.Double();
        pointer.moveTo(x, y);
        pointer.lineTo(x - 5, y - 8);
        pointer.lineTo(x + 5, y - 8);
        pointer.closePath();
        sheet.fill(pointer, palette.ink());
        middle(sheet, texts.say(today == null ? "chart.review.reached" : "chart.review.today", day), x, y - 18, true);
    }

    private void names(Sheet sheet, Rectangle2D area, int checkpoint) {
        double x = x(area, checkpoint);
        double y = area.getMaxY() + 8;
        boolean next = checkpoint == review.nextCheckpoint();
        boolean named = next || checkpoint == checkpoints.getFirst();
        middle(sheet, named ? texts.say("chart.review.day", checkpoint) : String.valueOf(checkpoint), x, y, next);
        if (next) {
            middle(
                    sheet,
                    texts.say(review.checkpoint() == null ? "chart.review.first-answer" : "chart.review.next-answer"),
                    x,
                    y + 17,
                    true);
            LocalDate on = review.nextAnswerOn();
            if (on != null) {
                middle(sheet, texts.date(on), x, y + 33, false);
            }
        }
    }

    /** A text about a point, moved as far as the canvas asks for. */
    private void middle(Sheet sheet, String text, double x, double y, boolean strong) {
        double half = Type.width(text, strong ? Type.LABEL_STRONG : Type.LABEL) / 2;
        sheet.text(
                text,
                Math.clamp(x, margin + half, size.width() - margin - half),
                y,
                strong ? Type.LABEL_STRONG : Type.LABEL,
                strong ? palette.ink() : palette.muted(),
                Sheet.Align.MIDDLE);
    }
}
