package dev.steadyback.entry;

import dev.steadyback.analytics.adherence.Completion;
import dev.steadyback.analytics.pain.PainKind;
import dev.steadyback.analytics.questionnaire.Instrument;
import dev.steadyback.analytics.questionnaire.QuestionnaireScore;
import dev.steadyback.platform.Fields;
import dev.steadyback.programme.Amount;
import dev.steadyback.programme.FocusArea;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Reads what was typed in into facts, the same for the API, the pages and the import. Each method leaves its faults in
 * the fields; ask them before the facts are used.
 */
final class FactsReader {
    private static final List<String> ANSWERS = List.of("pain", "enjoyment", "activity", "ticked", "total");

    private FactsReader() {}

    /** Reads {@code name, fulfils, extra, focusAreas[], minutes, effort, done, stopReason, painBefore, painAfter, exercises[], note}. */
    static Facts.Session session(Fields fields) {
        String name = fields.requiredText("name", Fields.NAME_LENGTH);
        Completion done = or(fields.choice("done", Completion.class), Completion.FULL);
        Facts.StopReason stopReason = fields.choice("stopReason", Facts.StopReason.class);
        if (stopReason != null && done == Completion.FULL) {
            fields.fault(
                    "stopReason",
                    "is given for a session that was done fully; send done as STOPPED or PARTLY",
                    "fault.reason-though-done");
        }
        boolean extra = or(fields.yesNo("extra"), false);
        if (extra && fields.has("fulfils")) {
            fields.fault(
                    "fulfils",
                    "is given for a session that is marked as extra; send one of the two",
                    "fault.extra-and-planned");
        }
        return new Facts.Session(
                name,
                fields.date("fulfils"),
                extra,
                fields.choices("focusAreas", FocusArea.class),
                NumberFact.MINUTES.whole(fields),
                NumberFact.EFFORT.whole(fields),
                done,
                stopReason,
                NumberFact.PAIN_BEFORE.whole(fields),
                NumberFact.PAIN_AFTER.whole(fields),
                exercises(fields),
                fields.text("note", Fields.NOTE_LENGTH));
    }

    /** Reads {@code score, kind, site, note}. There is no preset score. */
    static Facts.PainScore painScore(Fields fields) {
        return new Facts.PainScore(
                fields.requiredWholeNumber("score", 0, 10),
                or(fields.choice("kind", PainKind.class), PainKind.NOW),
                or(fields.choice("site", Facts.Site.class), Facts.Site.LOW_BACK),
                fields.text("note", Fields.NOTE_LENGTH));
    }

    /** Reads {@code sittingHours, standingHours, walkingMinutes, lifts, sleepHours, note}; at least one must be given. */
    static Facts.Habits habits(Fields fields) {
        Facts.Habits habits = new Facts.Habits(
                NumberFact.SITTING_HOURS.decimal(fields),
                NumberFact.STANDING_HOURS.decimal(fields),
                NumberFact.WALKING_MINUTES.whole(fields),
                NumberFact.LIFTS.whole(fields),
                NumberFact.SLEEP_HOURS.decimal(fields),
                fields.text("note", Fields.NOTE_LENGTH));
        if (fields.faults().isEmpty()
                && habits.sittingHours() == null
                && habits.standingHours() == null
                && habits.walkingMinutes() == null
                && habits.lifts() == null
                && habits.sleepHours() == null) {
            fields.fault("sittingHours", "or another habit must be given: nothing was filled in", "fault.no-habit");
        }
        return habits;
    }

    /** Reads {@code type, name, note}. */
    static Facts.Relief relief(Fields fields) {
        Facts.ReliefType type = fields.choice("type", Facts.ReliefType.class);
        if (type == null && !fields.has("type")) {
            fields.fault(
                    "type", "is missing; say what was taken or done, such as TABLET or HEAT", "fault.relief-missing");
        }
        return new Facts.Relief(
                or(type, Facts.ReliefType.OTHER),
                fields.text("name", Fields.NAME_LENGTH),
                fields.text("note", Fields.NOTE_LENGTH));
    }

    /** Reads {@code to, note}; the first day is the entry's {@code date}. */
    static Facts.Flare flare(Fields fields) {
        return new Facts.Flare(fields.date("to"), fields.text("note", Fields.NOTE_LENGTH));
    }

    /** Reads {@code type, note}; the day is the entry's {@code date}. */
    static Facts.Treatment treatment(Fields fields) {
        Facts.TreatmentType type = fields.choice("type", Facts.TreatmentType.class);
        if (type == null && !fields.has("type")) {
            fields.fault("type", "is missing; say what it was, such as NEW_DESK", "fault.treatment-missing");
        }
        return new Facts.Treatment(or(type, Facts.TreatmentType.OTHER), fields.text("note", Fields.NOTE_LENGTH));
    }

    /** Reads {@code note}. */
    static Facts.Note note(Fields fields) {
        return new Facts.Note(fields.requiredText("note", Fields.NOTE_LENGTH));
    }

    /**
     * Reads {@code instrument} and, as it asks for them, {@code pain, enjoyment, activity}, or {@code ticked[]}, or {@code total}; then {@code note}. What belongs to another
     * instrument is not asked for. An RMDQ without a tick has an empty list, so that a form that was never filled in is none.
     */
    static Facts.Questionnaire questionnaire(Fields fields) {
        Instrument instrument = fields.choice("instrument", Instrument.class);
        String note = fields.text("note", Fields.NOTE_LENGTH);
        if (instrument == null) {
            if (!fields.has("instrument")) {
                fields.fault(
                        "instrument",
                        "is missing; it must be one of "
                                + Arrays.stream(Instrument.values())
                                        .map(Enum::name)
                                        .collect(Collectors.joining(", ")),
                        "fault.instrument-missing");
            }
            for (String answer : ANSWERS) {
                fields.given(answer);
            }
            return Facts.Questionnaire.rmdq(List.of(), note);
        }
        return switch (instrument) {
            case PEG_3 ->
                Facts.Questionnaire.peg(
                        fields.requiredWholeNumber("pain", 0, instrument.most()),
                        fields.requiredWholeNumber("enjoyment", 0, instrument.most()),
                        fields.requiredWholeNumber("activity", 0, instrument.most()),
                        note);
            case RMDQ_24 -> {
                if (!fields.given("ticked")) {
                    fields.fault(
                            "ticked",
                            "are missing; send the numbers of the statements that are true, or an empty list",
                            "fault.ticked-missing");
                }
                yield Facts.Questionnaire.rmdq(fields.wholeNumbers("ticked", 1, QuestionnaireScore.STATEMENTS), note);
            }
            case ODI, PROMIS_PAIN_INTERFERENCE, PROMIS_PHYSICAL_FUNCTION -> {
                int least = instrument.leastTotal();
                int most = instrument.mostTotal();
                BigDecimal total = fields.decimal("total", least, most, 1);
                if (total == null && !fields.has("total")) {
                    fields.fault(
                            "total",
                            "is missing; it must be a number from " + least + " to " + most,
                            "fault.total-missing",
                            least,
                            most);
                }
                yield Facts.Questionnaire.total(instrument, or(total, BigDecimal.ZERO), note);
            }
        };
    }

    private static List<Facts.Exercise> exercises(Fields fields) {
        List<Facts.Exercise> exercises = new ArrayList<>();
        for (Fields exercise : fields.list("exercises")) {
            exercises.add(new Facts.Exercise(
                    exercise.requiredText("name", Fields.NAME_LENGTH),
                    exercise.wholeNumber("sets", 1, Amount.MOST_SETS),
                    exercise.wholeNumber("reps", 1, Amount.MOST_REPS),
                    Amount.seconds(exercise),
                    exercise.text("load", Fields.NAME_LENGTH),
                    exercise.choice("pain", Facts.PainResponse.class)));
        }
        return exercises;
    }

    private static <T> T or(@Nullable T value, T otherwise) {
        return Objects.requireNonNullElse(value, otherwise);
    }
}
