package dev.steadyback.chart.time;

import dev.steadyback.chart.Chart;
import dev.steadyback.chart.ChartSize;
import dev.steadyback.chart.draw.ChartBody;
import dev.steadyback.chart.draw.Palette;
import dev.steadyback.chart.draw.Sheet;
import dev.steadyback.chart.draw.Type;
import dev.steadyback.language.Texts;
import dev.steadyback.report.Report;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.jfree.chart.ChartRenderingInfo;
import org.jfree.chart.axis.AxisSpace;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.CombinedDomainXYPlot;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.ui.RectangleInsets;

/** Panels on one time axis, and its dates. The names at both sides are measured, and the data have the room between them. */
public final class TimeBody implements ChartBody {
    private static final double BETWEEN = 40;
    private static final double DATES = 24;
    private static final double NAME_HEIGHT = 24;
    private static final double LEFT = 38;

    /** From the data to the names at their right, and from these to the edge. */
    private static final double BESIDE = 10;

    private final Chart chart;
    private final ChartSize size;
    private final Palette palette;
    private final Texts texts;
    private final double margin;
    private final Layout layout;
    private final List<List<String>> names;
    private final double gap;

    /** What is drawn, with the room at its sides. */
    private record Layout(ChartModel model, List<Panel> panels, Lanes lanes, double left, double right) {}

    public TimeBody(Report report, Chart chart, ChartSize size, Palette palette) {
        this.chart = chart;
        this.size = size;
        this.palette = palette;
        this.texts = report.texts();
        this.margin = ChartBody.margin(size);
        double right = switch (size) {
            case PHONE -> 120;
            case PAGE, SUMMARY -> 134;
            case WIDE -> 150;
        };
        Layout first = layout(report, margin + LEFT, right);
        double left = margin / 2 + first.lanes().names() + 9;
        double ends = first.panels().stream().mapToDouble(Panel::ends).max().orElse(0) + BESIDE + margin / 2 + 1;
        double most = size == ChartSize.PHONE ? 150 : size.width() / 4.0;
        this.layout = left <= first.left() && ends <= right
                ? first
                : layout(report, Math.max(left, first.left()), Math.clamp(ends, right, most));
        this.names = layout.panels().stream()
                .map(p -> Type.wrap(p.title(size), Type.NAME, size.width() - 2 * margin))
                .toList();
        this.gap = BETWEEN
                + names.stream().skip(1).mapToDouble(TimeBody::more).max().orElse(0);
    }

    private Layout layout(Report report, double left, double right) {
        int pixels = (int) (size.width() - left - right);
        ChartModel model = ChartModel.of(report, report.from(), pixels);
        List<Panel> panels = new ArrayList<>();
        if (chart.hasPain()) {
            panels.add(new PainPanel(report, model, size, palette));
        }
        if (chart.hasSessions()) {
            panels.add(new SessionsPanel(report, model, palette));
        }
        if (chart.hasDays()) {
            panels.add(new DaysPanel(model, palette, texts));
        }
        return new Layout(model, panels, new Lanes(model, palette, texts), left, right);
    }

    /** The height that a name needs beyond its first line. */
    private static double more(List<String> name) {
        return (name.size() - 1) * Type.lineHeight(Type.NAME);
    }

    @Override
    public String method() {
        String pain = texts.say("chart.method.pain");
        String sessions = texts.say("chart.method.sessions");
        if (!chart.hasPain()) {
            return sessions;
        }
        return chart.hasSessions() ? pain + " " + sessions : pain;
    }

    private double above() {
        return NAME_HEIGHT + more(names.getFirst());
    }

    @Override
    public double height() {
        return above() + layout.lanes().height() + data() + DATES;
    }

    private double data() {
        return layout.panels().stream().mapToInt(p -> p.height(size)).sum() + gap * (names.size() - 1);
    }

    @Override
    public void draw(Sheet sheet, double top) {
        List<Frame> frames = plots(sheet, top + above() + layout.lanes().height());
        double half = Type.lineHeight(Type.NAME) / 2;
        for (int i = 0; i < frames.size(); i++) {
            Frame frame = frames.get(i);
            double name = i == 0 ? top + 7 : frame.area().getMinY() - 17 - more(names.get(i));
            sheet.lines(names.get(i), margin, name - half, Type.NAME, palette.ink());
            layout.panels().get(i).annotate(sheet, frame);
        }
        layout.lanes().draw(sheet, frames.getFirst(), top + above() - 4);
        dates(sheet, frames.getLast());
    }

    private List<Frame> plots(Sheet sheet, double top) {
        ChartModel model = layout.model();
        NumberAxis time = new NumberAxis();
        time.setRange((double) model.first().toEpochDay(), model.last().toEpochDay() + 1.0);
        time.setVisible(false);
        CombinedDomainXYPlot combined = new CombinedDomainXYPlot(time);
        combined.setGap(gap);
        combined.setInsets(RectangleInsets.ZERO_INSETS);
        combined.setAxisOffset(RectangleInsets.ZERO_INSETS);
        combined.setOutlineVisible(false);
        combined.setFixedDomainAxisSpace(new AxisSpace());
        for (Panel panel : layout.panels()) {
            combined.add(panel.plot(), panel.height(size));
        }
        PlotRenderingInfo info = new PlotRenderingInfo(new ChartRenderingInfo(null));
        double width = size.width() - layout.left() - layout.right();
        combined.draw(sheet.graphics(), new Rectangle2D.Double(layout.left(), top, width, data()), null, null, info);
        List<Frame> frames = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            frames.add(new Frame(
                    model, info.getSubplotInfo(i).getDataArea(), layout.left() - 8, size.width() - margin / 2));
        }
        return frames;
    }

    private void dates(Sheet sheet, Frame frame) {
        ChartModel model = layout.model();
        double top = frame.area().getMaxY() + 3;
        sheet.line(frame.area().getX(), top, frame.area().getMaxX(), top, palette.outline(), Sheet.stroke(0.8));
        for (TimeTicks.Tick tick : TimeTicks.of(model.first(), model.last(), frame::x, Type.LABEL, texts)) {
            double x = frame.x(tick.date());
            sheet.line(x, top, x, top + 4, palette.outline(), Sheet.stroke(0.8));
            double half = Type.width(tick.name(), Type.LABEL) / 2;
            double middle = Math.clamp(x, half + 4, size.width() - half - 4);
            sheet.text(tick.name(), middle, top + 14, Type.LABEL, palette.muted(), Sheet.Align.MIDDLE);
        }
    }
}
