package dev.steadyback.analytics.review;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.steadyback.analytics.regression.AutoregressiveRegression;
import dev.steadyback.analytics.regression.EffectPosterior;
import dev.steadyback.analytics.review.ConsistencyReview.Theta;
import dev.steadyback.analytics.review.Reason.Code;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class ConsistencyReviewTest {
    private static List<Code> codes(ConsistencyReview review) {
        return review.reasons().stream().map(Reason::code).toList();
    }

    private static ConsistencyReview notEnough(List<ReviewDay> days) {
        ConsistencyReview review = ConsistencyReview.of(days);
        assertThat(review.verdict()).isEqualTo(Verdict.NOT_ENOUGH_DATA);
        assertThat(review.toString()).doesNotContain("NaN").doesNotContain("Infinity");
        assertThat(review.sensitivity()).hasSize(Sensitivity.Code.values().length);
        return review;
    }

    private static double restless(int t) {
        return 4 + (t * 7 % 5) % 3;
    }

    @Test
    void mainModelIsTheRegressionOfTheMethod() {
        // src/docs/method.md, "The review", 1 to 3, written out: days 8 to 182, columns 1, z, the day's session,
        // sessions of
        // the 7 days before.
        List<ReviewDay> days = Days.withEffect(182, -.5);
        double[] y = new double[175];
        double[][] columns = new double[4][175];
        for (int t = 7; t < 182; t++) {
            y[t - 7] = days.get(t).pain();
            columns[0][t - 7] = 1;
            columns[1][t - 7] = -1 + 2 * (t - 7) / 174.0;
            columns[2][t - 7] = days.get(t).done();
            for (int before = t - 7; before < t; before++) {
                columns[3][t - 7] += days.get(before).done();
            }
        }
        EffectPosterior expected = requireNonNull(AutoregressiveRegression.fit(y, columns, 3));
        ConsistencyReview review = ConsistencyReview.of(days);
        Theta theta = requireNonNull(review.theta());
        assertThat(theta.mean()).isCloseTo(expected.mean(), within(1e-12));
        assertThat(theta.sd()).isCloseTo(expected.sd(), within(1e-12));
        assertThat(theta.low()).isCloseTo(expected.interval(.95).low(), within(1e-12));
        assertThat(theta.probabilityBelowZero()).isCloseTo(expected.probabilityNegative(), within(1e-12));
        assertThat(requireNonNull(review.noise()).rho()).isCloseTo(expected.meanRho(), within(1e-12));
        assertThat(requireNonNull(review.difference()).sessions()).isEqualTo(2); // half of 4 a week
        assertThat(review.difference().mean()).isCloseTo(2 * expected.mean(), within(1e-12));
        assertThat(review.days()).isEqualTo(182);
        assertThat(review.scoredDays()).isEqualTo(175);
        assertThat(review.checkpoint()).isEqualTo(182);
        assertThat(review.nextCheckpoint()).isEqualTo(266);
        assertThat(review.from()).isEqualTo(Days.MONDAY.plusDays(7));
        assertThat(review.to()).isEqualTo(Days.MONDAY.plusDays(181));
    }

    @Test
    void largeEffectsHaveTheirWords() {
        ConsistencyReview reduced = ConsistencyReview.of(Days.withEffect(182, -.8));
        assertThat(reduced.verdict()).isEqualTo(Verdict.REDUCED);
        assertThat(reduced.reasons()).isEmpty();
        assertThat(reduced.sensitivity())
                .filteredOn(it -> Votes.voters(true).contains(it.code()))
                .hasSize(6)
                .allMatch(it -> Boolean.TRUE.equals(it.agrees()));
        assertThat(ConsistencyReview.of(Days.withEffect(182, .8)).verdict()).isEqualTo(Verdict.INCREASED);
    }

    @Test
    void noEffectInALongQuietRecordIsNoClearDifference() {
        ConsistencyReview review = ConsistencyReview.of(Days.withEffect(182, 0));
        assertThat(review.verdict()).isEqualTo(Verdict.NO_CLEAR_DIFFERENCE);
        assertThat(requireNonNull(review.difference()).low()).isGreaterThan(-1);
        assertThat(review.difference().high()).isLessThan(1);
        assertThat(review.reasons()).isEmpty();
    }

    @Test
    void verdictAloneIsThatOfTheReview() {
        for (double theta : new double[] {-.8, -.3, -.1, 0, .3}) {
            for (int days : new int[] {40, 56, 100, 182, 400}) {
                List<ReviewDay> record = Days.withEffect(days, theta);
                assertThat(ConsistencyReview.verdict(record))
                        .isEqualTo(ConsistencyReview.of(record).verdict());
            }
        }
    }

    @Test
    void cannotTellYetSaysWhy() {
        ConsistencyReview wide = ConsistencyReview.of(Days.withEffect(56, -.45));
        assertThat(wide.verdict()).isEqualTo(Verdict.CANNOT_TELL_YET);
        assertThat(codes(wide)).containsExactly(Code.NOT_CERTAIN_ENOUGH, Code.INTERVAL_TOO_WIDE);
        ConsistencyReview narrow = ConsistencyReview.of(Days.withEffect(56, -.3));
        assertThat(narrow.verdict()).isEqualTo(Verdict.CANNOT_TELL_YET);
        assertThat(codes(narrow)).containsExactly(Code.NOT_CERTAIN_ENOUGH, Code.BUILD_UP_UNKNOWN);
        assertThat(wide.reasons()).allSatisfy(it -> assertThat(it.text()).matches("[A-Z].*\\d.*\\."));
    }

    @Test
    void betweenCheckpointsTheVerdictStays() {
        List<ReviewDay> days = Days.withEffect(111, -.5);
        ConsistencyReview then = ConsistencyReview.of(days.subList(0, 84));
        ConsistencyReview now = ConsistencyReview.of(days);
        assertThat(now.theta()).isEqualTo(then.theta());
        assertThat(now.verdict()).isEqualTo(then.verdict());
        assertThat(now.to()).isEqualTo(then.to());
        assertThat(now.days()).isEqualTo(111);
        assertThat(now.checkpoint()).isEqualTo(84);
    }

    @Test
    void daysWithoutAnythingCountByTheCalendar() {
        List<ReviewDay> days = new ArrayList<>(Days.withEffect(80, -.5));
        for (int t = 80; t < 84; t++) {
            days.add(new ReviewDay(Days.MONDAY.plusDays(t), Double.NaN, 0, 0, 0));
        }
        ConsistencyReview review = ConsistencyReview.of(days);
        assertThat(review.days()).isEqualTo(84);
        assertThat(review.checkpoint()).isEqualTo(84);
    }

    @Test
    void firstCheckpointIsWaitedForWithTheNumberKnown() {
        ConsistencyReview review = notEnough(Days.withEffect(50, -.5));
        assertThat(codes(review)).containsExactly(Code.FIRST_CHECKPOINT_NOT_REACHED);
        assertThat(review.theta()).isNotNull();
        assertThat(review.checkpoint()).isNull();
        assertThat(review.nextCheckpoint()).isEqualTo(56);
    }

    @Test
    void recordWithoutDaysHasAReason() {
        ConsistencyReview review = notEnough(List.of());
        assertThat(codes(review)).containsExactly(Code.NO_DAYS);
        assertThat(review.theta()).isNull();
        assertThat(review.difference()).isNull();
    }

    @Test
    void oneScoreHasReasons() {
        ConsistencyReview review = notEnough(Days.of(60, t -> t == 20 ? 4 : Double.NaN, Days::alternating));
        assertThat(codes(review))
                .containsExactly(
                        Code.TOO_FEW_SCORES, Code.TOO_MANY_DAYS_WITHOUT_SCORE, Code.LONG_GAP, Code.PAIN_ALL_EQUAL);
        assertThat(review.theta()).isNull();
    }

    @Test
    void equalPainHasAReason() {
        ConsistencyReview review = notEnough(Days.of(60, t -> 4, Days::alternating));
        assertThat(codes(review)).containsExactly(Code.PAIN_ALL_EQUAL);
        assertThat(review.theta()).isNull();
    }

    @Test
    void onlyZerosHaveReasons() {
        assertThat(codes(notEnough(Days.of(60, t -> 0, Days::alternating))))
                .containsExactly(Code.PAIN_ALL_EQUAL, Code.PAIN_AT_ENDS_OF_SCALE);
        assertThat(codes(notEnough(Days.of(60, t -> t % 3 == 0 ? 2 : 10, Days::alternating))))
                .containsExactly(Code.PAIN_AT_ENDS_OF_SCALE);
    }

    @Test
    void allOrNoSessionsDoneHaveAReason() {
        ConsistencyReview all = notEnough(Days.of(60, ConsistencyReviewTest::restless, t -> true));
        assertThat(codes(all)).containsExactly(Code.ALL_SESSIONS_DONE);
        assertThat(all.theta()).isNull();
        ConsistencyReview none = notEnough(Days.of(60, ConsistencyReviewTest::restless, t -> false));
        assertThat(codes(none)).containsExactly(Code.NO_SESSION_DONE);
    }

    /** Each session of the plan is done, a day after its own: everything is kept, nothing was skipped. */
    @Test
    void whoTrainsEachSessionADayLateHasKeptThemAll() {
        List<ReviewDay> late = KeptSessions.of(Days.of(
                60,
                t -> new ReviewDay(
                        Days.MONDAY.plusDays(t),
                        restless(t),
                        t > 0 && Days.planned(t - 1) ? 1 : 0,
                        Days.planned(t) ? 1 : 0,
                        0)));
        ConsistencyReview review = notEnough(late);
        assertThat(codes(review)).containsExactly(Code.ALL_SESSIONS_DONE);
        assertThat(review.skipping()).isNull();
    }

    @Test
    void aSessionMovedWithinItsWeekIsNotASkippedOne() {
        List<ReviewDay> stayed = Days.withEffect(84, -.5);
        List<ReviewDay> moved = Days.of(84, t -> {
            ReviewDay day = stayed.get(t);
            int done = t % 7 == 1 ? 0 : t % 7 == 2 ? stayed.get(t - 1).done() : day.done();
            return new ReviewDay(day.date(), day.pain(), done, day.planned(), day.kept(), 0, false);
        });
        assertThat(Days.variant(ConsistencyReview.of(moved), Sensitivity.Code.S7))
                .isEqualTo(Days.variant(ConsistencyReview.of(stayed), Sensitivity.Code.S7));
    }

    @Test
    void pausedDaysAreNoDaysOfThePlan() {
        List<ReviewDay> days = Days.of(105, t -> {
            boolean paused = t >= 40 && t < 68;
            int planned = Days.planned(t) && !paused ? 1 : 0;
            int done = Days.alternating(t) ? planned : 0;
            return new ReviewDay(Days.MONDAY.plusDays(t), restless(t), done, planned, done, 0, paused);
        });
        // Four sessions a week; the figures are those of day 84.
        assertThat(ConsistencyReview.of(days).plannedPerWeek()).isEqualTo(4);
    }

    @Test
    void recordWithoutPlanHasAReason() {
        List<ReviewDay> days = Days.of(
                60, t -> new ReviewDay(Days.MONDAY.plusDays(t), restless(t), Days.alternating(t) ? 1 : 0, 0, 0));
        ConsistencyReview review = notEnough(days);
        assertThat(codes(review)).containsExactly(Code.NOTHING_PLANNED);
        assertThat(review.difference()).isNull();
    }

    @Test
    void gapOfFifteenDaysHasAReasonAndOneOfFourteenHasNot() {
        List<ReviewDay> scored = Days.withEffect(84, 0);
        for (int gap : new int[] {14, 15}) {
            List<ReviewDay> days = Days.of(84, t -> {
                ReviewDay day = scored.get(t);
                boolean lost = t >= 30 && t < 30 + gap;
                return new ReviewDay(day.date(), lost ? Double.NaN : day.pain(), day.done(), day.planned(), 0);
            });
            assertThat(codes(ConsistencyReview.of(days)).contains(Code.LONG_GAP))
                    .isEqualTo(gap == 15);
        }
    }

    @Test
    void evenWeeksHaveReasons() {
        // Three of four sessions every week: no light week, and the 7-day sum never moves.
        assertThat(codes(notEnough(Days.of(60, ConsistencyReviewTest::restless, t -> t % 7 != 0))))
                .containsExactly(Code.CONSISTENCY_TOO_EVEN, Code.TOO_FEW_LIGHT_WEEKS);
        assertThat(codes(notEnough(Days.of(60, ConsistencyReviewTest::restless, t -> t % 7 == 0))))
                .containsExactly(Code.CONSISTENCY_TOO_EVEN, Code.TOO_FEW_FULL_WEEKS);
    }

    @Test
    void consistencyThatFellWithTimeHasAReason() {
        assertThat(codes(notEnough(Days.of(60, ConsistencyReviewTest::restless, t -> t < 30))))
                .containsExactly(Code.CONSISTENCY_MOVED_WITH_TIME);
    }

    @Test
    void manyUnknownSessionsHaveAReason() {
        List<ReviewDay> known = Days.withEffect(84, 0);
        List<ReviewDay> days = Days.of(84, t -> {
            ReviewDay day = known.get(t);
            return new ReviewDay(day.date(), day.pain(), day.done(), day.planned(), day.planned() > day.done() ? 1 : 0);
        });
        assertThat(codes(notEnough(days))).containsExactly(Code.TOO_MANY_UNKNOWN_SESSIONS);
    }

    @Test
    void fewUnknownSessionsChangeOnlyTheFifthVariant() {
        List<ReviewDay> known = Days.withEffect(84, -.5);
        List<ReviewDay> days = Days.of(84, t -> {
            ReviewDay day = known.get(t);
            boolean unknown = t / 7 == 3 && day.planned() > day.done();
            return new ReviewDay(day.date(), day.pain(), day.done(), day.planned(), unknown ? 1 : 0);
        });
        ConsistencyReview without = ConsistencyReview.of(known);
        ConsistencyReview with = ConsistencyReview.of(days);
        assertThat(with.theta()).isEqualTo(without.theta());
        assertThat(with.sensitivity().get(4).mean())
                .isNotEqualTo(without.sensitivity().get(4).mean());
        assertThat(without.sensitivity().get(4).mean())
                .isEqualTo(requireNonNull(without.theta()).mean());
    }

    @Test
    void painOnALineHasAReason() {
        ConsistencyReview review = notEnough(Days.of(60, t -> 1 + t / 10.0, Days::alternating));
        assertThat(codes(review)).containsExactly(Code.NO_ESTIMATE);
    }

    @Test
    void longRecordIsReviewedOnItsLastYear() {
        List<ReviewDay> days = Days.withEffect(1106, -.5);
        ConsistencyReview review = ConsistencyReview.of(days);
        assertThat(review.from()).isEqualTo(Days.MONDAY.plusDays(1106 - 357));
        assertThat(review.scoredDays()).isEqualTo(357);
        assertThat(review.verdict()).isEqualTo(Verdict.REDUCED);
    }

    @Test
    void daysOutOfOrderOrTwiceAreRefused() {
        List<ReviewDay> days = Days.withEffect(60, 0);
        assertThatIllegalArgumentException().isThrownBy(() -> ConsistencyReview.of(List.of(days.get(1), days.get(0))));
        assertThatIllegalArgumentException().isThrownBy(() -> ConsistencyReview.of(List.of(days.get(0), days.get(0))));
        assertThatIllegalArgumentException().isThrownBy(() -> ConsistencyReview.of(List.of(days.get(0), days.get(2))));
    }

    @Test
    void impossibleDaysAreRefused() {
        for (double pain : new double[] {11, -1, Double.POSITIVE_INFINITY}) {
            assertThatIllegalArgumentException().isThrownBy(() -> new ReviewDay(Days.MONDAY, pain, 0, 1, 0));
        }
        assertThatIllegalArgumentException().isThrownBy(() -> new ReviewDay(Days.MONDAY, 3, 1, 1, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new ReviewDay(Days.MONDAY, 3, -1, 1, 0));
    }

    @Test
    void skippingAfterBadDaysIsSeen() {
        // Pain 7 every third day; the session of the day after is left out.
        List<ReviewDay> days = Days.of(182, t -> t % 3 == 0 ? 7 : 3 + t % 2, t -> t % 3 != 1);
        assertThat(ConsistencyReview.of(days).skipping()).isTrue();
        assertThat(ConsistencyReview.of(Days.withEffect(182, 0)).skipping()).isFalse();
    }

    @Test
    void numbersNeverLeaveTheFiniteOnes() {
        for (int length = 0; length < 60; length++) {
            ConsistencyReview review = ConsistencyReview.of(Days.withEffect(length, -.5));
            assertThat(ConsistencyReview.of(Days.of(length, ConsistencyReviewTest::restless, t -> t % 2 == 1))
                            .toString())
                    .doesNotContain("NaN")
                    .doesNotContain("Infinity");
            assertThat(review.toString()).doesNotContain("NaN").doesNotContain("Infinity");
            assertThat(Arrays.asList(Sensitivity.Code.values()))
                    .isEqualTo(
                            review.sensitivity().stream().map(Sensitivity::code).toList());
        }
    }
}
