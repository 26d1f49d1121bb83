package dev.steadyback.chart.time;

import dev.steadyback.analytics.adherence.DayState;
import dev.steadyback.chart.ChartSize;
import dev.steadyback.chart.draw.ColumnRenderer;
import dev.steadyback.chart.draw.ColumnSymbols;
import dev.steadyback.chart.draw.Palette;
import dev.steadyback.chart.draw.Plots;
import dev.steadyback.chart.draw.Sheet;
import dev.steadyback.chart.draw.Type;
import dev.steadyback.language.Texts;
import dev.steadyback.report.Tally;
import java.awt.geom.Rectangle2D;
import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import org.jfree.chart.plot.XYPlot;

/** What became of every day: a cell a day, or where a week would be too narrow, the days of a longer time in a column. */
final class DaysPanel extends Panel {
    private static final double WIDEST = 44;
    private static final List<DayState> STATES = List.of(
            DayState.DONE, DayState.PARTLY, DayState.MISSED, DayState.EXCUSED, DayState.NOT_YET_DUE, DayState.REST);

    /** As many days stand side by side, each below its dot. */
    private static final int LONGEST_STRIP = 14;

    private static final double STRIP_NAMES = 16;
    private static final double STRIP_CELL = 36;
    private static final double KEY_LINE = 16;
    private static final double KEY = 23;

    private final boolean cells;
    private final boolean strip;
    private final List<Key> keys = new ArrayList<>();
    private final double high;
    private final List<Integer> steps;

    DaysPanel(ChartModel model, Palette palette, Texts texts) {
        super(model, palette, texts);
        this.cells = model.grain() == Grain.WEEK;
        this.strip = cells && model.days() <= LONGEST_STRIP;
        int highest = model.bars().stream().mapToInt(b -> b.days().all()).max().orElse(0);
        this.high = Math.max(1, highest) * 1.04;
        this.steps = Plots.steps(Math.max(1, highest), 4);
        for (DayState state : STATES) {
            if (occurs(state)) {
                keys.add(new Key(state, 0, texts.name(state)));
            }
        }
        if (cells && model.cells().stream().anyMatch(c -> c.extras() > 0)) {
            keys.add(new Key(DayState.REST, 1, texts.say("chart.extra")));
        }
    }

    /** A sign and its name. */
    private record Key(DayState state, int extras, String name) {}

    @Override
    String title(ChartSize size) {
        return cells
                ? texts.say("chart.days")
                : texts.say("chart.days-each." + model.grain().name());
    }

    @Override
    int height(ChartSize size) {
        return strip
                ? (int) Math.max(STRIP_NAMES + STRIP_CELL, keys.size() * KEY_LINE)
                : 7
                        * switch (size) {
                            case PHONE, PAGE -> 17;
                            case SUMMARY -> 14;
                            case WIDE -> 20;
                        };
    }

    @Override
    XYPlot plot() {
        if (strip) {
            ColumnRenderer<ChartModel.Cell> renderer = new ColumnRenderer<>(
                    model.cells(),
                    ChartModel.Cell::date,
                    c -> c.date().plusDays(1),
                    WIDEST,
                    1,
                    palette,
                    DaysPanel::below);
            return plot(0, 1, renderer.dataset(), renderer);
        }
        if (cells) {
            ColumnRenderer<ChartModel.Cell> renderer = new ColumnRenderer<>(
                    model.cells(),
                    c -> c.date().minusDays(row(c)),
                    c -> c.date().minusDays(row(c)).plusDays(7),
                    WIDEST,
                    1,
                    palette,
                    DaysPanel::cell);
            return plot(0, 7, renderer.dataset(), renderer);
        }
        ColumnRenderer<ChartModel.Bar> renderer = new ColumnRenderer<>(
                model.bars(), ChartModel.Bar::from, ChartModel.Bar::end, WIDEST, 0.78, palette, DaysPanel::stack);
        XYPlot plot = plot(0, high, renderer.dataset(), renderer);
        gridlines(plot, steps);
        return plot;
    }

    private static int row(ChartModel.Cell cell) {
        return cell.date().getDayOfWeek().getValue() - 1;
    }

    private static void cell(Sheet sheet, ChartModel.Cell cell, ColumnRenderer.Column column) {
        Rectangle2D box = column.between(7 - row(cell), 6 - row(cell));
        double apart = box.getWidth() < 8 ? 0.5 : 1.25;
        DaySymbols.draw(
                sheet,
                new Rectangle2D.Double(
                        box.getX() + apart,
                        box.getY() + apart,
                        box.getWidth() - 2 * apart,
                        box.getHeight() - 2 * apart),
                cell.state(),
                cell.extras());
    }

    private static void below(Sheet sheet, ChartModel.Cell cell, ColumnRenderer.Column column) {
        Rectangle2D box = new Rectangle2D.Double(
                column.x() + 1.5, column.area().getMinY() + STRIP_NAMES, column.width() - 3, STRIP_CELL);
        DaySymbols.draw(sheet, box, cell.state(), cell.extras());
    }

    private static void stack(Sheet sheet, ChartModel.Bar bar, ColumnRenderer.Column column) {
        int from = 0;
        for (DayState state : List.of(DayState.DONE, DayState.PARTLY, DayState.MISSED, DayState.EXCUSED)) {
            int count = count(bar, state);
            if (count > 0) {
                ColumnSymbols.days(sheet, column.between(from, from + count), state);
            }
            from += count;
        }
    }

    private static int count(ChartModel.Bar bar, DayState state) {
        Tally days = bar.days();
        return switch (state) {
            case DONE -> days.done();
            case PARTLY -> days.partly();
            case MISSED -> days.missed();
            case EXCUSED -> days.excused();
            case NOT_YET_DUE, REST -> 0;
        };
    }

    @Override
    double ends() {
        return keys.stream()
                .mapToDouble(k -> KEY + Type.width(k.name(), Type.SMALL))
                .max()
                .orElse(0);
    }

    @Override
    void annotate(Sheet sheet, Frame frame) {
        if (strip) {
            model.cells().forEach(c -> weekday(sheet, frame, c));
        } else if (cells) {
            weekdays(sheet, frame);
        } else {
            axisNames(sheet, frame, steps, high);
        }
        key(sheet, frame);
    }

    private void weekday(Sheet sheet, Frame frame, ChartModel.Cell cell) {
        double width = frame.end(cell.date()) - frame.x(cell.date());
        String name = texts.weekday(cell.date().getDayOfWeek(), TextStyle.SHORT);
        String fitting = Type.width(name, Type.SMALL) + 4 <= width ? name : name.substring(0, 1);
        sheet.text(
                fitting,
                frame.noon(cell.date()),
                frame.area().getMinY() + 7,
                Type.SMALL,
                palette.muted(),
                Sheet.Align.MIDDLE);
    }

    private void weekdays(Sheet sheet, Frame frame) {
        double row = frame.area().getHeight() / 7;
        for (DayOfWeek day : DayOfWeek.values()) {
            sheet.text(
                    texts.weekday(day, TextStyle.SHORT),
                    frame.left(),
                    frame.area().getMinY() + (day.getValue() - 0.5) * row,
                    Type.SMALL,
                    palette.muted(),
                    Sheet.Align.END);
        }
    }

    /** A sign has no end to be named at: those that occur are named beside. */
    private void key(Sheet sheet, Frame frame) {
        double line = strip ? KEY_LINE : frame.area().getHeight() / 7;
        double y = frame.area().getMinY() + 8;
        for (Key key : keys) {
            name(sheet, frame, y, key);
            y += line;
        }
    }

    private boolean occurs(DayState state) {
        return cells
                ? model.cells().stream().anyMatch(c -> c.state() == state)
                : model.bars().stream().anyMatch(b -> count(b, state) > 0);
    }

    private void name(Sheet sheet, Frame frame, double y, Key key) {
        double x = frame.names();
        if (cells) {
            DaySymbols.draw(sheet, new Rectangle2D.Double(x, y - 5.5, 16, 11), key.state(), key.extras());
        } else {
            ColumnSymbols.days(sheet, new Rectangle2D.Double(x + 5, y - 5.5, 6, 11), key.state());
        }
        sheet.text(key.name(), x + KEY, y, Type.SMALL, palette.muted(), Sheet.Align.START);
    }
}
