package dev.steadyback.analytics.review;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.steadyback.analytics.review.RandomisedWeeks.Week;
import dev.steadyback.analytics.review.Reason.Code;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class RandomisedWeeksTest {
    private static final RandomisedWeeks DESIGN = new RandomisedWeeks(42, 8);

    /** Pain on the days of a design: 5, an effect of the share of full weeks in the 7 days before, and noise. */
    private static double[] pain(RandomisedWeeks design, double effect) {
        Random random = new Random(3);
        List<Week> weeks = design.weeks();
        double[] pain = new double[design.days()];
        for (int t = 0; t < pain.length; t++) {
            double share = 0;
            for (int before = Math.max(0, t - 7); before < t; before++) {
                share += weeks.get(before / 7) == Week.FULL ? 1 / 7.0 : 0;
            }
            pain[t] = 5 + effect * share + random.nextGaussian();
        }
        return pain;
    }

    @Test
    void drawIsThatOfSplitMix64ForEver() {
        // The JDK's SplittableRandom is the same generator, started the same way.
        SplitMix64 own = new SplitMix64(42);
        SplittableRandom other = new SplittableRandom(42);
        for (int i = 0; i < 10; i++) {
            assertThat(own.next()).isEqualTo(other.nextLong());
        }
        // Worked out once; stored seeds rely on it.
        assertThat(new RandomisedWeeks(42, 4).weeks())
                .isEqualTo(new RandomisedWeeks(42, 8).weeks().subList(0, 8));
        StringBuilder drawn = new StringBuilder();
        for (Week week : new RandomisedWeeks(1, 10).weeks()) {
            drawn.append(week == Week.FULL ? 'F' : 'L');
        }
        assertThat(drawn.toString()).isEqualTo("FLFLFLLFLFFLFLFLLFFL");
    }

    @Test
    void everyPairHasAFullAndALightWeek() {
        for (long seed = -20; seed < 20; seed++) {
            List<Week> weeks = new RandomisedWeeks(seed, 6).weeks();
            for (int pair = 0; pair < 12; pair += 2) {
                assertThat(weeks.subList(pair, pair + 2)).containsExactlyInAnyOrder(Week.FULL, Week.LIGHT);
            }
        }
        assertThatIllegalArgumentException().isThrownBy(() -> new RandomisedWeeks(1, 0));
    }

    @Test
    void testCountsAllDrawsOfFewPairs() {
        // Six summands of one sign: the draw that was made and its mirror image are the farthest of 64.
        RandomisationTest test = RandomisationTest.of(new double[] {-1, -2, -3, -1, -2, -1});
        assertThat(test.twoSided()).isEqualTo(2 / 64.0);
        assertThat(test.lower()).isEqualTo(1 / 64.0);
        assertThat(RandomisationTest.of(new double[] {1, 2}).lower()).isEqualTo(1);
        // {1, -1}: sums 0, 0, 2, -2; all are at least as far out as 0, three are at most 0.
        assertThat(RandomisationTest.of(new double[] {1, -1})).isEqualTo(new RandomisationTest(1, .75));
        assertThat(RandomisationTest.of(new double[0])).isEqualTo(new RandomisationTest(1, 1));
    }

    @Test
    void testSamplesTheDrawsOfManyPairs() {
        // 14 pairs, 10 summands of -1 and 4 of 1: P(sum <= -6) = P(binomial(14, .5) <= 4) = 1471 / 16384, by hand.
        double[] summands = new double[14];
        Arrays.setAll(summands, i -> i < 10 ? -1 : 1);
        RandomisationTest test = RandomisationTest.of(summands);
        assertThat(test.lower()).isCloseTo(1471 / 16384.0, within(.015)); // 3 standard errors of 4,096 draws
        assertThat(test.twoSided()).isCloseTo(2 * 1471 / 16384.0, within(.02));
        assertThat(RandomisationTest.of(summands)).isEqualTo(test);
        double[] clear = new double[200];
        Arrays.fill(clear, -1);
        assertThat(RandomisationTest.of(clear).twoSided()).isEqualTo(1 / 4097.0);
    }

    @Test
    void largeEffectIsFoundByModelAndDraw() {
        RandomisedReview review = RandomisedReview.of(DESIGN, pain(DESIGN, -3));
        assertThat(review.verdict()).isEqualTo(Verdict.REDUCED);
        assertThat(requireNonNull(review.difference()).low()).isLessThan(-3);
        assertThat(review.difference().high()).isBetween(-3., 0.);
        assertThat(review.pTwoSided()).isLessThan(.02);
        assertThat(review.pairs()).isEqualTo(8);
        assertThat(review.scoredDays()).isEqualTo(112);
        assertThat(review.reasons()).isEmpty();
        assertThat(RandomisedReview.of(DESIGN, pain(DESIGN, 3)).verdict()).isEqualTo(Verdict.INCREASED);
    }

    @Test
    void noAnswerBeforeTheLastWeekIsOver() {
        double[] pain = Arrays.copyOf(pain(DESIGN, -3), 100);
        RandomisedReview review = RandomisedReview.of(DESIGN, pain);
        assertThat(review.verdict()).isEqualTo(Verdict.CANNOT_TELL_YET);
        assertThat(review.reasons()).extracting(Reason::code).containsExactly(Code.WEEKS_NOT_FINISHED);
        assertThat(review.pairs()).isEqualTo(7);
    }

    @Test
    void daysAfterTheLastWeekAreIgnored() {
        double[] longer = Arrays.copyOf(pain(DESIGN, -3), 150);
        assertThat(RandomisedReview.of(DESIGN, longer)).isEqualTo(RandomisedReview.of(DESIGN, pain(DESIGN, -3)));
    }

    @Test
    void badInputHasAReason() {
        double[] none = new double[DESIGN.days()];
        Arrays.fill(none, Double.NaN);
        RandomisedReview unscored = RandomisedReview.of(DESIGN, none);
        assertThat(unscored.verdict()).isEqualTo(Verdict.NOT_ENOUGH_DATA);
        assertThat(unscored.reasons()).extracting(Reason::code).containsExactly(Code.TOO_FEW_PAIRS);
        assertThat(unscored.difference()).isNull();

        RandomisedReview equal = RandomisedReview.of(DESIGN, new double[DESIGN.days()]);
        assertThat(equal.verdict()).isEqualTo(Verdict.NOT_ENOUGH_DATA);
        assertThat(equal.reasons()).extracting(Reason::code).containsExactly(Code.PAIN_ALL_EQUAL);

        RandomisedReview empty = RandomisedReview.of(DESIGN, new double[0]);
        assertThat(empty.verdict()).isEqualTo(Verdict.CANNOT_TELL_YET);
        assertThat(empty.pairedDifference()).isNull();

        RandomisedWeeks few = new RandomisedWeeks(42, 5);
        assertThat(RandomisedReview.of(few, pain(few, -3)).reasons())
                .extracting(Reason::code)
                .containsExactly(Code.TOO_FEW_PAIRS);
    }
}
