package dev.steadyback.review;

import com.fasterxml.jackson.annotation.JsonIgnore;
import dev.steadyback.analytics.review.Checkpoints;
import dev.steadyback.analytics.review.ConsistencyReview;
import dev.steadyback.analytics.review.Reason;
import dev.steadyback.analytics.review.Sensitivity;
import dev.steadyback.analytics.review.Verdict;
import dev.steadyback.entry.Facts;
import dev.steadyback.language.Texts;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What the consistency review says: its figures are those of the last checkpoint reached, as they were taken down then. The numbers are there
 * whenever they can be computed; a screen shows them only where {@link #numbersShown()}.
 *
 * @param asOf the moment as of which the figures speak: only what was recorded by then counts
 * @param days the length of the record: up to yesterday, or the last day that it was asked to look at
 * @param scoredDays scored days that were analysed
 * @param setAsideDays analysed days that were set aside for a long pause
 * @param stretches breaks from training of at least 14 days that were not marked as pauses, and whether each was left to itself in S8
 * @param checkpoint the day of the record that the figures are of; null before the first
 * @param nextCheckpoint the day of the record on which there is the next answer
 * @param verdict the answer
 * @param theta points of pain for one session more in the seven days before; null where it cannot be computed
 * @param noise how pain varies from day to day; null likewise
 * @param difference points of pain for keeping the whole plan instead of half of it; null likewise
 * @param reasons why there is no answer, or no better one
 * @param sensitivity the same calculated in other ways
 * @param nextAnswerOn the date of that day; null where nobody waits for it
 * @param endsOn the last day that the review was asked to look at; null where that is yesterday
 * @param verdictNow what the same checkpoint would say on all that is known now, when that is something else; null otherwise
 * @param from first day analysed
 * @param to last day analysed
 * @param plannedPerWeek planned session days a week over these days, those of pauses left out
 * @param skipping whether sessions are done less often after bad days, null when that cannot be told
 * @param cautions what could mislead
 * @param randomisedWeeks the randomised weeks drawn last, null when none were
 * @param method the version of the method
 * @param today the person's day; null for days that no person here has lived
 */
public record ReviewView(
        Instant asOf,
        int days,
        int scoredDays,
        int setAsideDays,
        List<ConsistencyReview.Break> stretches,
        @Nullable Integer checkpoint,
        int nextCheckpoint,
        Verdict verdict,
        ConsistencyReview.@Nullable Theta theta,
        ConsistencyReview.@Nullable Noise noise,
        ConsistencyReview.@Nullable Difference difference,
        List<Reason> reasons,
        List<Sensitivity> sensitivity,
        @Nullable LocalDate nextAnswerOn,
        @Nullable LocalDate endsOn,
        @Nullable Verdict verdictNow,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable Double plannedPerWeek,
        @Nullable Boolean skipping,
        List<Caution> cautions,
        @Nullable RandomisedWeeksView randomisedWeeks,
        String method,
        @JsonIgnore @Nullable LocalDate today) {

    /** Something from outside that may explain a change, and its day. */
    public record Treated(Facts.TreatmentType type, LocalDate date) {}

    /**
     * Something that could mislead the reader.
     *
     * @param code what it is, for programs
     * @param text in English; {@link ReviewWords} says it in other languages
     * @param counts of days, in the order of the sentence's places
     * @param verdictNow what is named in place of counts
     * @param treated what is named in place of both, in order
     * @param days what is named beside counts
     */
    public record Caution(
            Code code,
            String text,
            @JsonIgnore List<Long> counts,
            @JsonIgnore @Nullable Verdict verdictNow,
            @JsonIgnore List<Treated> treated,
            @JsonIgnore List<LocalDate> days) {

        public Caution {
            counts = List.copyOf(counts);
            treated = List.copyOf(treated);
            days = List.copyOf(days);
        }

        public static Caution of(Code code, List<Long> counts, @Nullable Verdict verdictNow) {
            return of(code, counts, verdictNow, List.of(), List.of());
        }

        static Caution treated(List<Treated> treated) {
            return of(Code.TREATED, List.of(), null, treated, List.of());
        }

        static Caution between(Code code, List<Long> counts, LocalDate first, LocalDate last) {
            return of(code, counts, null, List.of(), List.of(first, last));
        }

        private static Caution of(
                Code code,
                List<Long> counts,
                @Nullable Verdict verdictNow,
                List<Treated> treated,
                List<LocalDate> days) {
            String text = new ReviewWords(Texts.in(Locale.UK))
                    .caution(new Caution(code, "", counts, verdictNow, treated, days));
            return new Caution(code, text, counts, verdictNow, treated, days);
        }

        /** What it is. */
        public enum Code {
            UNRECORDED_CAUSE,
            SKIPPED_AFTER_BAD_DAYS,
            BEGAN_IN_FLARE,
            RELIEF_TAKEN,
            TREATED,
            /** Soreness on the day after a session counts as more pain. */
            DAY_AFTER,
            /** Days of a long pause, and the week after it, are not analysed. */
            SET_ASIDE,
            /** A break that was not marked as a pause. */
            STRETCH,
            CHANGED_SINCE,
            /** It was taken down by an earlier version of the method. */
            EARLIER_METHOD
        }
    }

    /** Whether the minimum data are there, so that numbers may be shown to people. */
    public boolean numbersShown() {
        return verdict != Verdict.NOT_ENOUGH_DATA && difference != null;
    }

    /** Which day of the programme today is: by the calendar, whether or not anything is written down. Null where nobody lives it. */
    public @Nullable Integer programmeDay() {
        LocalDate next = nextAnswerOn;
        return today == null || next == null ? null : nextCheckpoint - (int) ChronoUnit.DAYS.between(today, next);
    }

    /** The reasons to tell a person: before the first checkpoint only when it comes, all of them later. */
    public List<Reason> toldReasons() {
        return checkpoint == null && !reasons.isEmpty() ? reasons.subList(0, 1) : reasons;
    }

    /** The review of days that no person here has lived: from a file. */
    public static ReviewView of(ConsistencyReview review, Instant asOf) {
        return of(review, review.days(), asOf, null, null, ConsistencyReview.METHOD, null, List.of(), null, null);
    }

    static ReviewView of(
            ConsistencyReview review,
            int days,
            Instant asOf,
            @Nullable LocalDate nextAnswerOn,
            @Nullable LocalDate endsOn,
            String method,
            @Nullable Verdict verdictNow,
            List<Caution> cautions,
            @Nullable RandomisedWeeksView weeks,
            @Nullable LocalDate today) {
        return new ReviewView(
                asOf,
                days,
                review.scoredDays(),
                Objects.requireNonNullElse(review.setAsideDays(), 0),
                Objects.requireNonNullElse(review.stretches(), List.of()),
                review.checkpoint(),
                Checkpoints.next(days),
                review.verdict(),
                review.theta(),
                review.noise(),
                review.difference(),
                review.reasons(),
                review.sensitivity(),
                nextAnswerOn,
                endsOn,
                verdictNow,
                review.from(),
                review.to(),
                review.plannedPerWeek(),
                review.skipping(),
                cautions,
                weeks,
                method,
                today);
    }
}
