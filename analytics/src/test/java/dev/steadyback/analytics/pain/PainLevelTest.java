package dev.steadyback.analytics.pain;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.steadyback.analytics.Reference;
import dev.steadyback.analytics.Series;
import dev.steadyback.analytics.pain.PainLevel.Run;
import dev.steadyback.analytics.regression.LocalLevel;
import java.time.LocalDate;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class PainLevelTest {
    private static final LocalDate START = LocalDate.of(2026, 3, 2);
    private static final double NOISE = 15099;
    private static final double Q = 1469 / NOISE;

    private static PainSeries series(double... values) {
        return new PainSeries(START, values);
    }

    private static PainLevel level(double... values) {
        return requireNonNull(PainLevel.of(series(values)));
    }

    /** Scores on these days, all 4 but for the parity of the day. */
    private static PainSeries scoredOn(int days, int... scored) {
        double[] values = new double[days];
        Arrays.fill(values, Double.NaN);
        for (int day : scored) {
            values[day] = 4 + day % 2;
        }
        return series(values);
    }

    @Test
    void smootherEqualsStatsmodelsOnTheNile() {
        // nile-local-level.csv, columns 1 and 2; 9 and 7 decimals there.
        double[][] table = Reference.table("nile-local-level.csv");
        LocalLevel nile = new LocalLevel(Series.nile());
        nile.smooth(Q);
        for (int t = 0; t < 100; t++) {
            assertThat(nile.level()[t]).isCloseTo(table[t + 1][1], within(1e-7));
            assertThat(nile.variance()[t] * NOISE).isCloseTo(table[t + 1][2], within(1e-5));
        }
        assertThat(logLik(nile)).isCloseTo(table[0][0], within(1e-8));
        // Durbin and Koopman 2012, table 2.1, prints -632.54 without the constant of the diffuse first observation.
        assertThat(logLik(nile) + .5 * Math.log(2 * Math.PI)).isCloseTo(-632.54, within(.006));
    }

    @Test
    void smootherEqualsStatsmodelsOnTheNileWithFortyYearsMissing() {
        // nile-local-level.csv, columns 3 and 4: observations 21-40 and 61-80 taken out, as in Durbin and Koopman 2012,
        // section 2.7.
        double[][] table = Reference.table("nile-local-level.csv");
        double[] y = Series.nile().clone();
        Arrays.fill(y, 20, 40, Double.NaN);
        Arrays.fill(y, 60, 80, Double.NaN);
        LocalLevel nile = new LocalLevel(y);
        nile.smooth(Q);
        for (int t = 0; t < 100; t++) {
            assertThat(nile.level()[t]).isCloseTo(table[t + 1][3], within(1e-7));
            assertThat(nile.variance()[t] * NOISE).isCloseTo(table[t + 1][4], within(1e-5));
        }
        assertThat(logLik(nile)).isCloseTo(table[0][1], within(1e-8));
    }

    /** At noise variance 15099, with a constant for every observation as statsmodels counts it. */
    private static double logLik(LocalLevel nile) {
        int n = nile.observed();
        return -.5 * (n * Math.log(2 * Math.PI) + (n - 1) * Math.log(NOISE) + nile.logs() + nile.squares() / NOISE);
    }

    @Test
    void posteriorOverTheGridEqualsDenseAlgebra() {
        // presidents-level.csv, columns 1 to 3: an independent program in R, by dense algebra.
        double[][] table = Reference.table("presidents-level.csv");
        PainLevel level =
                level(Arrays.stream(Series.presidents()).map(it -> it / 10).toArray());
        for (int t = 0; t < 120; t++) {
            assertThat(level.mean(t)).isCloseTo(table[t][1], within(1e-8));
            assertThat(level.low(t)).isCloseTo(Math.max(0, table[t][2]), within(1e-8));
            assertThat(level.high(t)).isCloseTo(Math.min(10, table[t][3]), within(1e-8));
        }
    }

    @Test
    void bandIsCloseToTheQuantilesOfTheMixture() {
        // presidents-level.csv, columns 4 and 5: the mixture's own quantiles by root finding. The largest distance
        // there is 0.061.
        double[][] table = Reference.table("presidents-level.csv");
        PainLevel level =
                level(Arrays.stream(Series.presidents()).map(it -> it / 10).toArray());
        for (int t = 0; t < 120; t++) {
            assertThat(level.low(t)).isCloseTo(Math.max(0, table[t][4]), within(.062));
            assertThat(level.high(t)).isCloseTo(Math.min(10, table[t][5]), within(.062));
        }
    }

    @Test
    void gapWidensTheBandTowardsItsMiddle() {
        double[] values = {
            5, 6, 4, 5, 7, 5, Double.NaN, Double.NaN, Double.NaN, Double.NaN, Double.NaN, 4, 3, 5, 4, 3, 4
        };
        PainLevel level = level(values);
        double[] width = new double[values.length];
        Arrays.setAll(width, day -> level.high(day) - level.low(day));
        assertThat(width[8]).isGreaterThan(width[7]).isGreaterThan(width[9]);
        assertThat(width[7]).isGreaterThan(width[6]);
        assertThat(width[6]).isGreaterThan(width[5]);
        assertThat(width[9]).isGreaterThan(width[10]);
        assertThat(width[10]).isGreaterThan(width[11]);
    }

    @Test
    void timeRunsBothWays() {
        // The model is the same backwards, so a mirrored series has the mirrored level.
        double[] there = {Double.NaN, 5, 6, 2, Double.NaN, 3, 3, 1, Double.NaN, Double.NaN, 4};
        double[] back = new double[there.length];
        Arrays.setAll(back, day -> there[there.length - 1 - day]);
        for (int day = 0; day < there.length; day++) {
            assertThat(level(there).mean(day)).isCloseTo(level(back).mean(there.length - 1 - day), within(1e-9));
            assertThat(level(there).high(day)).isCloseTo(level(back).high(there.length - 1 - day), within(1e-9));
        }
    }

    @Test
    void nothingScoredHasNoLevel() {
        assertThat(PainLevel.of(series())).isNull();
        assertThat(PainLevel.of(series(Double.NaN, Double.NaN))).isNull();
    }

    @Test
    void oneScoreIsItselfWithinTheWholeScale() {
        PainLevel level = level(Double.NaN, 7, Double.NaN);
        for (int day = 0; day < 3; day++) {
            assertThat(level.mean(day)).isEqualTo(7);
            assertThat(level.low(day)).isZero();
            assertThat(level.high(day)).isEqualTo(10);
        }
        assertThat(level.runs()).isEmpty();
    }

    @Test
    void equalScoresAreKnownToHalfAPoint() {
        PainLevel level = level(4, 4, Double.NaN, 4, 4, 4);
        assertThat(level.mean(2)).isEqualTo(4);
        assertThat(level.low(2)).isEqualTo(3.5);
        assertThat(level.high(2)).isEqualTo(4.5);
        assertThat(level(0, 0).low(0)).isZero();
        assertThat(level(0, 0).high(0)).isEqualTo(.5);
    }

    @Test
    void everyNumberIsFiniteAndOnTheScale() {
        double[][] all = {
            {0, 10},
            {0, 10, 0, 10, 0, 10},
            {0, 0, 0, 0, 1e-9},
            {10, Double.NaN, Double.NaN, 0},
            {1, 2, 3, 4, 5, 6, 7},
            {0, 0, 0, 10, 10, 10}
        };
        for (double[] values : all) {
            PainLevel level = level(values);
            for (int day = 0; day < values.length; day++) {
                assertThat(level.low(day)).isBetween(0.0, level.mean(day));
                assertThat(level.high(day)).isBetween(level.mean(day), 10.0);
            }
        }
    }

    @Test
    void lineNeedsFiveScoresInFourteenDays() {
        assertThat(PainLevel.runs(scoredOn(20, 0, 3, 6, 9, 13))).containsExactly(new Run(0, 13));
        assertThat(PainLevel.runs(scoredOn(20, 0, 3, 6, 9, 14))).isEmpty();
        assertThat(PainLevel.runs(scoredOn(20, 0, 1, 2, 3))).isEmpty();
        assertThat(PainLevel.runs(series())).isEmpty();
    }

    @Test
    void lineStopsAtGapsOverFiveDays() {
        assertThat(PainLevel.runs(scoredOn(30, 1, 2, 3, 4, 5, 11, 12, 13, 14, 15)))
                .containsExactly(new Run(1, 15));
        assertThat(PainLevel.runs(scoredOn(30, 1, 2, 3, 4, 5, 12, 13, 14, 15, 16)))
                .containsExactly(new Run(1, 5), new Run(12, 16));
        assertThat(PainLevel.runs(scoredOn(30, 1, 2, 3, 10, 11))).isEmpty();
    }

    @Test
    void lineLeavesOutTheThinPartBetween() {
        assertThat(PainLevel.runs(scoredOn(60, 0, 1, 2, 3, 4, 10, 16, 22, 28, 34, 35, 36, 37, 38)))
                .containsExactly(new Run(0, 10), new Run(28, 38));
    }
}
