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

    private static final String NOTE_SAYS = "Anything worth keeping; reports that are given away leave it out.";
    private static final String PAIN_SAYS = "0 none to 10 worst.";
    private static final String FOCUS_SAYS = "What it works on.";
    private static final String CAUSES_SAYS = "The suspected causes; may be empty.";
    private static final String SESSIONS_SAYS = "The sessions of a week; may be empty.";
    private static final String PRACTICE_SAYS = "What is due every day, counted apart from sessions; may be empty.";

    private static final String SETS_SAYS = "How many sets.";
    private static final String REPS_SAYS = "Repetitions in each set.";
    private static final String SECONDS_SAYS = "How long each set is held, in seconds; instead of reps.";
    private static final String CUES_SAYS =
            "What to watch while doing it: at most 3, of 200 characters each. Left out when empty.";

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
            case NOTE -> NoteBody.class;
        };
    }

    @Schema(name = "PersonBody", example = "{\"name\":\"Kim\"}")
    public record PersonBody(
            @Schema(
                    description = "What they are called here; nobody else here has the name.",
                    requiredMode = RequiredMode.REQUIRED,
                    maxLength = 120)
            String name) {}

    @Schema(name = "ProgrammeBody", example = """
                    {"start":"2026-03-02","zone":"Europe/Berlin","dayStart":"03:00","causes":["WEAK_CORE"],
                     "sessions":[{"weekday":"MONDAY","name":"Upper body","focus":["UPPER_BACK"],"minutes":45,
                     "exercises":[{"name":"Band row","sets":3,"reps":12,"cues":["Pull with the elbows"]},
                     {"name":"Side plank","sets":2,"seconds":20}]}],
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

            @Schema(description = CAUSES_SAYS) @Nullable List<SuspectedCause> causes,

            @Schema(description = "Instead of sessions and dailyPractice; STEADY_WEEK when none of them is sent.")
            PlanReader.@Nullable Template template,

            @Schema(description = SESSIONS_SAYS) @Nullable List<PlanLine> sessions,
            @Schema(description = PRACTICE_SAYS) @Nullable List<Practice> dailyPractice) {}

    record PlanLine(
            @Schema(description = "The day of the week it is planned for.", requiredMode = RequiredMode.REQUIRED)
            DayOfWeek weekday,

            @Schema(
                    description = "What it is called; sessions logged by this name count for it.",
                    requiredMode = RequiredMode.REQUIRED,
                    maxLength = 120)
            String name,

            @Schema(description = FOCUS_SAYS) @Nullable List<FocusArea> focus,

            @Schema(description = "How long it should take, in minutes.", minimum = "1", maximum = "1440") @Nullable
            Integer minutes,

            @Schema(description = FORMERLY_SAYS) @Nullable List<String> formerly,

            @Schema(description = "What is done in it, in order; at most 20.") @Nullable
            List<PlannedExercise> exercises) {}

    record PlannedExercise(
            @Schema(description = "What it is called.", requiredMode = RequiredMode.REQUIRED, maxLength = 120)
            String name,

            @Schema(description = SETS_SAYS, minimum = "1", maximum = "100") @Nullable
            Integer sets,

            @Schema(description = REPS_SAYS, minimum = "1", maximum = "1000") @Nullable
            Integer reps,

            @Schema(description = SECONDS_SAYS, minimum = "1", maximum = "3600") @Nullable
            Integer seconds,

            @Schema(description = CUES_SAYS) @Nullable List<String> cues) {}

    record Practice(
            @Schema(
                    description = "What it is called; sessions logged by this name count for it.",
                    requiredMode = RequiredMode.REQUIRED,
                    maxLength = 120)
            String name,

            @Schema(description = FORMERLY_SAYS) @Nullable List<String> formerly) {}

    @Schema(name = "ExerciseBody", example = """
                    {"name":"Band row","focus":["UPPER_BACK"],"equipment":"A band","cues":["Pull with the elbows"],
                     "easier":"Stand closer","harder":"Hold each pull","link":"https://example.org/row"}""")
    public record ExerciseBody(
            @Schema(
                    description = "What it is called; no other one of one's own has the name.",
                    requiredMode = RequiredMode.REQUIRED,
                    maxLength = 120)
            String name,

            @Schema(description = FOCUS_SAYS) @Nullable List<FocusArea> focus,

            @Schema(description = "What is needed for it.", maxLength = 200) @Nullable
            String equipment,

            @Schema(description = CUES_SAYS) @Nullable List<String> cues,

            @Schema(description = "What to do instead when it is too hard.", maxLength = 200) @Nullable
            String easier,

            @Schema(description = "What to do instead when it is too easy.", maxLength = 200) @Nullable
            String harder,

            @Schema(description = "A page that shows it, which begins with https:// or http://.", maxLength = 500)
            @Nullable
            String link) {}

    @Schema(name = "PlanVersionBody", example = """
                    {"from":"2026-03-09","sessions":[{"weekday":"TUESDAY","name":"Glutes","focus":["GLUTES_HAMSTRINGS"],
                     "minutes":15}],"dailyPractice":[]}""")
    public record PlanVersionBody(
            @Schema(description = "The day from which on it holds; today unless said.") @Nullable
            LocalDate from,

            @Schema(description = "Instead of sessions and dailyPractice.")
            PlanReader.@Nullable Template template,

            @Schema(description = SESSIONS_SAYS) @Nullable List<PlanLine> sessions,
            @Schema(description = PRACTICE_SAYS) @Nullable List<Practice> dailyPractice) {}

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

            @Schema(description = "Why; left out of reports that are given away.", maxLength = 500) @Nullable
            String reason) {}

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
            @Schema(description = CAUSES_SAYS, requiredMode = RequiredMode.REQUIRED)
            List<SuspectedCause> causes) {}

    @Schema(name = "DaySettingsBody", example = "{\"zone\":\"Europe/Lisbon\",\"dayStart\":\"03:00\"}")
    public record DaySettingsBody(
            @Schema(description = ZONE_SAYS) @Nullable String zone,

            @Schema(description = "00:00 to 12:00.") @Nullable
            String dayStart) {}

    @Schema(name = "RetractionBody", example = "{\"reason\":\"typed in twice\"}")
    record RetractionBody(
            @Schema(description = "Why it is taken back.", maxLength = 500) @Nullable
            String reason) {}

    @Schema(name = "SessionBody", example = """
                    {"date":"2026-03-10","time":"07:30","name":"15-minute glutes","fulfils":"2026-03-10",
                     "focusAreas":["GLUTES_HAMSTRINGS"],"minutes":15,"effort":6,"done":"PARTLY","stopReason":"TIME",
                     "painBefore":4,"painAfter":3,"exercises":[{"name":"Bridge","sets":3,"reps":12,"load":"12 kg","pain":"SAME"}],
                     "note":"felt steady"}""")
    record SessionBody(
            @Schema(description = DATE_SAYS) @Nullable LocalDate date,
            @Schema(description = TIME_SAYS) @Nullable String time,
            @Schema(description = AT_SAYS) @Nullable OffsetDateTime at,
            @Schema(description = ZONE_SAYS) @Nullable String zone,

            @Schema(
                    description = "What was done; by the name of a planned session it counts for that.",
                    requiredMode = RequiredMode.REQUIRED,
                    maxLength = 120)
            String name,

            @Schema(description = "The plan day it fulfils, in the same week; found by name unless said.") @Nullable
            LocalDate fulfils,

            @Schema(description = "It fulfils nothing planned.") @Nullable
            Boolean extra,

            @Schema(description = FOCUS_SAYS) @Nullable List<FocusArea> focusAreas,

            @Schema(description = "How long it took, in minutes.", minimum = "1", maximum = "1440") @Nullable
            Integer minutes,

            @Schema(
                    description = "Rating of perceived exertion, 0 none to 10 as hard as can be.",
                    minimum = "0",
                    maximum = "10")
            @Nullable
            Integer effort,

            @Schema(description = "FULL unless said.") @Nullable
            Completion done,

            @Schema(description = "Why it was not done fully; only with PARTLY or STOPPED.")
            Facts.@Nullable StopReason stopReason,

            @Schema(description = PAIN_SAYS, minimum = "0", maximum = "10") @Nullable
            Integer painBefore,

            @Schema(description = PAIN_SAYS, minimum = "0", maximum = "10") @Nullable
            Integer painAfter,

            @Schema(description = "What was done in it, in order.") @Nullable
            List<Exercise> exercises,

            @Schema(description = NOTE_SAYS, maxLength = 2000) @Nullable
            String note) {}

    @Schema(name = "DoneExercise")
    record Exercise(
            @Schema(description = "What it is called.", requiredMode = RequiredMode.REQUIRED, maxLength = 120)
            String name,

            @Schema(description = SETS_SAYS, minimum = "1", maximum = "100") @Nullable
            Integer sets,

            @Schema(description = REPS_SAYS, minimum = "1", maximum = "1000") @Nullable
            Integer reps,

            @Schema(description = SECONDS_SAYS, minimum = "1", maximum = "3600") @Nullable
            Integer seconds,

            @Schema(description = "Load or band with its unit, such as 12 kg.", maxLength = 120) @Nullable
            String load,

            @Schema(description = "What the pain did with it.")
            Facts.@Nullable PainResponse pain) {}

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

            @Schema(description = NOTE_SAYS, maxLength = 2000) @Nullable
            String note) {}

    @Schema(name = "HabitsBody", description = "At least one habit.", example = """
                    {"date":"2026-03-10","sittingHours":7.5,"standingHours":1,"walkingMinutes":40,"lifts":3,
                     "sleepHours":7.25,"note":"long drive"}""")
    record HabitsBody(
            @Schema(description = DATE_SAYS) @Nullable LocalDate date,
            @Schema(description = TIME_SAYS) @Nullable String time,
            @Schema(description = AT_SAYS) @Nullable OffsetDateTime at,
            @Schema(description = ZONE_SAYS) @Nullable String zone,

            @Schema(description = "Hours sitting on that day, up to two decimals.", minimum = "0", maximum = "24")
            @Nullable
            BigDecimal sittingHours,

            @Schema(
                    description = "Hours standing at a desk on that day, up to two decimals.",
                    minimum = "0",
                    maximum = "24")
            @Nullable
            BigDecimal standingHours,

            @Schema(description = "Minutes walked on that day.", minimum = "0", maximum = "1440") @Nullable
            Integer walkingMinutes,

            @Schema(
                    description = "How many times something heavy was lifted on that day.",
                    minimum = "0",
                    maximum = "1000")
            @Nullable
            Integer lifts,

            @Schema(description = "Hours slept in the night before, up to two decimals.", minimum = "0", maximum = "24")
            @Nullable
            BigDecimal sleepHours,

            @Schema(description = NOTE_SAYS, maxLength = 2000) @Nullable
            String note) {}

    @Schema(
            name = "ReliefBody",
            example = "{\"date\":\"2026-03-10\",\"time\":\"21:00\",\"type\":\"HEAT\",\"name\":\"hot-water bottle\"}")
    record ReliefBody(
            @Schema(description = DATE_SAYS) @Nullable LocalDate date,
            @Schema(description = TIME_SAYS) @Nullable String time,
            @Schema(description = AT_SAYS) @Nullable OffsetDateTime at,
            @Schema(description = ZONE_SAYS) @Nullable String zone,

            @Schema(description = "What was taken or done for relief.", requiredMode = RequiredMode.REQUIRED)
            Facts.ReliefType type,

            @Schema(description = "What exactly, such as the tablet's name.", maxLength = 120) @Nullable
            String name,

            @Schema(description = NOTE_SAYS, maxLength = 2000) @Nullable
            String note) {}

    @Schema(
            name = "TreatmentBody",
            example = "{\"date\":\"2026-03-03\",\"type\":\"NEW_DESK\",\"note\":\"can be raised\"}")
    record TreatmentBody(
            @Schema(description = DATE_SAYS) @Nullable LocalDate date,
            @Schema(description = TIME_SAYS) @Nullable String time,
            @Schema(description = AT_SAYS) @Nullable OffsetDateTime at,
            @Schema(description = ZONE_SAYS) @Nullable String zone,

            @Schema(description = "What came from outside.", requiredMode = RequiredMode.REQUIRED)
            Facts.TreatmentType type,

            @Schema(description = NOTE_SAYS, maxLength = 2000) @Nullable
            String note) {}

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

            @Schema(description = "Which questionnaire.", requiredMode = RequiredMode.REQUIRED)
            Instrument instrument,

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

            @Schema(description = NOTE_SAYS, maxLength = 2000) @Nullable
            String note) {}

    @Schema(name = "NoteBody", example = "{\"date\":\"2026-03-10\",\"note\":\"slept badly, the new chair came\"}")
    record NoteBody(
            @Schema(description = DATE_SAYS) @Nullable LocalDate date,
            @Schema(description = TIME_SAYS) @Nullable String time,
            @Schema(description = AT_SAYS) @Nullable OffsetDateTime at,
            @Schema(description = ZONE_SAYS) @Nullable String zone,

            @Schema(description = NOTE_SAYS, requiredMode = RequiredMode.REQUIRED, maxLength = 2000)
            String note) {}

    @Schema(name = "QuestionnaireRhythmBody", example = "{\"instrument\":\"PEG_3\",\"weeks\":2}")
    public record QuestionnaireRhythmBody(
            @Schema(
                    description = "Which questionnaire.",
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

            @Schema(description = NOTE_SAYS, maxLength = 2000) @Nullable
            String note) {}
}
