package dev.steadyback.chart;

import java.util.List;

/**
 * The scores of questionnaires, drawn into a page.
 *
 * @param rows those with a score, one below the other on one time axis
 * @param dates the names of that axis, as an {@code svg} element
 */
public record QuestionnairesChart(List<Row> rows, String dates) {
    public QuestionnairesChart {
        rows = List.copyOf(rows);
    }

    /**
     * One questionnaire on its own scale.
     *
     * @param svg an {@code svg} element without style or script
     * @param keys what its lines and dots are, with their values
     */
    public record Row(String name, String svg, List<PeriodChart.Key> keys) {
        public Row {
            keys = List.copyOf(keys);
        }
    }
}
