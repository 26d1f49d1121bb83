package dev.steadyback.chart;

import dev.steadyback.language.Texts;
import dev.steadyback.report.AreaFindings;
import dev.steadyback.report.Findings;
import dev.steadyback.report.QuestionnaireFindings;
import dev.steadyback.report.Report;
import dev.steadyback.report.ReviewFindings;
import dev.steadyback.report.SessionPainFindings;
import java.util.List;

/** What a chart finds: its title, what it covers, and its facts. */
final class ChartFindings {
    private final Report report;
    private final Texts texts;
    private final Findings findings;
    private final ReviewFindings review;
    private final AreaFindings areas;
    private final SessionPainFindings sessionPain;
    private final QuestionnaireFindings questionnaires;

    ChartFindings(Report report) {
        this.report = report;
        this.texts = report.texts();
        this.findings = new Findings(report);
        this.review = new ReviewFindings(report.review(), texts);
        this.areas = new AreaFindings(report);
        this.sessionPain = new SessionPainFindings(report);
        this.questionnaires = new QuestionnaireFindings(report);
    }

    String title(Chart chart) {
        return switch (chart) {
            case OVERVIEW -> findings.headline();
            case PAIN -> findings.pain();
            case SESSIONS -> findings.sessions();
            case DAYS -> findings.days();
            case AREAS -> areas.title();
            case SESSION_PAIN -> sessionPain.title();
            case QUESTIONNAIRES -> questionnaires.title();
            case REVIEW -> review.title();
        };
    }

    String subtitle(Chart chart) {
        String span = texts.span(report.from(), report.to());
        return switch (chart) {
            case OVERVIEW ->
                report.adherence().due() == 0
                        ? joined(span, findings.scored())
                        : joined(span, findings.scored(), findings.kept());
            case PAIN -> joined(span, findings.scored());
            case SESSIONS -> joined(span, findings.due());
            case DAYS -> joined(span, findings.plannedDays());
            case AREAS -> joined(span, areas.named());
            case SESSION_PAIN -> joined(span, sessionPain.covered());
            case QUESTIONNAIRES -> questionnaires.counts().isEmpty() ? span : joined(span, questionnaires.counts());
            case REVIEW -> review.subtitle();
        };
    }

    private static String joined(String... parts) {
        return String.join(" \u00b7 ", parts);
    }

    List<String> facts(Chart chart) {
        return switch (chart) {
            case OVERVIEW -> List.of(findings.comparison(), findings.slope(), findings.credit(), findings.coverage());
            case PAIN -> findings.painFacts();
            case SESSIONS -> findings.sessionFacts();
            case DAYS -> findings.dayFacts();
            case AREAS -> areas.facts();
            case SESSION_PAIN -> sessionPain.facts();
            case QUESTIONNAIRES -> questionnaires.facts();
            case REVIEW -> review.facts();
        };
    }
}
