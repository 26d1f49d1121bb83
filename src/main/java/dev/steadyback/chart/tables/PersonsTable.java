package dev.steadyback.chart.tables;

import dev.steadyback.language.Texts;
import dev.steadyback.report.Plain;
import dev.steadyback.report.Report;
import dev.steadyback.trend.PainTrendView;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Several persons, a row each; in the file with their identifiers, since names may be the same. */
public final class PersonsTable {
    private PersonsTable() {}

    public static ChartTable of(List<Report> reports) {
        Texts texts = reports.getFirst().texts();
        List<Column<Report>> columns = List.of(
                Column.same("person", Report::name),
                Column.date("from", Report::from, texts),
                Column.date("to", Report::to, texts),
                Column.whole("scored", r -> r.painTrend().coverage().scoredDays(), texts),
                Column.whole("days", r -> r.painTrend().coverage().days(), texts),
                decimal("baseline", PainTrendView::baseline, texts::number),
                decimal("now", PainTrendView::current, texts::number),
                decimal("change", PainTrendView::change, texts::signed),
                new Column<>(
                        "change-percent",
                        r -> r.painTrend().changePercent() == null
                                ? ""
                                : texts.signedPercent(r.painTrend().changePercent()),
                        r -> Plain.whole(r.painTrend().changePercent())),
                new Column<>(
                        "important",
                        r -> r.painTrend().important() == null
                                ? ""
                                : texts.say(r.painTrend().important() ? "yes" : "no"),
                        r -> r.painTrend().important() == null
                                ? ""
                                : r.painTrend().important() ? "yes" : "no"),
                Column.whole("due", r -> r.adherence().due(), texts),
                new Column<>(
                        "credited",
                        r -> texts.credit(r.adherence().credited()),
                        r -> Plain.value(r.adherence().credited())),
                new Column<>(
                        "percent",
                        r -> r.adherence().percent() == null
                                ? ""
                                : texts.percent(r.adherence().percent()),
                        r -> Plain.whole(r.adherence().percent())));
        List<Column<Report>> named = new ArrayList<>(columns);
        named.addFirst(Column.same("id", r -> r.person().value()));
        return ChartTable.of(reports, columns, ChartTable.csv(reports, named), texts);
    }

    private static Column<Report> decimal(
            String code, Function<PainTrendView, @Nullable BigDecimal> value, Function<BigDecimal, String> shown) {
        return new Column<>(
                code,
                r -> {
                    BigDecimal of = value.apply(r.painTrend());
                    return of == null ? "" : shown.apply(of);
                },
                r -> {
                    BigDecimal of = value.apply(r.painTrend());
                    return of == null ? "" : of.toPlainString();
                });
    }
}
