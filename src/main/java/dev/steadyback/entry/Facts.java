package dev.steadyback.entry;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import dev.steadyback.analytics.Weeks;
import dev.steadyback.analytics.adherence.Completion;
import dev.steadyback.analytics.pain.PainKind;
import dev.steadyback.analytics.questionnaire.Instrument;
import dev.steadyback.analytics.questionnaire.QuestionnaireScore;
import dev.steadyback.platform.Refused;
import dev.steadyback.programme.FocusArea;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What an entry says. Names of kinds and components are stored in events: they never change. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "entry")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Facts.Session.class, name = "session"),
    @JsonSubTypes.Type(value = Facts.PainScore.class, name = "pain-score"),
    @JsonSubTypes.Type(value = Facts.Habits.class, name = "habits"),
    @JsonSubTypes.Type(value = Facts.Relief.class, name = "relief"),
    @JsonSubTypes.Type(value = Facts.Flare.class, name = "flare"),
    @JsonSubTypes.Type(value = Facts.Questionnaire.class, name = "questionnaire"),
    @JsonSubTypes.Type(value = Facts.Treatment.class, name = "treatment"),
    @JsonSubTypes.Type(value = Facts.Note.class, name = "note"),
})
public sealed interface Facts {
    @Nullable
    String note();

    /** The same without what was written in words of one's own beside it. */
    Facts withoutNote();

    /** The highest score from 0 to 10 that it speaks of, null where it speaks of none. */
    default @Nullable Integer highestPain() {
        return null;
    }

    /**
     * Checks what it says against when it was.
     *
     * @throws Refused if the two do not fit
     */
    default void checkAt(Moment moment) {}

    /**
     * Checks that it may take the place of facts of the same kind.
     *
     * @throws Refused if it says something else altogether
     */
    default void checkInsteadOf(Facts was) {}

    /**
     * A session that was done.
     *
     * @param fulfils the plan day it fulfils, within the same Monday-Sunday week; null: found by name
     * @param extra the person says that it fulfils nothing planned
     * @param minutes 1 to 1,440, null when unknown
     * @param effort perceived exertion (RPE) 0 to 10, null when not given
     * @param stopReason why, when it was stopped
     * @param painBefore score 0 to 10 just before, null when not given
     * @param painAfter score 0 to 10 just after, null when not given
     */
    record Session(
            String name,
            @Nullable LocalDate fulfils,
            boolean extra,
            List<FocusArea> focusAreas,
            @Nullable Integer minutes,
            @Nullable Integer effort,
            Completion done,
            @Nullable StopReason stopReason,
            @Nullable Integer painBefore,
            @Nullable Integer painAfter,
            List<Exercise> exercises,
            @Nullable String note)
            implements Facts {
        public Session {
            focusAreas = List.copyOf(focusAreas);
            exercises = List.copyOf(exercises);
        }

        @Override
        public @Nullable Integer highestPain() {
            return painBefore == null || (painAfter != null && painAfter > painBefore) ? painAfter : painBefore;
        }

        @Override
        public Session withoutNote() {
            return with(painBefore, painAfter, null);
        }

        @Override
        public void checkAt(Moment moment) {
            if (fulfils != null && !Weeks.monday(fulfils).equals(Weeks.monday(moment.date()))) {
                throw Refused.invalid(
                        "fulfils",
                        "is " + fulfils
                                + "; a session fulfils a plan day of its own Monday-Sunday week, which starts on "
                                + Weeks.monday(moment.date()),
                        "fault.another-week",
                        fulfils,
                        Weeks.monday(moment.date()));
            }
        }

        /** The same with the pain before and after it; null leaves what was given. */
        public Session withPain(@Nullable Integer before, @Nullable Integer after) {
            return with(before == null ? painBefore : before, after == null ? painAfter : after, note);
        }

        private Session with(@Nullable Integer before, @Nullable Integer after, @Nullable String words) {
            return new Session(
                    name,
                    fulfils,
                    extra,
                    focusAreas,
                    minutes,
                    effort,
                    done,
                    stopReason,
                    before,
                    after,
                    exercises,
                    words);
        }
    }

    /**
     * An exercise within a session.
     *
     * @param seconds how long each set was held, where it was not repeated
     * @param load free text such as «12 kg» or «red band»
     * @param pain what the pain did with it, null when not given
     */
    record Exercise(
            String name,
            @Nullable Integer sets,
            @Nullable Integer reps,
            @Nullable Integer seconds,
            @Nullable String load,
            @Nullable PainResponse pain) {
        /** One that was repeated, or nobody said how often. */
        public Exercise(
                String name,
                @Nullable Integer sets,
                @Nullable Integer reps,
                @Nullable String load,
                @Nullable PainResponse pain) {
            this(name, sets, reps, null, load, pain);
        }
    }

    /** What the pain did with an exercise. */
    enum PainResponse {
        EASED,
        SAME,
        WORSE
    }

    /** Why a session was stopped. */
    enum StopReason {
        PAIN,
        FATIGUE,
        TIME,
        OTHER
    }

    /** A score on the numeric rating scale NRS-11: a whole number, 0 none to 10 worst. */
    record PainScore(
            int score, PainKind kind, Site site, @Nullable String note) implements Facts {
        @Override
        public Integer highestPain() {
            return score;
        }

        @Override
        public PainScore withoutNote() {
            return new PainScore(score, kind, site, null);
        }
    }

    /** Where it hurts. */
    enum Site {
        LOW_BACK,
        UPPER_BACK,
        NECK,
        HIP,
        LEG,
        OTHER
    }

    /** A day's habits: hours 0 to 24, minutes walked 0 to 1,440, times something heavy was lifted; null when not given. */
    record Habits(
            @Nullable BigDecimal sittingHours,
            @Nullable BigDecimal standingHours,
            @Nullable Integer walkingMinutes,
            @Nullable Integer lifts,
            @Nullable BigDecimal sleepHours,
            @Nullable String note)
            implements Facts {
        @Override
        public Habits withoutNote() {
            return new Habits(sittingHours, standingHours, walkingMinutes, lifts, sleepHours, null);
        }
    }

    /** Something taken or done for acute relief: it can mask pain. */
    record Relief(
            ReliefType type,
            @Nullable String name,
            @Nullable String note) implements Facts {
        @Override
        public Relief withoutNote() {
            return new Relief(type, name, null);
        }
    }

    /** What kind of relief. */
    enum ReliefType {
        TABLET,
        HEAT,
        COLD,
        MASSAGE,
        STRETCH,
        OTHER
    }

    /** A stretch of days marked as a flare-up, from the entry's day to {@code to} (included); null while it lasts. */
    record Flare(@Nullable LocalDate to, @Nullable String note) implements Facts {
        @Override
        public Flare withoutNote() {
            return new Flare(to, null);
        }

        @Override
        public void checkAt(Moment moment) {
            if (to != null && to.isBefore(moment.date())) {
                throw Refused.invalid(
                        "to",
                        "is " + to + ", before the flare's first day " + moment.date(),
                        "fault.flare-ends-before",
                        to,
                        moment.date());
            }
        }

        /** The same with its last day, or with none again. */
        public Flare until(@Nullable LocalDate last) {
            return new Flare(last, note);
        }
    }

    /** Something from outside that may explain a change: somebody who treated, something that was taken or bought. */
    record Treatment(TreatmentType type, @Nullable String note) implements Facts {
        @Override
        public Treatment withoutNote() {
            return new Treatment(type, null);
        }
    }

    /** What kind of treatment or change. */
    enum TreatmentType {
        OSTEOPATH,
        PHYSIOTHERAPIST,
        INJECTION,
        MRI,
        NEW_MEDICINE,
        NEW_DESK,
        NEW_MATTRESS,
        OTHER
    }

    /** Words about a day that belong to nothing else; empty where words of one's own are withheld. */
    record Note(String note) implements Facts {
        @Override
        public Note withoutNote() {
            return new Note("");
        }
    }

    /**
     * A questionnaire that was filled in: its answers, or of one whose questions are not asked here, the total. The score of answers is worked out when it is read and never
     * stored beside them.
     *
     * @param pain of the PEG-3, 0 to 10: pain on average in the past week
     * @param enjoyment of the PEG-3, 0 to 10: interference with the enjoyment of life
     * @param activity of the PEG-3, 0 to 10: interference with general activity
     * @param ticked of the RMDQ-24: the numbers of the statements ticked, 1 to 24, in order
     * @param total of the others
     */
    record Questionnaire(
            Instrument instrument,
            @Nullable Integer pain,
            @Nullable Integer enjoyment,
            @Nullable Integer activity,
            @Nullable List<Integer> ticked,
            @Nullable BigDecimal total,
            @Nullable String note)
            implements Facts {
        public Questionnaire {
            ticked = ticked == null ? null : ticked.stream().sorted().distinct().toList();
        }

        @Override
        public @Nullable Integer highestPain() {
            return pain;
        }

        @Override
        public Questionnaire withoutNote() {
            return new Questionnaire(instrument, pain, enjoyment, activity, ticked, total, null);
        }

        @Override
        public void checkInsteadOf(Facts was) {
            if (was instanceof Questionnaire before && instrument != before.instrument) {
                throw Refused.invalid(
                        "instrument",
                        "is " + instrument + ", but the entry is of " + before.instrument
                                + "; retract it and send another",
                        "fault.other-instrument");
            }
        }

        public static Questionnaire peg(int pain, int enjoyment, int activity, @Nullable String note) {
            return new Questionnaire(Instrument.PEG_3, pain, enjoyment, activity, null, null, note);
        }

        public static Questionnaire rmdq(List<Integer> ticked, @Nullable String note) {
            return new Questionnaire(Instrument.RMDQ_24, null, null, null, ticked, null, note);
        }

        public static Questionnaire total(Instrument instrument, BigDecimal total, @Nullable String note) {
            return new Questionnaire(instrument, null, null, null, null, total, note);
        }

        /** What the answers come to. */
        public QuestionnaireScore score() {
            return switch (instrument) {
                case PEG_3 ->
                    QuestionnaireScore.peg(
                            Objects.requireNonNull(pain),
                            Objects.requireNonNull(enjoyment),
                            Objects.requireNonNull(activity));
                case RMDQ_24 -> QuestionnaireScore.rmdq(Objects.requireNonNull(ticked));
                case ODI, PROMIS_PAIN_INTERFERENCE, PROMIS_PHYSICAL_FUNCTION ->
                    QuestionnaireScore.total(instrument, Objects.requireNonNull(total));
            };
        }
    }
}
