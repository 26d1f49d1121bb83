package dev.steadyback.chart.time;

import dev.steadyback.analytics.adherence.Adherence;
import dev.steadyback.chart.ChartSize;
import dev.steadyback.chart.draw.ColumnRenderer;
import dev.steadyback.chart.draw.ColumnSymbols;
import dev.steadyback.chart.draw.Palette;
import dev.steadyback.chart.draw.Plots;
import dev.steadyback.chart.draw.Sheet;
import dev.steadyback.report.Report;
import java.util.List;
import org.jfree.chart.plot.XYPlot;

/** Sessions a week: due, credited, and the extras apart. */
final class SessionsPanel extends Panel {
    private static final double WIDEST = 44;

    private final boolean whole;
    private final boolean empty;
    private final double high;
    private final List<Integer> steps;

    SessionsPanel(Report report, ChartModel model, Palette palette) {
        super(model, palette, report.texts());
        this.whole = !report.from().isBefore(model.first());
        double highest =
                model.bars().stream().mapToDouble(SessionsPanel::top).max().orElse(0);
        this.empty = highest == 0;
        this.high = Math.max(1, highest) * 1.04;
        this.steps = Plots.steps(Math.max(1, highest), 5);
    }

    private static double top(ChartModel.Bar bar) {
        return bar.due() + bar.open() + bar.extras();
    }

    @Override
    String title(ChartSize size) {
        return texts.say((size == ChartSize.PHONE ? "chart.sessions-short." : "chart.sessions.")
                + model.grain().name());
    }

    @Override
    int height(ChartSize size) {
        return empty
                ? 56
                : switch (size) {
                    case PHONE, PAGE -> 96;
                    case SUMMARY -> 62;
                    case WIDE -> 120;
                };
    }

    @Override
    XYPlot plot() {
        ColumnRenderer<ChartModel.Bar> renderer = new ColumnRenderer<>(
                model.bars(),
                ChartModel.Bar::from,
                ChartModel.Bar::end,
                WIDEST,
                0.78,
                palette,
                (sheet, bar, column) -> paint(sheet, bar, column));
        XYPlot plot = plot(0, high, renderer.dataset(), renderer);
        if (!empty) {
            gridlines(plot, steps);
        }
        return plot;
    }

    private static void paint(Sheet sheet, ChartModel.Bar bar, ColumnRenderer.Column column) {
        if (bar.credited() > 0) {
            ColumnSymbols.credited(sheet, column.between(0, bar.credited()));
        }
        if (bar.due() > 0) {
            ColumnSymbols.due(sheet, column.between(0, bar.due()));
        }
        int planned = bar.due() + bar.open();
        if (bar.open() > 0) {
            ColumnSymbols.open(sheet, column.between(bar.due(), planned));
        }
        if (bar.extras() > 0) {
            ColumnSymbols.extras(sheet, column.between(planned, planned + bar.extras()));
        }
    }

    @Override
    double ends() {
        return empty ? 0 : names().width();
    }

    @Override
    void annotate(Sheet sheet, Frame frame) {
        if (empty) {
            sentence(sheet, frame, texts.say("chart.nothing-planned"));
            return;
        }
        axisNames(sheet, frame, steps, high);
        double top = frame.area().getMinY();
        names().draw(
                        sheet,
                        frame,
                        place -> top + 10 + place,
                        top - 4,
                        frame.area().getMaxY() + 6,
                        false);
    }

    /** One below the other: a column has no end to be named at. */
    private EndNames names() {
        int due = model.bars().stream().mapToInt(ChartModel.Bar::due).sum();
        int extras = model.bars().stream().mapToInt(ChartModel.Bar::extras).sum();
        int open = model.bars().stream().mapToInt(ChartModel.Bar::open).sum();
        double credited =
                model.bars().stream().mapToDouble(ChartModel.Bar::credited).sum();
        EndNames names = new EndNames();
        if (due > 0) {
            Integer percent = new Adherence(due, credited, extras).percent();
            names.add(
                    0,
                    texts.say("chart.kept", texts.credit(credited), due),
                    texts.say(whole ? "chart.kept-percent" : "chart.kept-drawn", texts.percent(percent)),
                    palette.good());
        }
        if (extras > 0) {
            names.add(1, texts.count(extras, "extra"), texts.say("chart.apart"), palette.extra());
        }
        if (open > 0) {
            names.add(2, texts.say("chart.open", open), "", palette.muted());
        }
        return names;
    }
}
