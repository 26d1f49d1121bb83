package dev.steadyback.chart;

import dev.steadyback.language.Texts;
import dev.steadyback.report.Report;
import dev.steadyback.trend.QuestionnaireTrendView;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Charts that stand in pages: SVG that fits any width, coloured by the page's style sheet, from the same model of which {@link Charts} draws files. A chart of a file is an
 * image; one of a page can be asked.
 */
public interface PageCharts {
    /** Pain over a report's period, its sessions and maybe a factor, on one time axis. */
    PeriodChart period(Report report, PeriodChart.Asked asked);

    /** The same, small and with nothing to ask: for a report of {@link LatelyChart#WEEKS} whole weeks. */
    LatelyChart lately(Report report);

    /** Pain before and after the sessions of a report that has at least one with both. */
    SessionPainChart sessionPain(Report report);

    /** The persons of some reports of the same period, by name. */
    PersonsChart persons(List<Report> reports);

    /** A review's difference and what other calculations give; null while no number may be shown. */
    @Nullable
    ReviewChart review(Report report);

    /** The questionnaires with a score, each on its own scale. */
    QuestionnairesChart questionnaires(QuestionnaireTrendView trend, Texts texts);
}
