package dev.steadyback.chart.figure;

import dev.steadyback.adherence.AdherenceView;
import dev.steadyback.analytics.adherence.Band;
import dev.steadyback.chart.ChartSize;
import dev.steadyback.chart.draw.ChartBody;
import dev.steadyback.chart.draw.ColumnSymbols;
import dev.steadyback.chart.draw.Palette;
import dev.steadyback.chart.draw.Sheet;
import dev.steadyback.chart.draw.Type;
import dev.steadyback.language.Texts;
import dev.steadyback.programme.SuspectedCause;
import dev.steadyback.report.AreaModel;
import dev.steadyback.report.Report;
import java.awt.Color;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A bar for each focus area of the plan, from nothing to all that was due, with the suspected causes that it works on; and an open row for each cause
 * that nothing works on. Sizes are measured: a name has as many lines as it needs.
 */
final class AreasBody implements ChartBody {
    private static final double HEADING = 24;
    private static final double GUIDES = 18;
    private static final double AXIS = 24;
    private static final double BAR = 18;
    private static final double BETWEEN = 14;
    private static final int HALF = Band.PARTLY.from();
    private static final int MET = Band.MET.from();

    private final ChartSize size;
    private final Palette palette;
    private final Texts texts;
    private final double margin;
    private final double column;
    private final double left;
    private final double right;
    private final String empty;
    private final boolean bars;
    private final List<Strip> strips = new ArrayList<>();
    private final double plotHeight;

    /** A row: its names, its bar or the words in place of one, and its place below the top of the plot. */
    private record Strip(
            List<String> names,
            List<String> below,
            AdherenceView.@Nullable Area area,
            List<String> open,
            double top,
            double height) {}

    AreasBody(Report report, ChartSize size, Palette palette) {
        this.size = size;
        this.palette = palette;
        this.texts = report.texts();
        this.margin = ChartBody.margin(size);
        AreaModel model = AreaModel.of(report);
        this.empty = model.isEmpty() ? texts.say("chart.areas.empty") : "";
        this.bars = !model.rows().isEmpty();
        this.column = switch (size) {
            case PHONE -> 0;
            case PAGE, SUMMARY -> 210;
            case WIDE -> 300;
        };
        this.left = margin + column;
        this.right = size.width() - margin - ends(model);
        double free = 0;
        for (AreaModel.Row row : model.worked()) {
            free = add(free, row);
        }
        for (SuspectedCause cause : model.open()) {
            free = add(free, cause);
        }
        for (AreaModel.Row row : model.others()) {
            free = add(free, row);
        }
        this.plotHeight = free;
    }

    /** The room that the words at the ends of the bars need. */
    private double ends(AreaModel model) {
        double widest = 0;
        for (AreaModel.Row row : model.rows()) {
            widest = Math.max(widest, Type.width(kept(row.area()), Type.LABEL_STRONG));
            widest = Math.max(widest, Type.width(percent(row.area()), Type.SMALL));
        }
        return Math.max(60, widest + 12);
    }

    private String kept(AdherenceView.Area area) {
        return area.due() == 0
                ? texts.say("chart.areas.nothing-due")
                : texts.say("chart.kept", texts.credit(area.credited()), area.due());
    }

    private String percent(AdherenceView.Area area) {
        return area.due() == 0 ? "" : texts.say("chart.kept-percent", texts.percent(area.percent()));
    }

    private double names() {
        return column == 0 ? size.width() - 2 * margin : column - 14;
    }

    private double add(double top, AreaModel.Row row) {
        List<String> below = row.causes().isEmpty()
                ? List.of()
                : Type.wrap(
                        texts.say(
                                "chart.areas.cause",
                                row.causes().size(),
                                texts.list(
                                        row.causes().stream().map(texts::name).toList())),
                        Type.SMALL,
                        names());
        return add(top, texts.name(row.area().area()), below, row.area(), List.of());
    }

    private double add(double top, SuspectedCause cause) {
        return add(
                top,
                texts.name(cause),
                Type.wrap(texts.say("chart.areas.is-cause"), Type.SMALL, names()),
                null,
                Type.wrap(texts.say("chart.areas.open"), Type.LABEL, right - left - 20));
    }

    private double add(
            double top, String name, List<String> below, AdherenceView.@Nullable Area area, List<String> open) {
        List<String> names = Type.wrap(name, Type.LABEL_STRONG, names());
        double text = names.size() * Type.lineHeight(Type.LABEL_STRONG) + below.size() * Type.lineHeight(Type.SMALL);
        double beside = area == null
                ? open.size() * Type.lineHeight(Type.LABEL) + 10
                : Type.lineHeight(Type.LABEL_STRONG) + Type.lineHeight(Type.SMALL);
        double height = column == 0 ? text + 3 + beside : Math.max(text, beside);
        strips.add(new Strip(names, below, area, open, top, height));
        return top + height + BETWEEN;
    }

    @Override
    public String method() {
        return bars ? texts.say("chart.areas.method") : "";
    }

    @Override
    public double height() {
        return HEADING
                + (empty.isEmpty()
                        ? guides() + plotHeight + (bars ? AXIS : 0)
                        : Sheet.sentenceHeight(empty, size.width() - 2 * margin));
    }

    @Override
    public void draw(Sheet sheet, double top) {
        String title = texts.say(size == ChartSize.PHONE ? "chart.areas-short" : "chart.areas");
        sheet.text(title, margin, top + 7, Type.NAME, palette.ink(), Sheet.Align.START);
        if (!empty.isEmpty()) {
            double width = size.width() - 2 * margin;
            sheet.sentence(
                    new Rectangle2D.Double(margin, top + HEADING, width, Sheet.sentenceHeight(empty, width)), empty);
            return;
        }
        Rectangle2D area = new Rectangle2D.Double(left, top + HEADING + guides(), right - left, plotHeight);
        if (bars && column > 0) {
            guides(sheet, area);
        }
        if (bars) {
            axis(sheet, area);
        }
        strips.forEach(s -> draw(sheet, area, s));
    }

    private double guides() {
        return bars && column > 0 ? GUIDES : 0;
    }

    private static double x(Rectangle2D area, double percent) {
        return area.getX() + area.getWidth() * percent / 100;
    }

    /** Lines at the bands through all bars, named above, in words where these have room. */
    private void guides(Sheet sheet, Rectangle2D area) {
        String half = texts.say("chart.areas.half", texts.percent(HALF));
        String met = texts.say("chart.areas.met", texts.percent(MET));
        boolean words = Type.width(half, Type.SMALL) <= x(area, MET) - x(area, HALF) - 10
                && x(area, MET) + Type.width(met, Type.SMALL) <= size.width() - margin;
        bands(sheet, area, area.getMinY() - 14, area.getMaxY());
        double y = area.getMinY() - 11;
        sheet.text(
                words ? half : texts.percent(HALF),
                x(area, HALF) + 4,
                y,
                Type.SMALL,
                palette.muted(),
                Sheet.Align.START);
        sheet.text(
                words ? met : texts.percent(MET), x(area, MET) + 4, y, Type.SMALL, palette.good(), Sheet.Align.START);
    }

    private void bands(Sheet sheet, Rectangle2D area, double top, double bottom) {
        sheet.line(x(area, HALF), top, x(area, HALF), bottom, palette.muted(), Sheet.dashed(1, 1, 3));
        sheet.line(x(area, MET), top, x(area, MET), bottom, palette.good(), Sheet.dashed(1.2, 5, 3));
    }

    /** The ends of the bars, and on a phone, where the names of bars lie between them, the bands as well. */
    private void axis(Sheet sheet, Rectangle2D area) {
        double y = area.getMaxY() + (column > 0 ? 12 : 8);
        for (int at : column > 0 ? new int[] {0, 100} : new int[] {0, HALF, MET, 100}) {
            sheet.text(
                    texts.percent(at),
                    x(area, at),
                    y,
                    Type.LABEL,
                    palette.muted(),
                    at == 0 ? Sheet.Align.START : Sheet.Align.MIDDLE);
        }
    }

    private void draw(Sheet sheet, Rectangle2D plot, Strip strip) {
        double top = plot.getMinY() + strip.top();
        double text = strip.names().size() * Type.lineHeight(Type.LABEL_STRONG)
                + strip.below().size() * Type.lineHeight(Type.SMALL);
        double from = column == 0 ? top : top + (strip.height() - text) / 2;
        double below = sheet.lines(strip.names(), margin, from, Type.LABEL_STRONG, palette.ink());
        sheet.lines(strip.below(), margin, below, Type.SMALL, palette.muted());
        double beside = column == 0 ? top + text + 3 : top;
        double height = column == 0 ? strip.height() - text - 3 : strip.height();
        AdherenceView.Area area = strip.area();
        if (area == null) {
            open(sheet, plot, strip.open(), beside + height / 2);
        } else {
            bar(sheet, plot, area, beside + height / 2);
        }
    }

    private void open(Sheet sheet, Rectangle2D plot, List<String> words, double middle) {
        double height = words.size() * Type.lineHeight(Type.LABEL) + 10;
        Rectangle2D box = new Rectangle2D.Double(plot.getX(), middle - height / 2, plot.getWidth(), height);
        sheet.fill(box, palette.paper());
        ColumnSymbols.open(sheet, box);
        sheet.lines(words, box.getX() + 10, box.getY() + 5, Type.LABEL, palette.muted());
    }

    private void bar(Sheet sheet, Rectangle2D plot, AdherenceView.Area area, double middle) {
        Rectangle2D whole = new Rectangle2D.Double(plot.getX(), middle - BAR / 2, plot.getWidth(), BAR);
        if (column == 0) {
            bands(sheet, plot, middle - BAR / 2 - 5, middle + BAR / 2 + 5);
        }
        if (area.due() == 0) {
            ColumnSymbols.open(sheet, whole);
        } else {
            ColumnSymbols.part(sheet, whole, area.credited() / area.due());
        }
        double x = plot.getMaxX() + 10;
        Color color = area.due() == 0 ? palette.muted() : palette.good();
        double line = Type.lineHeight(Type.SMALL);
        boolean two = area.due() > 0;
        sheet.text(kept(area), x, two ? middle - line / 2 : middle, Type.LABEL_STRONG, color, Sheet.Align.START);
        if (two) {
            sheet.text(percent(area), x, middle + line / 2 + 1, Type.SMALL, color, Sheet.Align.START);
        }
    }
}
