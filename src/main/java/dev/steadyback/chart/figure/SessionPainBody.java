package dev.steadyback.chart.figure;

import dev.steadyback.chart.ChartSize;
import dev.steadyback.chart.draw.ChartBody;
import dev.steadyback.chart.draw.Palette;
import dev.steadyback.chart.draw.Sheet;
import dev.steadyback.chart.draw.Type;
import dev.steadyback.language.Texts;
import dev.steadyback.report.Report;
import dev.steadyback.report.SessionPainFindings;
import dev.steadyback.report.SessionPainModel;
import java.awt.geom.Rectangle2D;
import java.util.List;

/** The grid of pain before and after sessions, with the sums of its three parts beside it; on a phone below it. */
final class SessionPainBody implements ChartBody {
    private static final double HEADING = 24;
    private static final double APART = 24;

    private final ChartSize size;
    private final Palette palette;
    private final Texts texts;
    private final SessionPainModel model;
    private final double margin;
    private final String empty;
    private final PairGrid grid;
    private final PairSums sums;

    SessionPainBody(Report report, ChartSize size, Palette palette) {
        this.size = size;
        this.palette = palette;
        this.texts = report.texts();
        this.model = SessionPainModel.of(report.painTrend().sessionPain());
        this.margin = ChartBody.margin(size);
        this.empty = model.both() > 0 ? "" : sentence();
        this.grid = new PairGrid(model, size, palette, texts);
        this.sums = new PairSums(model, new SessionPainFindings(report).incomplete(), sumsWidth(), palette, texts);
    }

    private String sentence() {
        int single = model.onlyBefore() + model.onlyAfter();
        return single == 0 ? texts.say("chart.session-pain.empty") : texts.say("chart.session-pain.empty-both", single);
    }

    private double width() {
        return size.width() - 2 * margin;
    }

    private double sumsWidth() {
        return size == ChartSize.PHONE ? width() : Math.min(420, width() - grid.width() - APART);
    }

    @Override
    public String method() {
        return empty.isEmpty() ? texts.say("chart.session-pain.method") : "";
    }

    @Override
    public double height() {
        if (!empty.isEmpty()) {
            return HEADING + Sheet.sentenceHeight(empty, width());
        }
        return HEADING
                + (size == ChartSize.PHONE
                        ? grid.height() + 14 + sums.height()
                        : Math.max(grid.height(), sums.height()));
    }

    @Override
    public void draw(Sheet sheet, double top) {
        List<String> title = Type.wrap(texts.say("chart.session-pain"), Type.NAME, width());
        sheet.text(title.getFirst(), margin, top + 7, Type.NAME, palette.ink(), Sheet.Align.START);
        double below = top + HEADING;
        if (!empty.isEmpty()) {
            sheet.sentence(new Rectangle2D.Double(margin, below, width(), Sheet.sentenceHeight(empty, width())), empty);
            return;
        }
        grid.draw(sheet, margin, below);
        if (size == ChartSize.PHONE) {
            sums.draw(sheet, margin, below + grid.height() + 14);
        } else {
            sums.draw(sheet, margin + grid.width() + APART, below + Math.max(0, (grid.height() - sums.height()) / 2));
        }
    }
}
