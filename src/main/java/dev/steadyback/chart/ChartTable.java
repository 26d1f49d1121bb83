package dev.steadyback.chart;

import dev.steadyback.adherence.AdherenceView;
import dev.steadyback.analytics.review.Reason;
import dev.steadyback.diary.DiaryDay;
import dev.steadyback.language.Texts;
import dev.steadyback.report.Csv;
import dev.steadyback.report.Plain;
import dev.steadyback.report.Report;
import dev.steadyback.report.ReviewModel;
import dev.steadyback.review.ReviewWords;
import dev.steadyback.trend.PainTrendView;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * The numbers behind a chart, for people and for programs.
 *
 * @param header the names of the columns, in the report's language
 * @param rows the numbers as they are shown; an unknown one is empty
 * @param csv the same table as a file: names and numbers are the same in every language
 */
record ChartTable(List<String> header, List<List<String>> rows, String csv) {
    /**
     * A column.
     *
     * @param code its name in files; its name for people is the text {@code column.<code>}
     */
    private record Column<R>(String code, Function<R, String> shown, Function<R, String> plain) {}

    /** A column that is the same for people and for programs. */
    private static <R> Column<R> same(String code, Function<R, String> cell) {
        return new Column<>(code, cell, cell);
    }

    private static <R> ChartTable of(List<R> rows, List<Column<R>> columns, Texts texts) {
        return new ChartTable(
                columns.stream().map(c -> texts.say("column." + c.code())).toList(),
                cells(rows, columns, Column::shown),
                Csv.of(columns.stream().map(Column::code).toList(), cells(rows, columns, Column::plain)));
    }

    private static <R> List<List<String>> cells(
            List<R> rows, List<Column<R>> columns, Function<Column<R>, Function<R, String>> kind) {
        return rows.stream()
                .map(r -> columns.stream().map(c -> kind.apply(c).apply(r)).toList())
                .toList();
    }

    static ChartTable of(Report report, Chart chart) {
        Texts texts = report.texts();
        return switch (chart) {
            case OVERVIEW, SESSIONS -> weeks(report.adherence().weeks(), texts);
            case PAIN -> pain(report.painTrend().days(), texts);
            case DAYS -> days(report, texts);
            case REVIEW -> review(report, texts);
        };
    }

    private static ChartTable weeks(List<AdherenceView.Week> weeks, Texts texts) {
        return of(
                weeks,
                List.of(
                        same("week", AdherenceView.Week::week),
                        new Column<>(
                                "from",
                                w -> texts.date(w.monday()),
                                w -> w.monday().toString()),
                        same("due", w -> String.valueOf(w.due())),
                        new Column<>("credited", w -> texts.credit(w.credited()), w -> Plain.value(w.credited())),
                        new Column<>(
                                "percent",
                                w -> w.percent() == null ? "" : texts.percent(w.percent()),
                                w -> Plain.whole(w.percent())),
                        same("extras", w -> String.valueOf(w.extras())),
                        same("excused", w -> String.valueOf(w.excused())),
                        same("not-yet-due", w -> String.valueOf(w.notYetDue()))),
                texts);
    }

    private static ChartTable pain(List<PainTrendView.Day> days, Texts texts) {
        return of(
                days,
                List.of(
                        new Column<>(
                                "date", d -> texts.date(d.date()), d -> d.date().toString()),
                        new Column<>("pain", d -> texts.value(d.value()), d -> Plain.value(d.value())),
                        new Column<>("level", d -> texts.level(d.level()), d -> Plain.level(d.level())),
                        new Column<>("low", d -> texts.level(d.low()), d -> Plain.level(d.low())),
                        new Column<>("high", d -> texts.level(d.high()), d -> Plain.level(d.high()))),
                texts);
    }

    private static ChartTable days(Report report, Texts texts) {
        Function<DiaryDay, String> planned =
                d -> String.join("; ", d.due().stream().map(DiaryDay.Due::name).toList());
        return of(
                report.days(),
                List.of(
                        new Column<>(
                                "date", d -> texts.date(d.date()), d -> d.date().toString()),
                        new Column<>(
                                "state",
                                d -> texts.name(d.state()),
                                d -> d.state().name()),
                        same("planned", planned),
                        same("extras", d -> String.valueOf(report.extrasOn(d.date()))),
                        yes("paused", DiaryDay::paused, texts),
                        yes("flare", DiaryDay::flare, texts),
                        yes("relief", DiaryDay::relief, texts)),
                texts);
    }

    private static <R> Column<R> yes(String code, Function<R, Boolean> is, Texts texts) {
        return new Column<>(code, r -> is.apply(r) ? texts.say("yes") : "", r -> Plain.yes(is.apply(r)));
    }

    private static ChartTable review(Report report, Texts texts) {
        ReviewModel model = ReviewModel.of(report.review());
        if (!model.shown()) {
            return of(
                    report.review().reasons(),
                    List.of(
                            same("code", r -> r.code().name()),
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
                        same("code", ReviewModel.Row::code),
                        same("calculation", r -> r.name(texts)),
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
