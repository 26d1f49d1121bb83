package dev.steadyback.report;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.jfree.chart.ChartRenderingInfo;
import org.jfree.chart.axis.AxisSpace;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.CombinedDomainXYPlot;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.ui.RectangleInsets;

/**
 * A chart laid out: title, panels on one time axis, dates, method. JFreeChart draws the data; all text is placed here, in
 * room kept for it, so that nothing overlaps.
 */
final class ChartDrawing {
    private static final double BETWEEN = 40;
    private static final double DATES = 24;
    private static final double NAME_HEIGHT = 24;

    private final ChartSize size;
    private final Palette palette;
    private final ChartModel model;
    private final List<Panel> panels = new ArrayList<>();
    private final Lanes lanes;
    private final List<String> title;
    private final List<String> subtitle;
    private final List<String> method;
    private final Font titleFont;
    private final Font subtitleFont = Type.regular(12.5);
    private final double margin;
    private final double left;
    private final double right;

    /**
     * Lays a chart out.
     *
     * @param headed whether the finding is written above it; a page that has said it already needs no second time
     */
    ChartDrawing(Report report, Chart chart, ChartSize size, ChartTheme theme, boolean headed) {
        this.size = size;
        this.palette = Palette.of(theme);
        this.margin = size == ChartSize.WIDE ? 24 : 16;
        this.left = margin + 38;
        this.right = switch (size) {
            case PHONE -> 120;
            case PAGE -> 134;
            case WIDE -> 150;
        };
        int pixels = (int) (size.width() - left - right);
        this.model = ChartModel.of(report, size.first(report.from(), report.to()), pixels);
        if (chart.hasPain()) {
            panels.add(new PainPanel(report, model, palette));
        }
        if (chart.hasSessions()) {
            panels.add(new SessionsPanel(report, model, palette));
        }
        if (chart.hasDays()) {
            panels.add(new DaysPanel(model, palette));
        }
        this.lanes = new Lanes(model, palette);
        Findings findings = new Findings(report);
        double width = size.width() - 2 * margin;
        this.titleFont = Type.strong(size == ChartSize.WIDE ? 21 : 17);
        this.title = headed ? Type.wrap(findings.title(chart), titleFont, width) : List.of();
        boolean part = model.first().isAfter(report.from());
        this.subtitle = Type.wrap(
                findings.subtitle(chart) + (part ? " \u00b7 drawn: the last eight weeks" : ""), subtitleFont, width);
        this.method = Type.wrap(method(chart), Panel.SMALL, width);
    }

    private static String method(Chart chart) {
        String pain = "Dots: daily values. Line: the smoothed level with its 80" + Words.NBSP
                + "% band; it stops at gaps of more than five days.";
        String sessions = "Partly done or stopped counts half. What falls into a pause is excused, not due.";
        return switch (chart) {
            case OVERVIEW -> pain + " " + sessions;
            case PAIN -> pain;
            case SESSIONS, DAYS -> sessions;
        };
    }

    int width() {
        return size.width();
    }

    int height() {
        double data = panels.stream().mapToInt(p -> p.height(size)).sum() + BETWEEN * (panels.size() - 1);
        return (int) Math.ceil(dataTop() + data + DATES + 10 + method.size() * Type.lineHeight(Panel.SMALL) + margin);
    }

    private double subtitleTop() {
        return title.isEmpty() ? 2 : margin + title.size() * Type.lineHeight(titleFont) + 2;
    }

    private double firstName() {
        return subtitleTop() + subtitle.size() * Type.lineHeight(subtitleFont) + 14;
    }

    private double dataTop() {
        return firstName() + NAME_HEIGHT + lanes.height();
    }

    void draw(Graphics2D graphics) {
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        Sheet sheet = new Sheet(graphics, palette);
        sheet.fill(new Rectangle2D.Double(0, 0, width(), height()), palette.paper());
        lines(sheet, title, titleFont, margin, palette.ink());
        lines(sheet, subtitle, subtitleFont, subtitleTop(), palette.muted());
        List<Frame> frames = plots(graphics);
        for (int i = 0; i < panels.size(); i++) {
            Frame frame = frames.get(i);
            double name = i == 0 ? firstName() + 7 : frame.area().getMinY() - 17;
            sheet.text(panels.get(i).title(size), margin, name, Panel.NAME, palette.ink(), Sheet.Align.START);
            panels.get(i).annotate(sheet, frame);
        }
        lanes.draw(sheet, frames.getFirst(), firstName() + NAME_HEIGHT - 4);
        dates(sheet, frames.getLast());
        lines(sheet, method, Panel.SMALL, frames.getLast().area().getMaxY() + DATES + 10, palette.muted());
    }

    private void lines(Sheet sheet, List<String> lines, Font font, double top, Color color) {
        double y = top + Type.lineHeight(font) / 2;
        for (String line : lines) {
            sheet.text(line, margin, y, font, color, Sheet.Align.START);
            y += Type.lineHeight(font);
        }
    }

    private List<Frame> plots(Graphics2D graphics) {
        NumberAxis time = new NumberAxis();
        time.setRange((double) model.first().toEpochDay(), model.last().toEpochDay() + 1.0);
        time.setVisible(false);
        CombinedDomainXYPlot combined = new CombinedDomainXYPlot(time);
        combined.setGap(BETWEEN);
        combined.setInsets(RectangleInsets.ZERO_INSETS);
        combined.setAxisOffset(RectangleInsets.ZERO_INSETS);
        combined.setOutlineVisible(false);
        combined.setFixedDomainAxisSpace(new AxisSpace());
        double height = BETWEEN * (panels.size() - 1);
        for (Panel panel : panels) {
            combined.add(panel.plot(), panel.height(size));
            height += panel.height(size);
        }
        PlotRenderingInfo info = new PlotRenderingInfo(new ChartRenderingInfo(null));
        combined.draw(
                graphics, new Rectangle2D.Double(left, dataTop(), width() - left - right, height), null, null, info);
        List<Frame> frames = new ArrayList<>();
        for (int i = 0; i < panels.size(); i++) {
            frames.add(new Frame(model, info.getSubplotInfo(i).getDataArea(), left - 8, width() - margin / 2));
        }
        return frames;
    }

    private void dates(Sheet sheet, Frame frame) {
        double top = frame.area().getMaxY() + 3;
        sheet.line(frame.area().getX(), top, frame.area().getMaxX(), top, palette.outline(), Sheet.stroke(0.8));
        for (TimeTicks.Tick tick : TimeTicks.of(model.first(), model.last(), frame::x, Panel.LABEL)) {
            double x = frame.x(tick.date());
            sheet.line(x, top, x, top + 4, palette.outline(), Sheet.stroke(0.8));
            double half = Type.width(tick.name(), Panel.LABEL) / 2;
            double middle = Math.clamp(x, half + 4, width() - half - 4);
            sheet.text(tick.name(), middle, top + 14, Panel.LABEL, palette.muted(), Sheet.Align.MIDDLE);
        }
    }
}
