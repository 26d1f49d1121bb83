package dev.steadyback.document;

import dev.steadyback.chart.Chart;
import dev.steadyback.chart.Charts;
import dev.steadyback.language.Texts;
import dev.steadyback.report.Report;
import java.util.ArrayList;
import java.util.List;

/** Questionnaires: where each went, and every score. */
final class QuestionnairesPart {
    private final Report report;
    private final Charts charts;
    private final Texts texts;

    QuestionnairesPart(Report report, Charts charts) {
        this.report = report;
        this.charts = charts;
        this.texts = report.texts();
    }

    ReportContents.Section questionnaires() {
        Block.Picture picture = ReportContents.picture(report, charts, Chart.QUESTIONNAIRES, true);
        int all = report.questionnaires().instruments().stream()
                .mapToInt(s -> s.scores().size())
                .sum();
        int shown = picture.words().rows().size();
        List<Block> blocks = new ArrayList<>(List.of(
                picture,
                new Block.Points(picture.words().facts()),
                new Block.Table(
                        texts.say("section.QUESTIONNAIRES"),
                        picture.words().header(),
                        picture.words().rows(),
                        "")));
        if (shown < all) {
            blocks.add(Block.Paragraph.quiet(texts.say("questionnaires.report.latest", shown, all)));
        }
        return new ReportContents.Section(
                "questionnaires",
                texts.say("section.QUESTIONNAIRES"),
                picture.words().title(),
                blocks);
    }
}
