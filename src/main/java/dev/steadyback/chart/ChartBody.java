package dev.steadyback.chart;

import dev.steadyback.report.Report;
import dev.steadyback.report.ReviewModel;

/** What a chart shows between its subtitle and its method. It is laid out when it is made, so that its height is known before it is drawn. */
interface ChartBody {
    /** The room left at both sides of a chart. */
    static double margin(ChartSize size) {
        return size == ChartSize.WIDE ? 24 : 16;
    }

    static ChartBody of(Report report, Chart chart, ChartSize size, Palette palette) {
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

    /** How the chart is to be read, in a sentence or two. */
    String method();

    double height();

    /** Draws it from a height downwards. */
    void draw(Sheet sheet, double top);
}
