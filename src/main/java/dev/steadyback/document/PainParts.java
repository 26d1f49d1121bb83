package dev.steadyback.document;

import dev.steadyback.chart.Chart;
import dev.steadyback.chart.Charts;
import dev.steadyback.language.Texts;
import dev.steadyback.report.Report;
import java.util.List;

/** Pain from day to day, and before and after sessions. */
final class PainParts {
    private final Report report;
    private final Charts charts;
    private final Texts texts;

    PainParts(Report report, Charts charts) {
        this.report = report;
        this.charts = charts;
        this.texts = report.texts();
    }

    ReportContents.Section pain() {
        Block.Picture picture = ReportContents.picture(report, charts, Chart.PAIN, false);
        return new ReportContents.Section(
                "pain",
                texts.say("section.PAIN"),
                picture.words().title(),
                List.of(picture, new Block.Points(picture.words().facts())));
    }

    ReportContents.Section aroundSessions() {
        Block.Picture picture = ReportContents.picture(report, charts, Chart.SESSION_PAIN, true);
        return new ReportContents.Section(
                "session-pain",
                texts.say("section.SESSION_PAIN"),
                picture.words().title(),
                List.of(
                        picture,
                        new Block.Points(picture.words().facts()),
                        new Block.Table(
                                texts.say("section.SESSION_PAIN"),
                                picture.words().header(),
                                picture.words().rows(),
                                "")));
    }
}
