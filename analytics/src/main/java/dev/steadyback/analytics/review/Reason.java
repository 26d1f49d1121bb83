package dev.steadyback.analytics.review;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why there is no answer, or no better one.
 *
 * @param code for machines; names stay
 * @param text a sentence or two for the person, in English: the fact with its numbers, and what would help
 * @param particulars what the text is made of, so that it can be said in another language; null in one that was stored before there were any
 */
public record Reason(Code code, String text, @Nullable Particulars particulars) {
    /** What is in the way. The letters are those of the minimum-data rule. */
    public enum Code {
        /** No day holds a score or a due session. */
        NO_DAYS,
        /** (a) Day 56 has not come. */
        FIRST_CHECKPOINT_NOT_REACHED,
        /** (a) Fewer than 28 scored days after day 7. */
        TOO_FEW_SCORES,
        /** (b) Fewer than 40 % of the days have a score. */
        TOO_MANY_DAYS_WITHOUT_SCORE,
        /** (b) More than 14 days in a row have no score. */
        LONG_GAP,
        /** (c) No session was planned. */
        NOTHING_PLANNED,
        /** (c) Every planned session was done: there is nothing to compare with. */
        ALL_SESSIONS_DONE,
        /** (c) No session was done. */
        NO_SESSION_DONE,
        /** (c) The sessions of the last 7 days differ by less than 0.75 (standard deviation). */
        CONSISTENCY_TOO_EVEN,
        /** (c) Fewer than 2 weeks at or below half of the plan. */
        TOO_FEW_LIGHT_WEEKS,
        /** (c) Fewer than 2 weeks at or above three quarters of the plan. */
        TOO_FEW_FULL_WEEKS,
        /** (d) Consistency and time moved together. */
        CONSISTENCY_MOVED_WITH_TIME,
        /** (e) All scores are equal. */
        PAIN_ALL_EQUAL,
        /** (e) More than 60 % of the scores are 0 or 10. */
        PAIN_AT_ENDS_OF_SCALE,
        /** (f) More than 20 % of the planned sessions are unknown. */
        TOO_MANY_UNKNOWN_SESSIONS,
        /** The numbers leave no room for an estimate, for instance when pain follows a straight line exactly. */
        NO_ESTIMATE,
        /** The direction is not certain enough for this checkpoint. */
        NOT_CERTAIN_ENOUGH,
        /** The difference may be a point or more. */
        INTERVAL_TOO_WIDE,
        /** The difference may be a point or more if the effect builds up over more or fewer days than 7. */
        BUILD_UP_UNKNOWN,
        /** Certain enough, but another way to calculate it does not agree. */
        DEPENDS_ON_CALCULATION,
        /** Certain enough, but most of it lies in a long break from training that nobody marked as a pause. */
        DEPENDS_ON_BREAK,
        /** Certain enough, but not beside the sessions of the week before last. */
        DEPENDS_ON_EARLIER_SESSIONS,
        /** The last of the randomised weeks is not over. */
        WEEKS_NOT_FINISHED,
        /** Fewer than 6 pairs of randomised weeks have scores in both weeks. */
        TOO_FEW_PAIRS
    }

    /**
     * A sentence and what its places hold, the numbers first.
     *
     * @param numbers as they are said: the scale is the number of decimals
     * @param calculations the variants that are named, in one place
     * @param days the days that are named, each in its place; null for none
     */
    public record Particulars(
            Sentence sentence,
            List<BigDecimal> numbers,
            List<Sensitivity.Code> calculations,
            @Nullable List<LocalDate> days) {
        public Particulars {
            numbers = List.copyOf(numbers);
            calculations = List.copyOf(calculations);
            days = days == null ? null : List.copyOf(days);
        }
    }

    /** One of which nothing but its text is known. */
    public Reason(Code code, String text) {
        this(code, text, null);
    }

    public static Reason of(Sentence sentence) {
        return of(new Particulars(sentence, List.of(), List.of(), null));
    }

    public static Reason of(Sentence sentence, long... counts) {
        List<BigDecimal> numbers =
                Arrays.stream(counts).mapToObj(BigDecimal::valueOf).toList();
        return of(new Particulars(sentence, numbers, List.of(), null));
    }

    public static Reason of(Sentence sentence, BigDecimal... numbers) {
        return of(new Particulars(sentence, List.of(numbers), List.of(), null));
    }

    public static Reason of(Sentence sentence, List<Sensitivity.Code> calculations) {
        return of(new Particulars(sentence, List.of(), calculations, null));
    }

    public static Reason of(Sentence sentence, LocalDate... days) {
        return of(new Particulars(sentence, List.of(), List.of(), List.of(days)));
    }

    private static Reason of(Particulars particulars) {
        Sentence sentence = particulars.sentence();
        return new Reason(sentence.code(), sentence.english(particulars), particulars);
    }

    /** A number as it is said; ties go away from 0. */
    static BigDecimal rounded(double value, int decimals) {
        return BigDecimal.valueOf(value).setScale(decimals, RoundingMode.HALF_UP);
    }

    /** A number that falls short of a bound, as it is said: never rounded up to the bound. */
    static BigDecimal below(double value, int decimals) {
        return BigDecimal.valueOf(value).setScale(decimals, RoundingMode.FLOOR);
    }

    /** A number that lies beyond a bound, as it is said: never rounded back to the bound. */
    static BigDecimal beyond(double value, int decimals) {
        return BigDecimal.valueOf(value).setScale(decimals, RoundingMode.UP);
    }
}
