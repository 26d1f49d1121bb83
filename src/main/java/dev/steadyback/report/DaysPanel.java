package dev.steadyback.report;

import dev.steadyback.analytics.DayState;
import java.awt.geom.Rectangle2D;
import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jfree.chart.plot.XYPlot;

/** What became of every day: a cell a day, or where a week would be too narrow, the days of a longer time in a column. */
final class DaysPanel extends Panel {
    private static final double WIDEST = 44;
    private static final List<DayState> STATES = List.of(
            DayState.DONE, DayState.PARTLY, DayState.MISSED, DayState.EXCUSED, DayState.NOT_YET_DUE, DayState.REST);

    private final boolean cells;
    private final double high;
    private final List<Integer> steps;

    DaysPanel(ChartModel model, Palette palette) {
        super(model, palette);
        this.cells = model.grain() == Grain.WEEK;
        int highest = model.bars().stream().mapToInt(b -> b.days().all()).max().orElse(0);
        this.high = Math.max(1, highest) * 1.04;
        this.steps = steps(Math.max(1, highest), 4);
    }

    @Override
    String title(ChartSize size) {
        return cells ? "Every day" : "Days with a planned session, each " + model.grain().noun();
    }

    @Override
    int height(ChartSize size) {
        return 7 * (size == ChartSize.WIDE ? 20 : 17);
    }

    @Override
    XYPlot plot() {
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
        ChartModel.Tally days = bar.days();
        return switch (state) {
            case DONE -> days.done();
            case PARTLY -> days.partly();
            case MISSED -> days.missed();
            case EXCUSED -> days.excused();
            case NOT_YET_DUE, REST -> 0;
        };
    }

    @Override
    void annotate(Sheet sheet, Frame frame) {
        if (cells) {
            weekdays(sheet, frame);
        } else {
            axisNames(sheet, frame, steps, high);
        }
        key(sheet, frame);
    }

    private void weekdays(Sheet sheet, Frame frame) {
        double row = frame.area().getHeight() / 7;
        for (DayOfWeek day : DayOfWeek.values()) {
            sheet.text(
                    day.getDisplayName(TextStyle.SHORT, Locale.UK),
                    frame.left(),
                    frame.area().getMinY() + (day.getValue() - 0.5) * row,
                    SMALL,
                    palette.muted(),
                    Sheet.Align.END);
        }
    }

    /** A sign has no end to be named at: those that occur are named beside. */
    private void key(Sheet sheet, Frame frame) {
        List<Runnable> lines = new ArrayList<>();
        double[] y = {frame.area().getMinY() + 8};
        for (DayState state : STATES) {
            if (occurs(state)) {
                lines.add(() -> name(sheet, frame, y[0], state, 0, Words.state(state)));
            }
        }
        if (cells && model.cells().stream().anyMatch(c -> c.extras() > 0)) {
            lines.add(() -> name(sheet, frame, y[0], DayState.REST, 1, "extra"));
        }
        for (Runnable line : lines) {
            line.run();
            y[0] += frame.area().getHeight() / 7;
        }
    }

    private boolean occurs(DayState state) {
        return cells
                ? model.cells().stream().anyMatch(c -> c.state() == state)
                : model.bars().stream().anyMatch(b -> count(b, state) > 0);
    }

    private void name(Sheet sheet, Frame frame, double y, DayState state, int extras, String name) {
        double x = frame.names();
        if (cells) {
            DaySymbols.draw(sheet, new Rectangle2D.Double(x, y - 5.5, 16, 11), state, extras);
        } else {
            ColumnSymbols.days(sheet, new Rectangle2D.Double(x + 5, y - 5.5, 6, 11), state);
        }
        sheet.text(name, x + 23, y, SMALL, palette.muted(), Sheet.Align.START);
    }
}
