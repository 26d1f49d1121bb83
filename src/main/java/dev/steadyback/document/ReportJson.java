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
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The report for programs: the same objects that the endpoints answer.
 *
 * @param person whose it is
 * @param period the days that it is about
 * @param asOf the moment as of which it speaks
 * @param programme the programme with all its plans
 * @param adherence how much of the plan was done
 * @param painTrend where pain has gone
 * @param review whether consistency went with less pain
 * @param days each day of the period
 * @param comparison stretches of days set against each other
 * @param questionnaires the scores of questionnaires; left out where there are none
 */
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
@Schema(name = "Report")
public record ReportJson(
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

    /**
     * Whose report it is.
     *
     * @param id the identifier, as it stands in addresses
     * @param name what they are called here
     */
    @Schema(name = "ReportPerson")
    public record Who(String id, String name) {}

    /**
     * The days that a report is about.
     *
     * @param from first day
     * @param to last day
     */
    @Schema(name = "ReportPeriod")
    public record Span(LocalDate from, LocalDate to) {}

    /**
     * A programme as a report has it.
     *
     * @param start first day of the programme
     * @param zone IANA time zone that days are counted in
     * @param dayStart when a day starts
     * @param causes the suspected causes
     * @param versions every plan with the day from which on it holds
     * @param pauses days taken out of the plan, in the order they were made
     */
    @Schema(name = "ReportProgramme")
    public record Plan(
            LocalDate start,
            ZoneId zone,
            LocalTime dayStart,
            List<SuspectedCause> causes,
            List<Version> versions,
            List<Pause> pauses) {}

    /**
     * A plan and since when it holds.
     *
     * @param from the day from which on it holds
     * @param sessions the sessions of a week
     * @param dailyPractice what is due every day
     */
    @Schema(name = "ReportPlan")
    public record Version(LocalDate from, List<WeeklyPlan.Line> sessions, List<WeeklyPlan.Practice> dailyPractice) {}

    /**
     * Days taken out of the plan.
     *
     * @param id the pause's identifier
     * @param from first day out of the plan
     * @param to last day out of the plan; null while it is open
     * @param reason why; null where nobody said
     */
    @Schema(name = "ReportPause")
    public record Pause(
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
