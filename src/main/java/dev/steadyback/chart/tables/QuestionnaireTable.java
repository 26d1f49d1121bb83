package dev.steadyback.chart.tables;

import dev.steadyback.analytics.questionnaire.Instrument;
import dev.steadyback.language.Texts;
import dev.steadyback.report.QuestionnaireWords;
import dev.steadyback.report.Report;
import dev.steadyback.trend.QuestionnaireTrendView.Score;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Scores of questionnaires by day; of very many, people are shown the latest. */
final class QuestionnaireTable {
    private static final int MOST_ROWS = 200;

    private QuestionnaireTable() {}

    private record Row(Instrument instrument, Score score) {}

    static ChartTable of(Report report) {
        Texts texts = report.texts();
        QuestionnaireWords words = new QuestionnaireWords(texts);
        List<Row> rows = new ArrayList<>();
        report.questionnaires()
                .instruments()
                .forEach(series -> series.scores().forEach(s -> rows.add(new Row(series.instrument(), s))));
        rows.sort(Comparator.comparing(r -> r.score().date()));
        List<Column<Row>> columns = List.of(
                Column.date("date", r -> r.score().date(), texts),
                new Column<>(
                        "instrument",
                        r -> words.name(r.instrument()),
                        r -> r.instrument().name()),
                new Column<>(
                        "score",
                        r -> words.score(r.instrument(), r.score().score()),
                        r -> r.score().score().toPlainString()),
                new Column<>("from-first", r -> words.fromFirst(r.score()), r -> plain(r.score())),
                new Column<>("meaning", r -> words.meaning(r.score()), r -> meaning(r.score())));
        return ChartTable.of(
                rows.subList(Math.max(0, rows.size() - MOST_ROWS), rows.size()),
                columns,
                ChartTable.csv(rows, columns),
                texts);
    }

    private static String plain(Score score) {
        BigDecimal change = score.change();
        return change == null ? "" : change.toPlainString();
    }

    private static String meaning(Score score) {
        return score.meaning() == null ? "" : score.meaning().name();
    }
}
