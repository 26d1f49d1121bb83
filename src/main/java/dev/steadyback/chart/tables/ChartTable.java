package dev.steadyback.chart.tables;

import dev.steadyback.analytics.review.Reason;
import dev.steadyback.chart.Chart;
import dev.steadyback.language.Texts;
import dev.steadyback.report.Csv;
import dev.steadyback.report.Plain;
import dev.steadyback.report.Report;
import dev.steadyback.report.ReviewModel;
import dev.steadyback.review.ReviewWords;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/**
 * The numbers behind a chart, for people and for programs.
 *
 * @param header the names of the columns, in the report's language
 * @param rows the numbers as they are shown; an unknown one is empty
 * @param file the same numbers as CSV, made when it is asked for: names and numbers are the same in every language, and no row is left out or summed up
 */
public record ChartTable(List<String> header, List<List<String>> rows, Supplier<String> file) {
    /** A table that is the same for people and for programs. */
    static <R> ChartTable of(List<R> rows, List<Column<R>> columns, Texts texts) {
        return of(rows, columns, csv(rows, columns), texts);
    }

    /** A table for people beside a file that says it more finely. A column that says nothing in any row is left out of it. */
    static <R> ChartTable of(List<R> rows, List<Column<R>> columns, Supplier<String> csv, Texts texts) {
        List<List<String>> cells = cells(rows, columns, Column::shown);
        List<Integer> telling = IntStream.range(0, columns.size())
                .filter(c -> rows.isEmpty() || cells.stream().anyMatch(row -> tells(row.get(c))))
                .boxed()
                .toList();
        List<Integer> shown = telling.size() > 1
                ? telling
                : IntStream.range(0, columns.size()).boxed().toList();
        return new ChartTable(
                shown.stream()
                        .map(c -> texts.say("column." + columns.get(c).code()))
                        .toList(),
                cells.stream().map(row -> shown.stream().map(row::get).toList()).toList(),
                csv);
    }

    private static boolean tells(String cell) {
        return !cell.isEmpty() && !cell.equals("0");
    }

    static <R> Supplier<String> csv(List<R> rows, List<Column<R>> columns) {
        return () -> Csv.of(columns.stream().map(Column::code).toList(), cells(rows, columns, Column::plain));
    }

    private static <R> List<List<String>> cells(
            List<R> rows, List<Column<R>> columns, Function<Column<R>, Function<R, String>> kind) {
        return rows.stream()
                .map(r -> columns.stream().map(c -> kind.apply(c).apply(r)).toList())
                .toList();
    }

    public static ChartTable of(Report report, Chart chart) {
        return switch (chart) {
            case OVERVIEW, SESSIONS -> WeekTable.of(report);
            case PAIN -> PainTable.of(report);
            case DAYS -> DayTable.of(report);
            case AREAS -> AreaTable.of(report);
            case SESSION_PAIN -> SessionPainTable.of(report);
            case QUESTIONNAIRES -> QuestionnaireTable.of(report);
            case REVIEW -> review(report, report.texts());
        };
    }

    private static ChartTable review(Report report, Texts texts) {
        ReviewModel model = ReviewModel.of(report.review());
        if (!model.shown()) {
            return of(
                    report.review().reasons(),
                    List.of(
                            Column.same("code", r -> r.code().name()),
                            new Column<>("reason", new ReviewWords(texts)::reason, Reason::text)),
                    texts);
        }
        List<ReviewModel.Row> rows = new ArrayList<>(model.rows());
        if (model.skipping() != null) {
            rows.add(model.skipping());
        }
        return of(
                rows,
                List.of(
                        Column.same("code", ReviewModel.Row::code),
                        Column.same("calculation", r -> r.name(texts)),
                        estimate("mean", ReviewModel.Estimate::mean, texts),
                        estimate("low", ReviewModel.Estimate::low, texts),
                        estimate("high", ReviewModel.Estimate::high, texts),
                        new Column<>(
                                "supports",
                                r -> r.supports() == null ? "" : texts.say(r.supports() ? "yes" : "no"),
                                r -> r.supports() == null ? "" : r.supports() ? "yes" : "no")),
                texts);
    }

    private static Column<ReviewModel.Row> estimate(
            String code, Function<ReviewModel.Estimate, Double> end, Texts texts) {
        return new Column<>(
                code,
                r -> r.estimate() == null ? "" : texts.level(end.apply(r.estimate())),
                r -> r.estimate() == null ? "" : Plain.level(end.apply(r.estimate())));
    }
}
