package dev.steadyback.chart.figure;

import dev.steadyback.chart.Chart;
import dev.steadyback.chart.ChartSize;
import dev.steadyback.chart.ChartTheme;
import dev.steadyback.chart.Picture;
import dev.steadyback.chart.draw.ChartBody;
import dev.steadyback.chart.draw.Palette;
import dev.steadyback.chart.draw.Sheet;
import dev.steadyback.chart.draw.Type;
import dev.steadyback.chart.time.QuestionnairesBody;
import dev.steadyback.chart.time.TimeBody;
import dev.steadyback.report.Report;
import dev.steadyback.report.ReviewModel;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Rectangle2D;
import java.util.List;

/**
 * A chart laid out: title, subtitle, what it shows, method. JFreeChart draws the data; all text is placed here and in the
 * bodies, in room kept for it, so that nothing overlaps.
 */
final class ChartDrawing implements Picture {
    private final ChartSize size;
    private final Palette palette;
    private final ChartBody body;
    private final List<String> title;
    private final List<String> subtitle;
    private final List<String> method;
    private final Font titleFont;
    private final Font subtitleFont = Type.regular(12.5);
    private final double margin;

    /**
     * Lays a chart out.
     *
     * @param headed whether the finding is written above it; a page that has said it already needs no second time
     */
    ChartDrawing(ChartBody body, ChartFindings found, ChartSize size, Palette palette, boolean headed) {
        this.size = size;
        this.palette = palette;
        this.margin = ChartBody.margin(size);
        this.body = body;
        double width = size.width() - 2 * margin;
        this.titleFont = Type.strong(size == ChartSize.WIDE ? 21 : 17);
        this.title = headed ? Type.wrap(found.title(), titleFont, width) : List.of();
        this.subtitle = Type.wrap(found.subtitle(), subtitleFont, width);
        this.method = body.method().isEmpty() ? List.of() : Type.wrap(body.method(), Type.SMALL, width);
    }

    ChartDrawing(Report report, Chart chart, ChartSize size, ChartTheme theme, boolean headed) {
        this(
                body(report, chart, size, Palette.of(theme)),
                ChartFindings.of(report, chart),
                size,
                Palette.of(theme),
                headed);
    }

    @Override
    public int width() {
        return size.width();
    }

    @Override
    public int height() {
        return (int) Math.ceil(methodTop() + method.size() * Type.lineHeight(Type.SMALL) + margin);
    }

    private double subtitleTop() {
        return title.isEmpty() ? 2 : margin + title.size() * Type.lineHeight(titleFont) + 2;
    }

    private double bodyTop() {
        return subtitleTop() + subtitle.size() * Type.lineHeight(subtitleFont) + 14;
    }

    private double methodTop() {
        return bodyTop() + body.height() + 10;
    }

    @Override
    public void draw(Graphics2D graphics) {
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        Sheet sheet = new Sheet(graphics, palette);
        sheet.fill(new Rectangle2D.Double(0, 0, width(), height()), palette.paper());
        sheet.lines(title, margin, margin, titleFont, palette.ink());
        sheet.lines(subtitle, margin, subtitleTop(), subtitleFont, palette.muted());
        body.draw(sheet, bodyTop());
        sheet.lines(method, margin, methodTop(), Type.SMALL, palette.muted());
    }

    static ChartBody body(Report report, Chart chart, ChartSize size, Palette palette) {
        return switch (chart) {
            case OVERVIEW, PAIN, SESSIONS, DAYS -> new TimeBody(report, chart, size, palette);
            case AREAS -> new AreasBody(report, size, palette);
            case SESSION_PAIN -> new SessionPainBody(report, size, palette);
            case QUESTIONNAIRES -> new QuestionnairesBody(report, size, palette);
            case REVIEW -> {
                ReviewModel model = ReviewModel.of(report.review());
                yield model.shown()
                        ? new IntervalBody(model, size, palette, report.texts())
                        : new CheckpointsBody(report.review(), size, palette, report.texts());
            }
        };
    }
}
