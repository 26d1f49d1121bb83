package dev.steadyback.chart.time;

import dev.steadyback.adherence.AdherenceView;
import dev.steadyback.chart.draw.ColumnSymbols;
import dev.steadyback.chart.draw.Palette;
import dev.steadyback.chart.draw.Plots;
import dev.steadyback.chart.draw.Sheet;
import dev.steadyback.chart.draw.Type;
import dev.steadyback.language.Texts;
import dev.steadyback.report.Gap;
import dev.steadyback.report.PersonFindings;
import dev.steadyback.report.Report;
import dev.steadyback.trend.PainTrendView;
import java.awt.Color;
import java.awt.geom.Rectangle2D;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.ui.Layer;

/** One person among several: name, sessions, change, and the pain on axes that all of them share. */
final class PersonPanel {
    private static final double LOW = -0.4;
    private static final double HIGH = 10.4;
    private static final List<Integer> SCALE = List.of(0, 5, 10);
    private static final double AXIS = 22;
    private static final double PLOT = 92;
    private static final double DATES = 20;
    private static final double NAME = 20;
    private static final double BAR = 76;
    private static final double APART = 6;

    private final Palette palette;
    private final Texts texts;
    private final ChartModel model;
    private final LocalDate since;
    private final PainTrendView pain;
    private final AdherenceView adherence;
    private final double width;
    private final String name;
    private final List<String> kept;
    private final List<String> change;
    private final int important;

    /**
     * Lays a panel out.
     *
     * @param from the first day that is drawn of the report
     * @param first the first day of the axis that all panels share
     * @param last its last
     */
    PersonPanel(Report report, LocalDate from, LocalDate first, LocalDate last, double width, Palette palette) {
        this.palette = palette;
        this.texts = report.texts();
        this.width = width;
        this.pain = report.painTrend();
        this.adherence = report.adherence();
        this.since = report.from();
        this.model = ChartModel.of(report, from, (int) (width - AXIS)).on(first, last);
        PersonFindings found = new PersonFindings(report);
        this.important = found.important();
        this.name = Type.cut(report.name(), Type.NAME, width);
        this.kept = Type.wrap(found.kept(), Type.LABEL, width - BAR - 10);
        this.change = Type.wrap(found.change(), Type.LABEL, width);
    }

    private Color color() {
        return important == 0 ? palette.muted() : important < 0 ? palette.good() : palette.warn();
    }

    private double head() {
        return NAME + (kept.size() + change.size()) * (Type.lineHeight(Type.LABEL) + 1) + APART;
    }

    double height() {
        return head() + PLOT + DATES;
    }

    /** Draws it so high that the plots of a row are level, however many lines stand above them. */
    void draw(Sheet sheet, double x, double top, double height) {
        sheet.text(name, x, top + NAME / 2 - 1, Type.NAME, palette.ink(), Sheet.Align.START);
        double line = Type.lineHeight(Type.LABEL) + 1;
        double y = top + NAME;
        Rectangle2D bar = new Rectangle2D.Double(x, y + line / 2 - 5, BAR, 10);
        if (adherence.due() == 0) {
            ColumnSymbols.open(sheet, bar);
        } else {
            ColumnSymbols.part(sheet, bar, adherence.credited() / adherence.due());
        }
        sheet.lines(kept, x + BAR + 10, y, Type.LABEL, palette.ink());
        sheet.lines(change, x, y + kept.size() * line, Type.LABEL, color());
        plot(sheet, new Rectangle2D.Double(x + AXIS, top + height - PLOT - DATES, width - AXIS, PLOT));
    }

    private void plot(Sheet sheet, Rectangle2D area) {
        Frame frame = new Frame(model, area, area.getX() - 6, area.getMaxX());
        if (model.dots().isEmpty()) {
            sheet.fill(area, palette.shade());
            List<String> words = Type.wrap(texts.say("chart.persons.no-score"), Type.LABEL, area.getWidth() - 24);
            double height = words.size() * Type.lineHeight(Type.LABEL);
            sheet.lines(words, area.getX() + 12, area.getCenterY() - height / 2, Type.LABEL, palette.muted());
        } else {
            plot().draw(sheet.graphics(), area, null, null, null);
        }
        for (int value : SCALE) {
            double y = frame.y(value, LOW, HIGH);
            sheet.text(String.valueOf(value), frame.left(), y, Type.SMALL, palette.muted(), Sheet.Align.END);
        }
        dates(sheet, frame);
    }

    private XYPlot plot() {
        NumberAxis time = new NumberAxis();
        time.setRange((double) model.first().toEpochDay(), model.last().toEpochDay() + 1.0);
        time.setVisible(false);
        XYPlot plot = Plots.bare(LOW, HIGH, palette);
        plot.setDomainAxis(time);
        if (since.isAfter(model.first().plusDays(6))) {
            Panel.shade(plot, model.first(), since.minusDays(1), palette.shade());
        }
        for (Gap gap : model.gaps()) {
            Panel.shade(plot, gap.from(), gap.to(), palette.shade());
        }
        for (int value : SCALE) {
            plot.addRangeMarker(Plots.solid(new ValueMarker(value, palette.grid(), Sheet.stroke(1))), Layer.BACKGROUND);
        }
        BigDecimal baseline = pain.baseline();
        if (baseline != null) {
            plot.addRangeMarker(
                    Plots.solid(new ValueMarker(baseline.doubleValue(), palette.muted(), Sheet.stroke(1))),
                    Layer.BACKGROUND);
        }
        PainLines lines = new PainLines(model, palette);
        plot.setDataset(0, lines.levels());
        plot.setRenderer(0, lines.levelRenderer(model.days() > 800 ? 1.2 : 1.8));
        plot.setDataset(1, lines.dots());
        plot.setRenderer(1, lines.dotRenderer(model.days() > 400 ? 0.8 : model.days() > 100 ? 1.2 : 1.7));
        plot.setDataset(2, lines.bands());
        plot.setRenderer(2, lines.bandRenderer());
        return plot;
    }

    private void dates(Sheet sheet, Frame frame) {
        double top = frame.area().getMaxY() + 1;
        sheet.line(frame.area().getX(), top, frame.area().getMaxX(), top, palette.outline(), Sheet.stroke(0.8));
        double free = frame.area().getX() - AXIS;
        for (TimeTicks.Tick tick : TimeTicks.of(model.first(), model.last(), frame::x, Type.SMALL, texts)) {
            double x = frame.x(tick.date());
            double half = Type.width(tick.name(), Type.SMALL) / 2;
            double middle = Math.clamp(
                    x, free + half, Math.max(free + half, frame.area().getMaxX() - half));
            sheet.line(x, top, x, top + 3, palette.outline(), Sheet.stroke(0.8));
            sheet.text(tick.name(), middle, top + 11, Type.SMALL, palette.muted(), Sheet.Align.MIDDLE);
            free = middle + half + 4;
        }
    }
}
