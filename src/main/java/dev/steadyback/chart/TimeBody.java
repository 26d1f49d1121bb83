package dev.steadyback.chart;

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

/** Panels on one time axis, and its dates. */
final class TimeBody implements ChartBody {
    private static final double BETWEEN = 40;
    private static final double DATES = 24;
    private static final double NAME_HEIGHT = 24;

    private final Chart chart;
    private final ChartSize size;
    private final Palette palette;
    private final Texts texts;
    private final ChartModel model;
    private final List<Panel> panels = new ArrayList<>();
    private final Lanes lanes;
    private final boolean part;
    private final double margin;
    private final double left;
    private final double right;

    TimeBody(Report report, Chart chart, ChartSize size, Palette palette) {
        this.chart = chart;
        this.size = size;
        this.palette = palette;
        this.texts = report.texts();
        this.margin = ChartBody.margin(size);
        this.left = margin + 38;
        this.right = switch (size) {
            case PHONE -> 120;
            case PAGE -> 134;
            case WIDE -> 150;
        };
        int pixels = (int) (size.width() - left - right);
        this.model = ChartModel.of(report, size.first(report.from(), report.to()), pixels);
        this.part = model.first().isAfter(report.from());
        if (chart.hasPain()) {
            panels.add(new PainPanel(report, model, palette));
        }
        if (chart.hasSessions()) {
            panels.add(new SessionsPanel(report, model, palette));
        }
        if (chart.hasDays()) {
            panels.add(new DaysPanel(model, palette, texts));
        }
        this.lanes = new Lanes(model, palette, texts);
    }

    @Override
    public String remark() {
        return part ? " \u00b7 " + texts.say("chart.part") : "";
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

    @Override
    public double height() {
        return NAME_HEIGHT + lanes.height() + data() + DATES;
    }

    private double data() {
        return panels.stream().mapToInt(p -> p.height(size)).sum() + BETWEEN * (panels.size() - 1);
    }

    @Override
    public void draw(Sheet sheet, double top) {
        List<Frame> frames = plots(sheet, top + NAME_HEIGHT + lanes.height());
        for (int i = 0; i < panels.size(); i++) {
            Frame frame = frames.get(i);
            double name = i == 0 ? top + 7 : frame.area().getMinY() - 17;
            sheet.text(panels.get(i).title(size), margin, name, Panel.NAME, palette.ink(), Sheet.Align.START);
            panels.get(i).annotate(sheet, frame);
        }
        lanes.draw(sheet, frames.getFirst(), top + NAME_HEIGHT - 4);
        dates(sheet, frames.getLast());
    }

    private List<Frame> plots(Sheet sheet, double top) {
        NumberAxis time = new NumberAxis();
        time.setRange((double) model.first().toEpochDay(), model.last().toEpochDay() + 1.0);
        time.setVisible(false);
        CombinedDomainXYPlot combined = new CombinedDomainXYPlot(time);
        combined.setGap(BETWEEN);
        combined.setInsets(RectangleInsets.ZERO_INSETS);
        combined.setAxisOffset(RectangleInsets.ZERO_INSETS);
        combined.setOutlineVisible(false);
        combined.setFixedDomainAxisSpace(new AxisSpace());
        for (Panel panel : panels) {
            combined.add(panel.plot(), panel.height(size));
        }
        PlotRenderingInfo info = new PlotRenderingInfo(new ChartRenderingInfo(null));
        combined.draw(
                sheet.graphics(),
                new Rectangle2D.Double(left, top, size.width() - left - right, data()),
                null,
                null,
                info);
        List<Frame> frames = new ArrayList<>();
        for (int i = 0; i < panels.size(); i++) {
            frames.add(new Frame(model, info.getSubplotInfo(i).getDataArea(), left - 8, size.width() - margin / 2));
        }
        return frames;
    }

    private void dates(Sheet sheet, Frame frame) {
        double top = frame.area().getMaxY() + 3;
        sheet.line(frame.area().getX(), top, frame.area().getMaxX(), top, palette.outline(), Sheet.stroke(0.8));
        for (TimeTicks.Tick tick : TimeTicks.of(model.first(), model.last(), frame::x, Panel.LABEL, texts)) {
            double x = frame.x(tick.date());
            sheet.line(x, top, x, top + 4, palette.outline(), Sheet.stroke(0.8));
            double half = Type.width(tick.name(), Panel.LABEL) / 2;
            double middle = Math.clamp(x, half + 4, size.width() - half - 4);
            sheet.text(tick.name(), middle, top + 14, Panel.LABEL, palette.muted(), Sheet.Align.MIDDLE);
        }
    }
}
