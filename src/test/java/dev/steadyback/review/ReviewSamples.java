package dev.steadyback.review;

import dev.steadyback.analytics.review.ConsistencyReview;
import dev.steadyback.analytics.review.RandomisedReview;
import dev.steadyback.analytics.review.RandomisedWeeks;
import dev.steadyback.analytics.review.Reason;
import dev.steadyback.analytics.review.ReviewDay;
import dev.steadyback.analytics.review.Sensitivity;
import dev.steadyback.analytics.review.Sentence;
import dev.steadyback.analytics.review.Verdict;
import dev.steadyback.entry.Facts;
import dev.steadyback.review.ReviewView.Caution;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** One of each thing that a review can say, and reasons as the statistics give them. */
final class ReviewSamples {
    private static final LocalDate MONDAY = LocalDate.parse("2026-03-02");

    private ReviewSamples() {}

    static Stream<Reason> reasons() {
        return Arrays.stream(Sentence.values()).map(ReviewSamples::reason);
    }

    /** With counts that are no 1: of one thing the files speak as one does, and the statistics do not. */
    private static Reason reason(Sentence sentence) {
        return switch (sentence) {
            case NO_DAYS, NOTHING_PLANNED, NO_ESTIMATE, BUILD_UP_UNKNOWN, WEEKS_PAIN_ALL_EQUAL, WEEKS_NO_ESTIMATE ->
                Reason.of(sentence);
            case FIRST_CHECKPOINT_NOT_REACHED -> Reason.of(sentence, 56, 12);
            case TOO_FEW_SCORES -> Reason.of(sentence, 12, 28);
            case TOO_FEW_SCORES_OF_LAST_YEAR -> Reason.of(sentence, 357, 602, 12, 28);
            case TOO_MANY_DAYS_WITHOUT_SCORE -> Reason.of(sentence, 17, 49, 40);
            case LONG_GAP -> Reason.of(sentence, 19, 14);
            case ALL_SESSIONS_DONE, NO_SESSION_DONE -> Reason.of(sentence, 28);
            case TOO_FEW_LIGHT_WEEKS, TOO_FEW_FULL_WEEKS -> Reason.of(sentence, 0, 2);
            case PAIN_ALL_EQUAL -> numbers(sentence, "40", "4.5");
            case PAIN_AT_ENDS_OF_SCALE -> Reason.of(sentence, 33, 40, 60);
            case TOO_MANY_UNKNOWN_SESSIONS -> Reason.of(sentence, 28, 9, 20);
            case CONSISTENCY_TOO_EVEN -> numbers(sentence, "0.62", "0.75");
            case CONSISTENCY_FELL_WITH_TIME -> numbers(sentence, "-0.91", "0.8");
            case CONSISTENCY_ROSE_WITH_TIME -> numbers(sentence, "0.91", "0.8");
            case LOWER_NOT_CERTAIN_ENOUGH, HIGHER_NOT_CERTAIN_ENOUGH -> numbers(sentence, "78.20", "1106", "99.80");
            case INTERVAL_TOO_WIDE, INTERVAL_TOO_WIDE_BELOW_ZERO, INTERVAL_TOO_WIDE_ABOVE_ZERO ->
                numbers(sentence, "1.4", "2.0");
            case LOWER_DEPENDS_ON_CALCULATION, HIGHER_DEPENDS_ON_CALCULATION ->
                Reason.of(sentence, List.of(Sensitivity.Code.S2));
            case LOWER_DEPENDS_ON_BREAK, HIGHER_DEPENDS_ON_BREAK -> Reason.of(sentence, MONDAY, MONDAY.plusDays(20));
            case LOWER_DEPENDS_ON_EARLIER_SESSIONS, HIGHER_DEPENDS_ON_EARLIER_SESSIONS -> Reason.of(sentence);
            case WEEKS_NOT_FINISHED -> Reason.of(sentence, 30, 112);
            case TOO_FEW_PAIRS -> Reason.of(sentence, 5, 6);
            case WEEKS_DEPEND_ON_CALCULATION -> numbers(sentence, "0.031");
            case WEEKS_NOT_CERTAIN_ENOUGH -> numbers(sentence, "27");
        };
    }

    private static Reason numbers(Sentence sentence, String... numbers) {
        return Reason.of(sentence, Arrays.stream(numbers).map(BigDecimal::new).toArray(BigDecimal[]::new));
    }

    /** As the statistics give them for made-up days. */
    static Stream<Reason> givenReasons() {
        RandomisedWeeks weeks = new RandomisedWeeks(42, 8);
        return Stream.of(
                        ConsistencyReview.of(List.of()).reasons(),
                        reasons(20, t -> t % 4 + 1, t -> t % 3 == 0),
                        reasons(60, t -> 4, t -> true),
                        reasons(60, t -> t == 20 || t == 40 ? 10 : Double.NaN, t -> false),
                        reasons(60, t -> 4 + t * 7 % 5 % 3, t -> t < 30),
                        reasons(60, t -> 4 + t * 7 % 5 % 3, t -> t >= 30),
                        reasons(60, t -> 4 + t * 7 % 5 % 3, t -> t % 7 != 0),
                        reasons(60, t -> 1 + t / 10.0, t -> t / 14 % 2 == 0),
                        reasons(90, t -> 4 + t * 7 % 5 % 3, t -> t / 14 % 2 == 0 || t % 7 == 0),
                        RandomisedReview.of(weeks, new double[30]).reasons(),
                        RandomisedReview.of(weeks, new double[weeks.days()]).reasons(),
                        RandomisedReview.of(
                                        weeks,
                                        IntStream.range(0, weeks.days())
                                                .mapToDouble(t -> 3 + t * 7 % 5 % 3)
                                                .toArray())
                                .reasons())
                .flatMap(List::stream);
    }

    private static List<Reason> reasons(int days, IntToDoubleFunction pain, IntPredicate done) {
        return ConsistencyReview.of(IntStream.range(0, days)
                        .mapToObj(t -> {
                            int planned = t % 7 < 5 ? 1 : 0;
                            return new ReviewDay(
                                    MONDAY.plusDays(t), pain.applyAsDouble(t), done.test(t) ? planned : 0, planned, 0);
                        })
                        .toList())
                .reasons();
    }

    static Stream<Caution> cautions() {
        return Arrays.stream(Caution.Code.values()).map(code -> switch (code) {
            case UNRECORDED_CAUSE, SKIPPED_AFTER_BAD_DAYS, BEGAN_IN_FLARE, DAY_AFTER ->
                Caution.of(code, List.of(), null);
            case RELIEF_TAKEN -> Caution.of(code, List.of(12L, 175L), null);
            case TREATED ->
                Caution.treated(IntStream.range(0, 7)
                        .mapToObj(i -> new ReviewView.Treated(Facts.TreatmentType.NEW_DESK, MONDAY.plusWeeks(i)))
                        .toList());
            case SET_ASIDE -> Caution.between(code, List.of(28L), MONDAY, MONDAY.plusDays(27));
            case STRETCH -> Caution.between(code, List.of(), MONDAY, MONDAY.plusDays(20));
            case CHANGED_SINCE, EARLIER_METHOD -> Caution.of(code, List.of(), Verdict.CANNOT_TELL_YET);
        });
    }
}
