package dev.steadyback.report;

import dev.steadyback.adherence.AdherenceView;
import dev.steadyback.diary.DiaryDay;
import dev.steadyback.trend.PainTrendView;
import java.util.ArrayList;
import java.util.List;

/** The numbers behind a chart. */
record ChartTable(List<String> header, List<List<String>> rows) {
    static ChartTable of(Report report, Chart chart) {
        return switch (chart) {
            case OVERVIEW, SESSIONS -> weeks(report.adherence().weeks());
            case PAIN -> pain(report.painTrend().days());
            case DAYS -> days(report);
            case REVIEW -> ReviewModel.of(report.review()).table(report.review());
        };
    }

    String csv() {
        return Csv.of(header, rows);
    }

    private static ChartTable weeks(List<AdherenceView.Week> weeks) {
        return new ChartTable(
                List.of("week", "from", "due", "credited", "percent", "extras", "excused", "not yet due"),
                weeks.stream()
                        .map(w -> List.of(
                                w.week(),
                                w.monday().toString(),
                                String.valueOf(w.due()),
                                Words.credit(w.credited()),
                                w.percent() == null ? "" : String.valueOf(w.percent()),
                                String.valueOf(w.extras()),
                                String.valueOf(w.excused()),
                                String.valueOf(w.notYetDue())))
                        .toList());
    }

    private static ChartTable pain(List<PainTrendView.Day> days) {
        return new ChartTable(
                List.of("date", "pain", "level", "band low", "band high"),
                days.stream()
                        .map(d -> List.of(
                                d.date().toString(),
                                Words.value(d.value()),
                                Words.level(d.level()),
                                Words.level(d.low()),
                                Words.level(d.high())))
                        .toList());
    }

    private static ChartTable days(Report report) {
        List<List<String>> rows = new ArrayList<>();
        for (DiaryDay day : report.days()) {
            rows.add(List.of(
                    day.date().toString(),
                    Words.state(day.state()),
                    String.join("; ", day.due().stream().map(DiaryDay.Due::name).toList()),
                    String.valueOf(report.extrasOn(day.date())),
                    yes(day.paused()),
                    yes(day.flare()),
                    yes(day.relief())));
        }
        return new ChartTable(List.of("date", "state", "planned", "extras", "paused", "flare", "relief"), rows);
    }

    static String yes(boolean is) {
        return is ? "yes" : "";
    }
}
