package dev.steadyback.document;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import dev.steadyback.adherence.AdherenceView;
import dev.steadyback.diary.DiaryDay;
import dev.steadyback.programme.PauseId;
import dev.steadyback.programme.SuspectedCause;
import dev.steadyback.programme.WeeklyPlan;
import dev.steadyback.report.Comparison;
import dev.steadyback.report.Report;
import dev.steadyback.review.ReviewView;
import dev.steadyback.trend.PainTrendView;
import dev.steadyback.trend.QuestionnaireTrendView;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The report for programs: the same objects that the endpoints answer. */
@JsonPropertyOrder({
    "person",
    "period",
    "asOf",
    "programme",
    "adherence",
    "painTrend",
    "review",
    "days",
    "comparison",
    "questionnaires"
})
record ReportJson(
        Who person,
        Span period,
        Instant asOf,
        Plan programme,
        AdherenceView adherence,
        PainTrendView painTrend,
        ReviewView review,
        List<DiaryDay> days,
        Comparison comparison,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable QuestionnaireTrendView questionnaires) {

    record Who(String id, String name) {}

    record Span(LocalDate from, LocalDate to) {}

    record Plan(
            LocalDate start,
            ZoneId zone,
            LocalTime dayStart,
            List<SuspectedCause> causes,
            List<Version> versions,
            List<Pause> pauses) {}

    record Version(LocalDate from, List<WeeklyPlan.Line> sessions, List<WeeklyPlan.Practice> dailyPractice) {}

    record Pause(
            PauseId id,
            LocalDate from,
            @Nullable LocalDate to,
            @Nullable String reason) {}

    static ReportJson of(Report report) {
        return new ReportJson(
                new Who(report.person().value(), report.name()),
                new Span(report.from(), report.to()),
                report.asOf(),
                new Plan(
                        report.programme().start(),
                        report.programme().zone(),
                        report.programme().dayStart(),
                        report.programme().causes(),
                        report.programme().versions().entrySet().stream()
                                .map(v -> new Version(
                                        v.getKey(),
                                        v.getValue().withoutCues().sessions(),
                                        v.getValue().dailyPractice()))
                                .toList(),
                        report.programme().pauses().stream()
                                .map(p -> new Pause(p.id(), p.from(), p.to(), p.reason()))
                                .toList()),
                report.adherence(),
                report.painTrend(),
                report.review(),
                report.days(),
                report.comparison(),
                report.questionnaires().isEmpty() ? null : report.questionnaires());
    }
}
