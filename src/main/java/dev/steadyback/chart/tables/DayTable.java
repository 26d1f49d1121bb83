package dev.steadyback.chart.tables;

import dev.steadyback.analytics.adherence.DayState;
import dev.steadyback.diary.DiaryDay;
import dev.steadyback.language.Texts;
import dev.steadyback.report.Report;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** What became of every day; in the table for people how many days of a longer span ended how. */
final class DayTable {
    private static final Map<DayState, String> COUNTED = Map.of(
            DayState.DONE, "done",
            DayState.PARTLY, "partly",
            DayState.MISSED, "missed",
            DayState.EXCUSED, "excused-days",
            DayState.NOT_YET_DUE, "not-yet-due",
            DayState.REST, "rest");
    private static final List<DayState> ORDER = List.of(
            DayState.DONE, DayState.PARTLY, DayState.MISSED, DayState.EXCUSED, DayState.NOT_YET_DUE, DayState.REST);

    private DayTable() {}

    static ChartTable of(Report report) {
        Texts texts = report.texts();
        List<DiaryDay> days = report.days();
        List<Column<DiaryDay>> columns = List.of(
                Column.date("date", DiaryDay::date, texts),
                new Column<>("state", d -> texts.name(d.state()), d -> d.state().name()),
                Column.same(
                        "planned",
                        d -> String.join(
                                "; ", d.due().stream().map(DiaryDay.Due::name).toList())),
                Column.whole("extras", d -> report.extrasOn(d.date()), texts),
                Column.yes("paused", DiaryDay::paused, texts),
                Column.yes("flare", DiaryDay::flare, texts),
                Column.yes("relief", DiaryDay::relief, texts));
        RowSpan.Length whole = RowSpan.Length.of(report.from(), report.to());
        if (whole == RowSpan.Length.DAY) {
            return ChartTable.of(days, columns, texts);
        }
        // The weeks have a table of their own, that of the sessions.
        RowSpan.Length length = whole.atLeast(RowSpan.Length.MONTH);
        List<Column<RowSpan<DiaryDay>>> counts = new ArrayList<>();
        for (DayState state : ORDER) {
            counts.add(count(COUNTED.getOrDefault(state, ""), d -> d.state() == state, texts));
        }
        counts.add(Column.whole(
                "extras",
                s -> s.things().stream()
                        .mapToInt(d -> report.extrasOn(d.date()))
                        .sum(),
                texts));
        counts.add(count("paused-days", DiaryDay::paused, texts));
        counts.add(count("flare-days", DiaryDay::flare, texts));
        counts.add(count("relief-days", DiaryDay::relief, texts));
        return ChartTable.of(
                RowSpan.of(days, DiaryDay::date, length),
                RowSpan.columns(length, texts, counts),
                ChartTable.csv(days, columns),
                texts);
    }

    private static Column<RowSpan<DiaryDay>> count(String code, Predicate<DiaryDay> is, Texts texts) {
        return Column.whole(code, s -> (int) s.things().stream().filter(is).count(), texts);
    }
}
