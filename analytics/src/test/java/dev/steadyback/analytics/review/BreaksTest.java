package dev.steadyback.analytics.review;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.steadyback.analytics.review.ConsistencyReview.Break;
import dev.steadyback.analytics.review.ConsistencyReview.Span;
import dev.steadyback.analytics.review.Reason.Code;
import java.time.LocalDate;
import java.util.List;
import java.util.function.IntPredicate;
import org.junit.jupiter.api.Test;

/** Pauses that were marked, and breaks that were not. */
class BreaksTest {
    @Test
    void aLongPauseAndTheWeekAfterItAreSetAside() {
        ConsistencyReview review = ConsistencyReview.of(paused(112, t -> t >= 40 && t < 47));

        assertThat(review.setAsideDays()).isEqualTo(14);
        assertThat(review.setAside()).isEqualTo(new Span(day(40), day(53)));
        assertThat(review.scoredDays()).isEqualTo(105 - 14);
    }

    @Test
    void aPauseOfSixDaysStaysIn() {
        ConsistencyReview review = ConsistencyReview.of(paused(112, t -> t >= 40 && t < 46));

        assertThat(review.setAsideDays()).isZero();
        assertThat(review.setAside()).isNull();
    }

    @Test
    void aPauseBeforeTheAnalysedDaysSetsThoseAsideThatFollowIt() {
        ConsistencyReview review = ConsistencyReview.of(paused(112, t -> t < 7));

        assertThat(review.setAside()).isEqualTo(new Span(day(7), day(13)));
    }

    @Test
    void painOfDaysThatAreSetAsideChangesNothingButTheLookAtSkipping() {
        List<ReviewDay> days = paused(112, t -> t >= 40 && t < 61);
        List<ReviewDay> hurting = days.stream()
                .map(d -> d.paused()
                        ? new ReviewDay(d.date(), 10, d.done(), d.planned(), d.kept(), d.unknown(), true)
                        : d)
                .toList();

        ConsistencyReview without = ConsistencyReview.of(days);
        ConsistencyReview with = ConsistencyReview.of(hurting);

        assertThat(with.theta()).isEqualTo(without.theta());
        assertThat(with.verdict()).isEqualTo(without.verdict());
    }

    @Test
    void aBreakOfFourteenDaysIsAStretchAndOneOfThirteenIsNot() {
        // Sessions before day 40 and after it; day 39 and 54 have one.
        assertThat(review(t -> t >= 40 && t < 54).stretches()).containsExactly(new Break(day(40), day(53), true));
        assertThat(review(t -> t >= 40 && t < 53).stretches()).isEmpty();
    }

    @Test
    void aPausedDayEndsAStretch() {
        List<ReviewDay> days = everyDay(112, t -> t >= 40 && t < 60, t -> t == 50);

        assertThat(ConsistencyReview.of(days).stretches()).isEmpty();
    }

    @Test
    void aStretchWithTooFewScoresHasNoColumn() {
        List<ReviewDay> days = everyDay(112, t -> t >= 40 && t < 60, t -> false).stream()
                .map(d -> d.date().isBefore(day(40)) || d.date().isAfter(day(57))
                        ? d
                        : new ReviewDay(d.date(), Double.NaN, d.done(), d.planned(), 0))
                .toList();

        assertThat(ConsistencyReview.of(days).stretches()).containsExactly(new Break(day(40), day(59), false));
    }

    @Test
    void ofMoreThanFourStretchesTheLongestHaveAColumn() {
        // Five breaks of 14, 15, 16, 17 and 14 days, with a week of sessions after each: of the two shortest the
        // earlier one has a column.
        List<ReviewDay> days = everyDay(
                182,
                t -> within(t, 20, 34)
                        || within(t, 45, 60)
                        || within(t, 70, 86)
                        || within(t, 95, 112)
                        || within(t, 125, 139),
                t -> false);

        assertThat(ConsistencyReview.of(days).stretches())
                .extracting(Break::first, Break::column)
                .containsExactly(
                        tuple(day(20), true),
                        tuple(day(45), true),
                        tuple(day(70), true),
                        tuple(day(95), true),
                        tuple(day(125), false));
    }

    @Test
    void withoutAStretchTheNinthWayIsTheMainOne() {
        ConsistencyReview review = ConsistencyReview.of(Days.withEffect(112, -.5));
        Sensitivity alone = Days.variant(review, Sensitivity.Code.S8);

        assertThat(alone.mean()).isEqualTo(requireNonNull(review.theta()).mean());
    }

    /** Sessions do nothing, and hardly any is missed; pain is 1.5 points worse in a break of four weeks that nobody marked. */
    @Test
    void whatLiesInABreakAloneIsNoAnswer() {
        List<ReviewDay> known = Days.withEffect(182, 0);
        List<ReviewDay> days = Days.of(182, t -> {
            ReviewDay day = known.get(t);
            boolean away = t >= 110 && t < 138;
            return new ReviewDay(
                    day.date(),
                    away ? Math.min(10, day.pain() + 1.5) : day.pain(),
                    away || t % 9 == 0 ? 0 : day.planned(),
                    day.planned(),
                    0);
        });

        ConsistencyReview review = ConsistencyReview.of(days);

        assertThat(requireNonNull(review.theta()).probabilityBelowZero()).isGreaterThan(.99);
        assertThat(review.verdict()).isEqualTo(Verdict.CANNOT_TELL_YET);
        assertThat(review.reasons()).extracting(Reason::code).contains(Code.DEPENDS_ON_BREAK);
        assertThat(review.reasons().getFirst().text())
                .contains("most of it lies between 25 Apr 2026 and 24 May 2026", "did not train at all");
        assertThat(requireNonNull(review.difference()).mean())
                .as("what is shown leaves the break to itself")
                .isGreaterThan(2 * requireNonNull(review.theta()).mean());
    }

    private static boolean within(int t, int from, int to) {
        return t >= from && t < to;
    }

    private static ConsistencyReview review(IntPredicate away) {
        return ConsistencyReview.of(everyDay(112, away, t -> false));
    }

    private static LocalDate day(int t) {
        return Days.MONDAY.plusDays(t);
    }

    /** A session planned and done every day but when away. */
    private static List<ReviewDay> everyDay(int days, IntPredicate away, IntPredicate paused) {
        List<ReviewDay> pains = Days.withEffect(days, 0);
        return Days.of(days, t -> {
            int planned = paused.test(t) ? 0 : 1;
            int done = away.test(t) ? 0 : planned;
            return new ReviewDay(day(t), pains.get(t).pain(), done, planned, done, 0, paused.test(t));
        });
    }

    private static List<ReviewDay> paused(int days, IntPredicate paused) {
        List<ReviewDay> known = Days.withEffect(days, -.5);
        return Days.of(days, t -> {
            ReviewDay day = known.get(t);
            return paused.test(t) ? new ReviewDay(day.date(), day.pain(), 0, 0, 0, 0, true) : day;
        });
    }
}
