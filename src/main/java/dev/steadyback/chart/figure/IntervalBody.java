package dev.steadyback.chart.figure;

import dev.steadyback.chart.ChartSize;
import dev.steadyback.chart.draw.ChartBody;
import dev.steadyback.chart.draw.Palette;
import dev.steadyback.chart.draw.Plots;
import dev.steadyback.chart.draw.Sheet;
import dev.steadyback.chart.draw.Type;
import dev.steadyback.language.Texts;
import dev.steadyback.report.ReviewModel;
import dev.steadyback.report.ReviewModel.Estimate;
import dev.steadyback.report.ReviewModel.Row;
import java.awt.Color;
import java.awt.Font;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The difference of the whole plan against half of it with its interval, and under it what other calculations give: on one axis with «no difference»
 * in its middle, whose zone of less than one point is shaded.
 */
final class IntervalBody implements ChartBody {
    static final double END_ROOM = 66;
    private static final double MAIN_HEIGHT = 64;
    private static final double HEADING_HEIGHT = 28;
    private static final double STRIP = 20;
    private static final double ABOUT = 4;
    private static final double AXIS_HEIGHT = 40;
    private static final Font NUMBER = Type.strong(13);

    private final ReviewModel model;
    private final ChartSize size;
    private final Palette palette;
    private final Texts texts;
    private final double margin;
    private final double column;
    private final double half;
    private final List<String> about;
    private final List<Lane> lanes = new ArrayList<>();
    private final double plotHeight;

    /** A variant's place: where its names begin and where its line is, both below the top of the plot. */
    private record Lane(Row row, List<String> names, double top, double line) {}

    IntervalBody(ReviewModel model, ChartSize size, Palette palette, Texts texts) {
        this.model = model;
        this.size = size;
        this.palette = palette;
        this.texts = texts;
        this.margin = ChartBody.margin(size);
        this.column = switch (size) {
            case PHONE -> 0;
            case PAGE, SUMMARY -> 216;
            case WIDE -> 310;
        };
        this.half = model.half(2 * endRoom() / (size.width() - 2 * margin - column));
        this.about = Type.wrap(model.about(texts), Type.LABEL, size.width() - 2 * margin);
        double line = Type.lineHeight(Type.LABEL);
        double free = MAIN_HEIGHT + HEADING_HEIGHT;
        for (Row row : model.variants()) {
            List<String> names =
                    Type.wrap(row.name(texts), Type.LABEL, column == 0 ? size.width() - 2 * margin : column - 10);
            double text = names.size() * line;
            double height = column == 0 ? text + 2 * ABOUT + STRIP : Math.max(24, text + 6);
            lanes.add(new Lane(row, names, free, free + (column == 0 ? height - STRIP / 2 : height / 2)));
            free += height;
        }
        this.plotHeight = free;
    }

    /** The room that the numbers at the ends of the interval need. */
    private double endRoom() {
        return Stream.of(model.main().low(), model.main().high())
                .mapToDouble(end -> Type.width(ReviewModel.difference(texts, end), Type.LABEL) + 9)
                .reduce(END_ROOM, Math::max);
    }

    @Override
    public String method() {
        return model.method(texts);
    }

    private double plotTop() {
        return 18 + about.size() * Type.lineHeight(Type.LABEL) + 32;
    }

    @Override
    public double height() {
        return plotTop() + plotHeight + AXIS_HEIGHT;
    }

    @Override
    public void draw(Sheet sheet, double top) {
        sheet.text(texts.say("chart.review.difference"), margin, top + 7, Type.NAME, palette.ink(), Sheet.Align.START);
        double y = top + 26;
        for (String line : about) {
            sheet.text(line, margin, y, Type.LABEL, palette.muted(), Sheet.Align.START);
            y += Type.lineHeight(Type.LABEL);
        }
        double left = margin + column;
        Rectangle2D area = new Rectangle2D.Double(left, top + plotTop(), size.width() - margin - left, plotHeight);
        plot().draw(sheet, area);
        zone(sheet, area);
        names(sheet, area);
        numbers(sheet, area);
        axis(sheet, area);
    }

    private ReviewPlot plot() {
        ReviewPlot plot = new ReviewPlot(-half, half, plotHeight, palette);
        plot.zone(-ReviewModel.LITTLE, ReviewModel.LITTLE);
        for (int tick : ticks()) {
            plot.mark(tick, palette.grid(), Sheet.stroke(1));
            plot.mark(-tick, palette.grid(), Sheet.stroke(1));
        }
        plot.mark(0, palette.ink(), Sheet.stroke(1.2));
        for (Lane lane : lanes) {
            Estimate estimate = lane.row().estimate();
            if (estimate != null) {
                boolean open = Boolean.FALSE.equals(lane.row().supports());
                plot.line(estimate.low(), estimate.high(), lane.line(), palette.muted(), Sheet.flat(2));
                plot.dot(estimate.mean(), lane.line(), 7, open ? palette.paper() : palette.muted(), palette.muted());
            }
        }
        Estimate main = model.main();
        plot.line(main.low(), main.high(), mainLine(), palette.pain(), Sheet.flat(8));
        plot.dot(main.mean(), mainLine(), 15, palette.paper(), palette.pain());
        return plot;
    }

    private List<Integer> ticks() {
        return Plots.steps(half, 4).stream().filter(t -> t > 0).toList();
    }

    private static double mainLine() {
        return MAIN_HEIGHT / 2 + 8;
    }

    private double x(Rectangle2D area, double points) {
        return area.getCenterX() + points * area.getWidth() / 2 / half;
    }

    /** The zone of little difference has a bracket, so that its name belongs to it however narrow it is. */
    private void zone(Sheet sheet, Rectangle2D area) {
        double from = x(area, -ReviewModel.LITTLE);
        double to = x(area, ReviewModel.LITTLE);
        double y = area.getMinY() - 7;
        sheet.line(from, y, to, y, palette.outline(), Sheet.stroke(1));
        sheet.line(from, y, from, y + 5, palette.outline(), Sheet.stroke(1));
        sheet.line(to, y, to, y + 5, palette.outline(), Sheet.stroke(1));
        sheet.text(
                texts.say("chart.review.little"),
                area.getCenterX(),
                y - 11,
                Type.LABEL,
                palette.muted(),
                Sheet.Align.MIDDLE);
    }

    /** Beside the lines; on a phone, where there is no room, above each, on paper of its own. */
    private void names(Sheet sheet, Rectangle2D area) {
        double line = Type.lineHeight(Type.LABEL);
        double top = area.getMinY();
        if (column == 0) {
            strip(sheet, area, MAIN_HEIGHT, HEADING_HEIGHT + 1);
        } else {
            double y = top + mainLine();
            sheet.text(
                    texts.say("review.calculation.main"),
                    margin,
                    y - 8,
                    Type.LABEL_STRONG,
                    palette.ink(),
                    Sheet.Align.START);
            sheet.text(
                    texts.say("chart.review.interval"), margin, y + 8, Type.LABEL, palette.muted(), Sheet.Align.START);
        }
        sheet.text(
                texts.say("chart.review.other-ways"),
                margin,
                top + MAIN_HEIGHT + HEADING_HEIGHT / 2,
                Type.LABEL_STRONG,
                palette.ink(),
                Sheet.Align.START);
        for (Lane lane : lanes) {
            double text = lane.names().size() * line;
            double y = top + (column == 0 ? lane.top() + ABOUT + line / 2 : lane.line() - text / 2 + line / 2);
            if (column == 0) {
                strip(sheet, area, lane.top(), text + 2 * ABOUT);
            }
            for (String name : lane.names()) {
                sheet.text(name, margin, y, Type.LABEL, palette.muted(), Sheet.Align.START);
                y += line;
            }
            ends(sheet, area, lane);
        }
    }

    private void strip(Sheet sheet, Rectangle2D area, double top, double height) {
        sheet.fill(
                new Rectangle2D.Double(area.getX() - 1, area.getMinY() + top, area.getWidth() + 2, height),
                palette.paper());
    }

    /** Says of a variant that leaves the axis that it does, and of one that is not there that it is not. */
    private void ends(Sheet sheet, Rectangle2D area, Lane lane) {
        Estimate estimate = lane.row().estimate();
        double y = area.getMinY() + lane.line();
        if (estimate == null) {
            double x = area.getX() + 4;
            sheet.text(texts.say("chart.review.no-estimate"), x, y, Type.SMALL, palette.muted(), Sheet.Align.START);
            return;
        }
        if (estimate.low() < -half) {
            head(sheet, area.getX(), y, -1, palette.muted());
        }
        if (estimate.high() > half) {
            head(sheet, area.getMaxX(), y, 1, palette.muted());
        }
    }

    private static void head(Sheet sheet, double x, double y, int direction, Color color) {
        Path2D head = new Path2D.Double();
        head.moveTo(x, y);
        head.lineTo(x - 8 * direction, y - 4.5);
        head.lineTo(x - 8 * direction, y + 4.5);
        head.closePath();
        sheet.fill(head, color);
    }

    private void numbers(Sheet sheet, Rectangle2D area) {
        Estimate main = model.main();
        double y = area.getMinY() + mainLine();
        number(sheet, area, main.mean(), x(area, main.mean()), y - 20, NUMBER, Sheet.Align.MIDDLE);
        number(sheet, area, main.low(), x(area, main.low()) - 7, y, Type.LABEL, Sheet.Align.END);
        number(sheet, area, main.high(), x(area, main.high()) + 7, y, Type.LABEL, Sheet.Align.START);
    }

    /** Where a number would lie on the line of «no difference», the line gives way. */
    private void number(
            Sheet sheet, Rectangle2D area, double points, double x, double y, Font font, Sheet.Align align) {
        String text = ReviewModel.difference(texts, points);
        double width = Type.width(text, font) + 6;
        double start = switch (align) {
            case START -> x - 3;
            case MIDDLE -> x - width / 2;
            case END -> x - width + 3;
        };
        double from = Math.max(start, x(area, -ReviewModel.LITTLE));
        double to = Math.min(start + width, x(area, ReviewModel.LITTLE));
        if (from < area.getCenterX() && to > area.getCenterX()) {
            sheet.fill(new Rectangle2D.Double(from, y - 8, to - from, 16), palette.shade());
        }
        sheet.text(text, x, y, font, palette.ink(), align);
    }

    private void axis(Sheet sheet, Rectangle2D area) {
        double y = area.getMaxY() + 3;
        sheet.line(area.getX(), y, area.getMaxX(), y, palette.outline(), Sheet.stroke(0.8));
        tick(sheet, area, 0, y);
        for (int tick : ticks()) {
            tick(sheet, area, tick, y);
            tick(sheet, area, -tick, y);
        }
        double names = y + 31;
        head(sheet, area.getX(), names, -1, palette.ink());
        sheet.text(
                texts.say("chart.review.less-pain"),
                area.getX() + 13,
                names,
                Type.LABEL_STRONG,
                palette.ink(),
                Sheet.Align.START);
        sheet.text(
                texts.say("chart.review.no-difference"),
                area.getCenterX(),
                names,
                Type.LABEL_STRONG,
                palette.ink(),
                Sheet.Align.MIDDLE);
        head(sheet, area.getMaxX(), names, 1, palette.ink());
        sheet.text(
                texts.say("chart.review.more-pain"),
                area.getMaxX() - 13,
                names,
                Type.LABEL_STRONG,
                palette.ink(),
                Sheet.Align.END);
    }

    /** Points less or more: the side says which. */
    private void tick(Sheet sheet, Rectangle2D area, int points, double y) {
        double x = x(area, points);
        String name = String.valueOf(Math.abs(points));
        double middle = Math.clamp(
                x, area.getX() + Type.width(name, Type.LABEL) / 2, area.getMaxX() - Type.width(name, Type.LABEL) / 2);
        sheet.line(x, y, x, y + 4, palette.outline(), Sheet.stroke(0.8));
        sheet.text(name, middle, y + 14, Type.LABEL, palette.muted(), Sheet.Align.MIDDLE);
    }
}
