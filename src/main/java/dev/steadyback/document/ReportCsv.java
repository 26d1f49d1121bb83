package dev.steadyback.document;

import dev.steadyback.analytics.adherence.DayState;
import dev.steadyback.analytics.questionnaire.Instrument;
import dev.steadyback.diary.DiaryDay;
import dev.steadyback.entry.EntryKind;
import dev.steadyback.entry.Facts;
import dev.steadyback.report.Csv;
import dev.steadyback.report.Plain;
import dev.steadyback.report.Report;
import dev.steadyback.trend.PainTrendView;
import dev.steadyback.trend.QuestionnaireTrendView;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The days of a report, a line each. Numbers have a point and no more signs than the report shows; what is unknown is empty. */
final class ReportCsv {
    private static final List<String> HEADER = List.of(
            "date",
            "state",
            "due",
            "credited",
            "pain",
            "level",
            "low",
            "high",
            "paused",
            "flare",
            "relief",
            "sessions");

    private ReportCsv() {}

    static String of(Report report) {
        Map<LocalDate, PainTrendView.Day> pain = new HashMap<>();
        report.painTrend().days().forEach(d -> pain.put(d.date(), d));
        List<List<String>> rows = new ArrayList<>();
        List<Instrument> instruments = report.questionnaires().instruments().stream()
                .map(QuestionnaireTrendView.Series::instrument)
                .toList();
        for (DiaryDay day : report.days()) {
            List<String> row = new ArrayList<>(row(day, pain.get(day.date())));
            instruments.forEach(i -> row.add(scores(day, i)));
            rows.add(row);
        }
        List<String> header = new ArrayList<>(HEADER);
        instruments.forEach(i -> header.add(i.name().toLowerCase(Locale.ROOT)));
        return Csv.of(header, rows);
    }

    private static List<String> row(DiaryDay day, PainTrendView.@Nullable Day pain) {
        return List.of(
                day.date().toString(),
                day.state().name(),
                String.valueOf(due(day)),
                Plain.value(day.due().stream().mapToDouble(DiaryDay.Due::credit).sum()),
                pain == null ? "" : Plain.value(pain.value()),
                pain == null ? "" : Plain.value(pain.level()),
                pain == null ? "" : Plain.value(pain.low()),
                pain == null ? "" : Plain.value(pain.high()),
                Plain.yes(day.paused()),
                Plain.yes(day.flare()),
                Plain.yes(day.relief()),
                sessions(day));
    }

    /** The day's scores of a questionnaire; a column of it is there only when it was filled in. */
    private static String scores(DiaryDay day, Instrument instrument) {
        return String.join(
                "; ",
                day.of(EntryKind.QUESTIONNAIRE).stream()
                        .map(e -> ((Facts.Questionnaire) e.facts()).score())
                        .filter(s -> s.instrument() == instrument)
                        .map(s -> s.shown().toPlainString())
                        .toList());
    }

    /** The day's part of the adherence's denominator. */
    static long due(DiaryDay day) {
        return day.due().stream()
                .filter(d -> d.state() != DayState.EXCUSED && d.state() != DayState.NOT_YET_DUE)
                .count();
    }

    static String sessions(DiaryDay day) {
        return String.join(
                "; ",
                day.sessions().stream()
                        .map(s -> ((Facts.Session) s.facts()).name())
                        .toList());
    }
}
