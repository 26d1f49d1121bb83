package dev.steadyback.document;

import dev.steadyback.analytics.review.RandomisedReview;
import dev.steadyback.chart.Chart;
import dev.steadyback.chart.ChartWords;
import dev.steadyback.chart.Charts;
import dev.steadyback.language.Texts;
import dev.steadyback.report.Report;
import dev.steadyback.report.ReviewFindings;
import dev.steadyback.review.RandomisedWeeksView;
import dev.steadyback.review.ReviewView;
import dev.steadyback.review.ReviewWords;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The answer to the question whether consistency went with less pain. */
final class ReviewPart {
    private final Report report;
    private final Charts charts;
    private final Texts texts;
    private final ReviewView review;
    private final ReviewFindings findings;
    private final ReviewWords words;

    ReviewPart(Report report, Charts charts) {
        this.report = report;
        this.charts = charts;
        this.texts = report.texts();
        this.review = report.review();
        this.findings = new ReviewFindings(review, texts);
        this.words = new ReviewWords(texts);
    }

    ReportContents.Section review() {
        List<Block> blocks = new ArrayList<>();
        blocks.add(ReportContents.picture(report, charts, Chart.REVIEW, true));
        if (!words.difference(review).isEmpty()) {
            blocks.add(Block.Paragraph.of(words.difference(review)));
        }
        points(blocks, "review.misleading", findings.cautions());
        points(blocks, "review.missing", findings.missing());
        blocks.add(Block.Paragraph.of(words.next(review)));
        return new ReportContents.Section("review", texts.say("section.REVIEW"), findings.title(), blocks);
    }

    /** What was drawn and what it says; without randomised weeks there is nothing to say. */
    Optional<ReportContents.Section> randomisedWeeks() {
        return Optional.ofNullable(review.randomisedWeeks())
                .map(w -> new ReportContents.Section(
                        "randomised-weeks", texts.say("review.randomised"), "", List.of(Block.Paragraph.of(said(w)))));
    }

    /** How the figure is made; where no number may be shown there is none. */
    Optional<ReportContents.Section> method() {
        List<String> method = findings.method();
        if (method.isEmpty()) {
            return Optional.empty();
        }
        ChartWords table = charts.words(report, Chart.REVIEW);
        List<Block> blocks = new ArrayList<>();
        blocks.add(Block.Paragraph.quiet(texts.say("review.how-to-read")));
        blocks.add(new Block.Table(texts.say("review.calculated"), table.header(), table.rows(), ""));
        method.forEach(m -> blocks.add(Block.Paragraph.quiet(m)));
        return Optional.of(new ReportContents.Section("review-method", texts.say("review.calculated"), "", blocks));
    }

    private void points(List<Block> blocks, String heading, List<String> sentences) {
        if (!sentences.isEmpty()) {
            blocks.add(new Block.Heading(texts.say(heading)));
            blocks.add(new Block.Points(sentences));
        }
    }

    private String said(RandomisedWeeksView weeks) {
        LocalDate stopped = weeks.stoppedOn();
        RandomisedReview answer = weeks.review();
        return texts.say("review.randomised-pairs", weeks.pairs(), texts.span(weeks.from(), weeks.to())) + " "
                + (stopped != null
                        ? texts.say("review.randomised-stopped", texts.date(stopped))
                        : answer == null ? texts.say("review.randomised-not-begun") : words.answer(answer));
    }
}
