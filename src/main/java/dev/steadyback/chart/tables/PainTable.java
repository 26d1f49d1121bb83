package dev.steadyback.chart.tables;

import dev.steadyback.language.Texts;
import dev.steadyback.report.Plain;
import dev.steadyback.report.Report;
import dev.steadyback.trend.PainTrendView.Day;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Daily pain with its level; in the table for people the mean of longer spans, with the level at their end. */
final class PainTable {
    private PainTable() {}

    static ChartTable of(Report report) {
        Texts texts = report.texts();
        List<Day> days = report.painTrend().days();
        List<Column<Day>> columns = List.of(
                Column.date("date", Day::date, texts),
                new Column<>("pain", d -> texts.value(d.value()), d -> Plain.value(d.value())),
                level("level", Day::level, texts),
                level("low", Day::low, texts),
                level("high", Day::high, texts));
        RowSpan.Length length = RowSpan.Length.of(report.from(), report.to());
        if (length == RowSpan.Length.DAY) {
            return ChartTable.of(days, columns, texts);
        }
        return ChartTable.of(
                RowSpan.of(days, Day::date, length),
                RowSpan.columns(
                        length,
                        texts,
                        List.of(
                                Column.whole("scored", s -> values(s).size(), texts),
                                Column.same("mean-pain", s -> mean(values(s), texts)),
                                end("level-end", Day::level, texts),
                                end("low", Day::low, texts),
                                end("high", Day::high, texts))),
                ChartTable.csv(days, columns),
                texts);
    }

    private static Column<Day> level(String code, Function<Day, @Nullable Double> value, Texts texts) {
        return new Column<>(code, d -> texts.level(value.apply(d)), d -> Plain.level(value.apply(d)));
    }

    private static List<Double> values(RowSpan<Day> span) {
        return span.things().stream().map(Day::value).filter(Objects::nonNull).toList();
    }

    private static String mean(List<Double> values, Texts texts) {
        return values.isEmpty()
                ? ""
                : texts.level(values.stream().mapToDouble(v -> v).sum() / values.size());
    }

    /** Of the last day of a span on which a level is drawn. */
    private static Column<RowSpan<Day>> end(String code, Function<Day, @Nullable Double> value, Texts texts) {
        return Column.same(
                code,
                s -> s.things().reversed().stream()
                        .filter(d -> d.level() != null)
                        .findFirst()
                        .map(d -> texts.level(value.apply(d)))
                        .orElse(""));
    }
}
