package dev.steadyback.chart.figure;

import dev.steadyback.chart.Chart;
import dev.steadyback.language.Texts;
import dev.steadyback.report.AreaFindings;
import dev.steadyback.report.Findings;
import dev.steadyback.report.QuestionnaireFindings;
import dev.steadyback.report.Report;
import dev.steadyback.report.ReviewFindings;
import dev.steadyback.report.SessionPainFindings;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a chart finds.
 *
 * @param subtitle what it covers
 */
record ChartFindings(String title, String subtitle, List<String> facts) {
    /** Treatments stand above all that has a time axis, and are told with it. */
    static ChartFindings of(Report report, Chart chart) {
        ChartFindings found = found(report, chart);
        return chart.hasPain() || chart.hasSessions() || chart.hasDays()
                ? new ChartFindings(
                        found.title(),
                        found.subtitle(),
                        Stream.concat(found.facts().stream(), new Findings(report).treatments().stream())
                                .toList())
                : found;
    }

    private static ChartFindings found(Report report, Chart chart) {
        Texts texts = report.texts();
        Findings findings = new Findings(report);
        String span = texts.span(report.from(), report.to());
        return switch (chart) {
            case OVERVIEW ->
                new ChartFindings(
                        findings.headline(),
                        report.adherence().due() == 0
                                ? joined(span, findings.scored())
                                : joined(span, findings.scored(), findings.kept()),
                        List.of(findings.comparison(), findings.slope(), findings.credit(), findings.coverage()));
            case PAIN -> new ChartFindings(findings.pain(), joined(span, findings.scored()), findings.painFacts());
            case SESSIONS ->
                new ChartFindings(findings.sessions(), joined(span, findings.due()), findings.sessionFacts());
            case DAYS -> new ChartFindings(findings.days(), joined(span, findings.plannedDays()), findings.dayFacts());
            case AREAS -> {
                AreaFindings areas = new AreaFindings(report);
                yield new ChartFindings(areas.title(), joined(span, areas.named()), areas.facts());
            }
            case SESSION_PAIN -> {
                SessionPainFindings pain = new SessionPainFindings(report);
                yield new ChartFindings(pain.title(), joined(span, pain.covered()), pain.facts());
            }
            case QUESTIONNAIRES -> {
                QuestionnaireFindings questionnaires = new QuestionnaireFindings(report);
                yield new ChartFindings(
                        questionnaires.title(), joined(span, questionnaires.counts()), questionnaires.facts());
            }
            case REVIEW -> {
                ReviewFindings review = new ReviewFindings(report.review(), texts);
                yield new ChartFindings(review.title(), review.subtitle(), review.facts());
            }
        };
    }

    /** What a chart says to those who do not see it; its numbers stand beside it. */
    String said() {
        return subtitle + ". " + String.join(" ", facts);
    }

    private static String joined(String... parts) {
        return Stream.of(parts).filter(p -> !p.isEmpty()).collect(Collectors.joining(" \u00b7 "));
    }
}
