package dev.steadyback.chart.time;

import dev.steadyback.chart.ChartSize;
import dev.steadyback.chart.draw.ChartBody;
import dev.steadyback.chart.draw.Palette;
import dev.steadyback.chart.draw.Sheet;
import dev.steadyback.chart.draw.Type;
import dev.steadyback.language.Texts;
import dev.steadyback.report.QuestionnaireFindings;
import dev.steadyback.report.Report;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;

/** A row for each questionnaire, each on its own scale, below one another on one time axis. */
public final class QuestionnairesBody implements ChartBody {
    private static final double NAME = 22;
    private static final double BETWEEN = 18;
    private static final double DATES = 24;
    private static final double LEFT = 38;

    private final ChartSize size;
    private final Palette palette;
    private final Texts texts;
    private final double margin;
    private final ChartModel model;
    private final String empty;
    private final double right;
    private final List<QuestionnaireRow> rows = new ArrayList<>();

    public QuestionnairesBody(Report report, ChartSize size, Palette palette) {
        this.size = size;
        this.palette = palette;
        this.texts = report.texts();
        this.margin = ChartBody.margin(size);
        this.empty = report.questionnaires().isEmpty() ? new QuestionnaireFindings(report).title() + "." : "";
        this.model = ChartModel.of(report, report.from(), (int) (size.width() - margin - LEFT));
        report.questionnaires().instruments().forEach(s -> rows.add(new QuestionnaireRow(s, model, palette, texts)));
        double ends = rows.stream().mapToDouble(QuestionnaireRow::ends).max().orElse(0) + 10 + margin / 2 + 1;
        double least = size == ChartSize.PHONE ? 96 : 110;
        this.right = Math.clamp(ends, least, size == ChartSize.PHONE ? 150 : size.width() / 4.0);
    }

    @Override
    public String method() {
        return empty.isEmpty() ? texts.say("chart.questionnaires.method") : "";
    }

    private double width() {
        return size.width() - 2 * margin;
    }

    private double plot() {
        return switch (size) {
            case PHONE, PAGE -> 104;
            case SUMMARY -> 90;
            case WIDE -> 120;
        };
    }

    private double head(QuestionnaireRow row) {
        return NAME + (Type.wrap(row.name(), Type.NAME, width()).size() - 1) * Type.lineHeight(Type.NAME);
    }

    @Override
    public double height() {
        if (!empty.isEmpty()) {
            return Sheet.sentenceHeight(empty, width());
        }
        return rows.stream().mapToDouble(r -> head(r) + plot()).sum() + BETWEEN * (rows.size() - 1) + DATES;
    }

    @Override
    public void draw(Sheet sheet, double top) {
        if (!empty.isEmpty()) {
            sheet.sentence(new Rectangle2D.Double(margin, top, width(), Sheet.sentenceHeight(empty, width())), empty);
            return;
        }
        double y = top;
        Frame last = null;
        for (QuestionnaireRow row : rows) {
            sheet.lines(Type.wrap(row.name(), Type.NAME, width()), margin, y, Type.NAME, palette.ink());
            Rectangle2D area = new Rectangle2D.Double(
                    margin / 2 + LEFT, y + head(row), size.width() - margin / 2 - LEFT - right, plot());
            last = new Frame(model, area, area.getX() - 8, size.width() - margin / 2);
            row.draw(sheet, last);
            y += head(row) + plot() + BETWEEN;
        }
        if (last != null) {
            dates(sheet, last);
        }
    }

    private void dates(Sheet sheet, Frame frame) {
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
