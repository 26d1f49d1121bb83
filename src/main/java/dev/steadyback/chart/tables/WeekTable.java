package dev.steadyback.chart.tables;

import dev.steadyback.adherence.AdherenceView.Week;
import dev.steadyback.diary.DiaryDay;
import dev.steadyback.language.Texts;
import dev.steadyback.report.Plain;
import dev.steadyback.report.Report;
import dev.steadyback.report.SessionCounts;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Sessions by the week; in the table for people by the month or quarter, from its first day to its last, where there are very many weeks. */
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
        List<Span> spans = RowSpan.of(report.days(), DiaryDay::date, length).stream()
                .map(d -> new Span(d.start(), SessionCounts.of(report, d.things())))
                .toList();
        return ChartTable.of(
                spans,
                RowSpan.columns(
                        length,
                        texts,
                        Span::start,
                        List.of(
                                Column.whole("due", s -> s.counts().adherence().due(), texts),
                                Column.same(
                                        "credited",
                                        s -> texts.credit(s.counts().adherence().credited())),
                                Column.same(
                                        "percent",
                                        s -> percent(s.counts().adherence().percent(), texts)),
                                Column.whole(
                                        "extras", s -> s.counts().adherence().extras(), texts),
                                Column.whole("excused", s -> s.counts().excused(), texts),
                                Column.whole("not-yet-due", s -> s.counts().notYetDue(), texts))),
                ChartTable.csv(weeks, columns),
                texts);
    }

    private record Span(LocalDate start, SessionCounts counts) {}

    private static Column<Week> credited(Texts texts) {
        return new Column<>("credited", w -> texts.credit(w.credited()), w -> Plain.value(w.credited()));
    }

    private static String percent(@Nullable Integer percent, Texts texts) {
        return percent == null ? "" : texts.percent(percent);
    }
}
