package dev.steadyback.api.openapi;

import dev.steadyback.analytics.adherence.Completion;
import dev.steadyback.analytics.pain.PainKind;
import dev.steadyback.analytics.questionnaire.Instrument;
import dev.steadyback.entry.EntryKind;
import dev.steadyback.entry.Facts;
import dev.steadyback.programme.FocusArea;
import dev.steadyback.programme.PlanReader;
import dev.steadyback.programme.PlannedBefore;
import dev.steadyback.programme.SuspectedCause;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What bodies look like, for the OpenAPI document alone: they are read by the readers that everything typed in goes through. */
public final class Bodies {
    private static final String DATE_SAYS = "The day; with a time, the wall clock's. Left out with at and time: now.";
    private static final String TIME_SAYS = "Wall-clock time such as 07:30, if known.";
    private static final String AT_SAYS = "The whole moment, instead of date and time.";
    private static final String ZONE_SAYS = "IANA time zone where the person was; the programme's unless said.";

    private static final String FORMERLY_SAYS =
            "Names it had before; what was logged under them counts for it. Left out when empty, at most 20.";

    private Bodies() {}

    /** What is sent of a kind of entry. */
    public static Class<?> of(EntryKind kind) {
        return switch (kind) {
            case SESSION -> SessionBody.class;
            case PAIN -> PainScoreBody.class;
            case HABITS -> HabitsBody.class;
            case RELIEF -> ReliefBody.class;
            case FLARE -> FlareBody.class;
            case TREATMENT -> TreatmentBody.class;
            case QUESTIONNAIRE -> QuestionnaireBody.class;
        };
    }

    @Schema(name = "PersonBody", example = "{\"name\":\"Kim\"}")
    public record PersonBody(
            @Schema(requiredMode = RequiredMode.REQUIRED, maxLength = 120)
            String name) {}

    @Schema(name = "ProgrammeBody", example = """
                    {"start":"2026-03-02","zone":"Europe/Berlin","dayStart":"03:00","causes":["WEAK_CORE"],
                     "sessions":[{"weekday":"MONDAY","name":"Upper body","focus":["UPPER_BACK"],"minutes":45}],
                     "dailyPractice":[{"name":"Hip-hinge drill"}]}""")
    public record ProgrammeBody(
            @Schema(description = "For me alone: who to register when nobody is yet.", maxLength = 120) @Nullable
            String name,

            @Schema(description = "First day; today unless said.") @Nullable
            LocalDate start,

            @Schema(requiredMode = RequiredMode.REQUIRED, description = "IANA time zone such as Europe/Berlin.")
            String zone,

            @Schema(description = "When a day starts, 00:00 to 12:00; 00:00 unless said.") @Nullable
            String dayStart,

            @Nullable List<SuspectedCause> causes,

            @Schema(description = "Instead of sessions and dailyPractice; STEADY_WEEK when none of them is sent.")
            PlanReader.@Nullable Template template,

            @Nullable List<PlanLine> sessions,
            @Nullable List<Practice> dailyPractice) {}

    record PlanLine(
            @Schema(requiredMode = RequiredMode.REQUIRED) DayOfWeek weekday,

            @Schema(requiredMode = RequiredMode.REQUIRED, maxLength = 120)
            String name,

            @Nullable List<FocusArea> focus,

            @Schema(minimum = "1", maximum = "1440") @Nullable
            Integer minutes,

            @Schema(description = FORMERLY_SAYS) @Nullable List<String> formerly) {}

    record Practice(
            @Schema(requiredMode = RequiredMode.REQUIRED, maxLength = 120)
            String name,

            @Schema(description = FORMERLY_SAYS) @Nullable List<String> formerly) {}

    @Schema(name = "PlanVersionBody", example = """
                    {"from":"2026-03-09","sessions":[{"weekday":"TUESDAY","name":"Glutes","focus":["GLUTES_HAMSTRINGS"],
                     "minutes":15}],"dailyPractice":[]}""")
    public record PlanVersionBody(
            @Schema(description = "The day from which on it holds; today unless said.") @Nullable
            LocalDate from,

            PlanReader.@Nullable Template template,
            @Nullable List<PlanLine> sessions,
            @Nullable List<Practice> dailyPractice) {}

    @Schema(name = "StartBody", example = "{\"start\":\"2026-01-05\",\"planned\":\"FIRST_PLAN\"}")
    public record StartBody(
            @Schema(requiredMode = RequiredMode.REQUIRED, description = "The programme's first day from now on.")
            LocalDate start,

            @Schema(
                    description =
                            "What was planned on the days before the former start; FIRST_PLAN unless said, which makes them due.")
            @Nullable
            PlannedBefore planned) {}

    @Schema(name = "PauseBody", example = "{\"from\":\"2026-03-09\",\"to\":\"2026-03-10\",\"reason\":\"a cold\"}")
    public record PauseBody(
            @Schema(description = "First day out of the plan; today unless said.") @Nullable
            LocalDate from,

            @Schema(description = "Last day out of the plan; open unless said.") @Nullable
            LocalDate to,

            @Schema(maxLength = 500) @Nullable String reason) {}

    @Schema(name = "PauseEndBody", description = "One of the two.", example = "{\"to\":\"2026-03-10\"}")
    public record PauseEndBody(
            @Schema(description = "The pause's last day.") @Nullable
            LocalDate to,

            @Schema(description = "The first day of training again.") @Nullable
            LocalDate on) {}

    @Schema(name = "RandomisedWeeksBody", example = "{\"from\":\"2026-03-16\",\"pairs\":8}")
    public record RandomisedWeeksBody(
            @Schema(requiredMode = RequiredMode.REQUIRED, description = "The Monday of the first week, after today.")
            LocalDate from,

            @Schema(
                    requiredMode = RequiredMode.REQUIRED,
                    minimum = "6",
                    maximum = "52",
                    description = "Of a full and a light week.")
            int pairs) {}

    @Schema(name = "CausesBody", example = "{\"causes\":[\"WEAK_CORE\",\"DAILY_HABITS\"]}")
    public record CausesBody(
            @Schema(requiredMode = RequiredMode.REQUIRED) List<SuspectedCause> causes) {}

    @Schema(name = "DaySettingsBody", example = "{\"zone\":\"Europe/Lisbon\",\"dayStart\":\"03:00\"}")
    public record DaySettingsBody(
            @Schema(description = ZONE_SAYS) @Nullable String zone,

            @Schema(description = "00:00 to 12:00.") @Nullable
            String dayStart) {}

    @Schema(name = "RetractionBody", example = "{\"reason\":\"typed in twice\"}")
    record RetractionBody(@Schema(maxLength = 500) @Nullable String reason) {}

    @Schema(name = "SessionBody", example = """
                    {"date":"2026-03-10","time":"07:30","name":"15-minute glutes","fulfils":"2026-03-10",
                     "focusAreas":["GLUTES_HAMSTRINGS"],"minutes":15,"effort":6,"done":"PARTLY","stopReason":"TIME",
                     "painBefore":4,"painAfter":3,"exercises":[{"name":"Bridge","sets":3,"reps":12,"load":"12 kg"}],
                     "note":"felt steady"}""")
    record SessionBody(
            @Schema(description = DATE_SAYS) @Nullable LocalDate date,
            @Schema(description = TIME_SAYS) @Nullable String time,
            @Schema(description = AT_SAYS) @Nullable OffsetDateTime at,
            @Schema(description = ZONE_SAYS) @Nullable String zone,

            @Schema(requiredMode = RequiredMode.REQUIRED, maxLength = 120)
            String name,

            @Schema(description = "The plan day it fulfils, in the same week; found by name unless said.") @Nullable
            LocalDate fulfils,

            @Schema(description = "It fulfils nothing planned.") @Nullable
            Boolean extra,

            @Nullable List<FocusArea> focusAreas,

            @Schema(minimum = "1", maximum = "1440") @Nullable
            Integer minutes,

            @Schema(description = "RPE.", minimum = "0", maximum = "10") @Nullable
            Integer effort,

            @Schema(description = "FULL unless said.") @Nullable
            Completion done,

            Facts.@Nullable StopReason stopReason,
            @Schema(minimum = "0", maximum = "10") @Nullable Integer painBefore,
            @Schema(minimum = "0", maximum = "10") @Nullable Integer painAfter,
            @Nullable List<Exercise> exercises,
            @Schema(maxLength = 2000) @Nullable String note) {}

    record Exercise(
            @Schema(requiredMode = RequiredMode.REQUIRED, maxLength = 120)
            String name,

            @Schema(minimum = "1", maximum = "100") @Nullable
            Integer sets,

            @Schema(minimum = "1", maximum = "1000") @Nullable
            Integer reps,

            @Schema(maxLength = 120) @Nullable String load) {}

    @Schema(name = "PainScoreBody", example = """
                    {"at":"2026-03-10T08:00:00+01:00","score":4,"kind":"NOW","site":"LOW_BACK","note":"after sitting"}""")
    record PainScoreBody(
            @Schema(description = DATE_SAYS) @Nullable LocalDate date,
            @Schema(description = TIME_SAYS) @Nullable String time,
            @Schema(description = AT_SAYS) @Nullable OffsetDateTime at,
            @Schema(description = ZONE_SAYS) @Nullable String zone,

            @Schema(
                    requiredMode = RequiredMode.REQUIRED,
                    description = "0 none to 10 worst.",
                    minimum = "0",
                    maximum = "10")
            Integer score,

            @Schema(description = "NOW unless said.") @Nullable
            PainKind kind,

            @Schema(description = "LOW_BACK unless said.") Facts.@Nullable Site site,
            @Schema(maxLength = 2000) @Nullable String note) {}

    @Schema(name = "HabitsBody", description = "At least one habit.", example = """
                    {"date":"2026-03-10","sittingHours":7.5,"standingHours":1,"walkingMinutes":40,"lifts":3,
                     "sleepHours":7.25,"note":"long drive"}""")
    record HabitsBody(
            @Schema(description = DATE_SAYS) @Nullable LocalDate date,
            @Schema(description = TIME_SAYS) @Nullable String time,
            @Schema(description = AT_SAYS) @Nullable OffsetDateTime at,
            @Schema(description = ZONE_SAYS) @Nullable String zone,
            @Schema(minimum = "0", maximum = "24") @Nullable BigDecimal sittingHours,
            @Schema(minimum = "0", maximum = "24") @Nullable BigDecimal standingHours,

            @Schema(minimum = "0", maximum = "1440") @Nullable
            Integer walkingMinutes,

            @Schema(minimum = "0", maximum = "1000") @Nullable
            Integer lifts,

            @Schema(minimum = "0", maximum = "24") @Nullable BigDecimal sleepHours,
            @Schema(maxLength = 2000) @Nullable String note) {}

    @Schema(
            name = "ReliefBody",
            example = "{\"date\":\"2026-03-10\",\"time\":\"21:00\",\"type\":\"HEAT\",\"name\":\"hot-water bottle\"}")
    record ReliefBody(
            @Schema(description = DATE_SAYS) @Nullable LocalDate date,
            @Schema(description = TIME_SAYS) @Nullable String time,
            @Schema(description = AT_SAYS) @Nullable OffsetDateTime at,
            @Schema(description = ZONE_SAYS) @Nullable String zone,
            @Schema(requiredMode = RequiredMode.REQUIRED) Facts.ReliefType type,
            @Schema(maxLength = 120) @Nullable String name,
            @Schema(maxLength = 2000) @Nullable String note) {}

    @Schema(
            name = "TreatmentBody",
            example = "{\"date\":\"2026-03-03\",\"type\":\"NEW_DESK\",\"note\":\"can be raised\"}")
    record TreatmentBody(
            @Schema(description = DATE_SAYS) @Nullable LocalDate date,
            @Schema(description = TIME_SAYS) @Nullable String time,
            @Schema(description = AT_SAYS) @Nullable OffsetDateTime at,
            @Schema(description = ZONE_SAYS) @Nullable String zone,
            @Schema(requiredMode = RequiredMode.REQUIRED) Facts.TreatmentType type,
            @Schema(maxLength = 2000) @Nullable String note) {}

    @Schema(
            name = "QuestionnaireBody",
            description =
                    "With what its instrument asks for: pain, enjoyment and activity for PEG_3; ticked for RMDQ_24;"
                            + " total for the others. The answer has the score beside them.",
            example = "{\"date\":\"2026-03-10\",\"instrument\":\"PEG_3\",\"pain\":6,\"enjoyment\":5,\"activity\":5}")
    record QuestionnaireBody(
            @Schema(description = DATE_SAYS) @Nullable LocalDate date,
            @Schema(description = TIME_SAYS) @Nullable String time,
            @Schema(description = AT_SAYS) @Nullable OffsetDateTime at,
            @Schema(description = ZONE_SAYS) @Nullable String zone,
            @Schema(requiredMode = RequiredMode.REQUIRED) Instrument instrument,

            @Schema(description = "PEG: pain on average in the past week.", minimum = "0", maximum = "10") @Nullable
            Integer pain,

            @Schema(description = "PEG: interference with the enjoyment of life.", minimum = "0", maximum = "10")
            @Nullable
            Integer enjoyment,

            @Schema(description = "PEG: interference with general activity.", minimum = "0", maximum = "10") @Nullable
            Integer activity,

            @Schema(description = "RMDQ: the numbers of the statements that are true, 1 to 24; may be empty.") @Nullable
            List<Integer> ticked,

            @Schema(
                    description = "The score of a questionnaire that is not asked here: percent of the ODI, a T-score"
                            + " of PROMIS; one decimal.",
                    minimum = "0",
                    maximum = "100")
            @Nullable
            BigDecimal total,

            @Schema(maxLength = 2000) @Nullable String note) {}

    @Schema(name = "QuestionnaireRhythmBody", example = "{\"instrument\":\"PEG_3\",\"weeks\":2}")
    public record QuestionnaireRhythmBody(
            @Schema(
                    requiredMode = RequiredMode.REQUIRED,
                    allowableValues = {"PEG_3", "RMDQ_24"})
            Instrument instrument,

            @Schema(description = "1, 2 or 4; left out for never.") @Nullable
            Integer weeks) {}

    @Schema(
            name = "FlareBody",
            example = "{\"date\":\"2026-03-08\",\"to\":\"2026-03-10\",\"note\":\"after moving house\"}")
    record FlareBody(
            @Schema(description = "The flare's first day.") @Nullable
            LocalDate date,

            @Schema(description = TIME_SAYS) @Nullable String time,
            @Schema(description = AT_SAYS) @Nullable OffsetDateTime at,
            @Schema(description = ZONE_SAYS) @Nullable String zone,

            @Schema(description = "Its last day; open while it lasts.") @Nullable
            LocalDate to,

            @Schema(maxLength = 2000) @Nullable String note) {}
}
