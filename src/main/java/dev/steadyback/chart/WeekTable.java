package dev.steadyback.chart;

import dev.steadyback.adherence.AdherenceView;
import dev.steadyback.adherence.AdherenceView.Week;
import dev.steadyback.analytics.Adherence;
import dev.steadyback.language.Texts;
import dev.steadyback.report.Plain;
import dev.steadyback.report.Report;
import java.util.List;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/** Sessions by the week; in the table for people by the month or quarter where there are very many weeks. A week belongs to that of its Thursday. */
final class WeekTable {
    private WeekTable() {}

    static ChartTable of(Report report) {
        Texts texts = report.texts();
        List<Week> weeks = report.adherence().weeks();
        List<Column<Week>> columns = List.of(
                Column.same("week", Week::week),
                Column.date("from", Week::monday, texts),
                Column.whole("due", Week::due, texts),
                credited(texts),
                new Column<>("percent", w -> percent(w.percent(), texts), w -> Plain.whole(w.percent())),
                Column.whole("extras", Week::extras, texts),
                Column.whole("excused", Week::excused, texts),
                Column.whole("not-yet-due", Week::notYetDue, texts));
        RowSpan.Length length = RowSpan.Length.of(report.from(), report.to());
        if (length.compareTo(RowSpan.Length.MONTH) < 0) {
            return ChartTable.of(weeks, columns, texts);
        }
        return ChartTable.of(
                RowSpan.of(weeks, w -> w.monday().plusDays(3), length),
                RowSpan.columns(
                        length,
                        texts,
                        List.of(
                                sum("due", Week::due, texts),
                                Column.same(
                                        "credited", m -> texts.credit(counts(m).credited())),
                                Column.same("percent", m -> percent(counts(m).percent(), texts)),
                                sum("extras", Week::extras, texts),
                                sum("excused", Week::excused, texts),
                                sum("not-yet-due", Week::notYetDue, texts))),
                ChartTable.csv(weeks, columns),
                texts);
    }

    private static Column<Week> credited(Texts texts) {
        return new Column<>("credited", w -> texts.credit(w.credited()), w -> Plain.value(w.credited()));
    }

    private static String percent(@Nullable Integer percent, Texts texts) {
        return percent == null ? "" : texts.percent(percent);
    }

    private static Column<RowSpan<Week>> sum(String code, ToIntFunction<Week> count, Texts texts) {
        return Column.whole(code, m -> m.things().stream().mapToInt(count).sum(), texts);
    }

    private static Adherence counts(RowSpan<AdherenceView.Week> month) {
        return month.things().stream()
                .map(w -> new Adherence(w.due(), w.credited(), w.extras()))
                .reduce(Adherence.NONE, Adherence::plus);
    }
}
