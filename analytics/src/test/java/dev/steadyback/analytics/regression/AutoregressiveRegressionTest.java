package dev.steadyback.analytics.regression;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.steadyback.analytics.Series;
import dev.steadyback.analytics.regression.AutoregressiveRegression.Grid;
import dev.steadyback.analytics.regression.FilteredColumns.Solution;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.ArrayRealVector;
import org.hipparchus.linear.CholeskyDecomposition;
import org.hipparchus.linear.RealMatrix;
import org.hipparchus.linear.RealVector;
import org.junit.jupiter.api.Test;

class AutoregressiveRegressionTest {
    private static final double LOG_2_PI = Math.log(2 * Math.PI);

    private static double[] ones(int days) {
        double[] ones = new double[days];
        Arrays.fill(ones, 1);
        return ones;
    }

    private static double[] ramp(int days) {
        double[] ramp = new double[days];
        Arrays.setAll(ramp, t -> -1 + 2.0 * t / (days - 1));
        return ramp;
    }

    private static EffectPosterior melatonin() {
        double[][] columns = {ones(70), ramp(70), Series.melatonin()};
        return requireNonNull(AutoregressiveRegression.fit(Series.mood(), columns, 2));
    }

    @Test
    void melatoninEqualsTheGoldenRow() {
        // src/docs/method.md, "Reference values": computed by two independent programs that agree to 1e-8.
        EffectPosterior posterior = melatonin();
        assertThat(posterior.degreesOfFreedom()).isEqualTo(67);
        assertThat(posterior.mean()).isCloseTo(.84903558, within(1e-8));
        assertThat(posterior.sd()).isCloseTo(.99487068, within(1e-8));
        assertThat(posterior.interval(.95).low()).isCloseTo(-1.14580876, within(1e-8));
        assertThat(posterior.interval(.95).high()).isCloseTo(2.82894010, within(1e-8));
        assertThat(posterior.probabilityNegative()).isCloseTo(.19746815, within(1e-8));
        assertThat(posterior.meanRho()).isCloseTo(.558996, within(1e-6));
        assertThat(posterior.meanLambda()).isCloseTo(.365655, within(1e-6));
    }

    @Test
    void filterEqualsDenseAlgebraOverGaps() {
        // Generalised least squares with the covariance matrix written out, by Hipparchus' Cholesky; the R manual's
        // series has 6 gaps.
        double[] y = Series.presidents();
        double[][] columns = {
            ones(120), ramp(120), Arrays.stream(ramp(120)).map(it -> it * it).toArray()
        };
        double rho = Math.exp(-1 / 4.5);
        double lambda = .3;
        int[] days = IntStream.range(0, 120).filter(t -> !Double.isNaN(y[t])).toArray();
        int n = days.length;
        RealMatrix covariance = new Array2DRowRealMatrix(n, n);
        RealMatrix x = new Array2DRowRealMatrix(n, 3);
        RealVector v = new ArrayRealVector(n);
        for (int i = 0; i < n; i++) {
            v.setEntry(i, y[days[i]]);
            for (int j = 0; j < n; j++) {
                double sticky = (1 - lambda) * Math.pow(rho, Math.abs(days[i] - days[j]));
                covariance.setEntry(i, j, sticky + (i == j ? lambda : 0));
            }
            for (int c = 0; c < 3; c++) {
                x.setEntry(i, c, columns[c][days[i]]);
            }
        }
        CholeskyDecomposition cholesky = new CholeskyDecomposition(covariance);
        RealMatrix weighted = cholesky.getSolver().solve(x);
        RealMatrix information = x.transposeMultiply(weighted);
        CholeskyDecomposition normal = new CholeskyDecomposition(information, 1e-10, 1e-10);
        RealVector b = normal.getSolver().solve(weighted.preMultiply(v));
        RealVector residual = v.subtract(x.operate(b));
        double squares = residual.dotProduct(cholesky.getSolver().solve(residual));

        FilteredColumns filtered = new FilteredColumns(y, columns);
        assertThat(filtered.observed()).isEqualTo(114);
        assertThat(filtered.pass(rho, lambda)).isCloseTo(Math.log(cholesky.getDeterminant()), within(1e-8));
        for (int c = 0; c < 3; c++) {
            Solution solution = requireNonNull(filtered.solve(c));
            assertThat(solution.coefficient()).isCloseTo(b.getEntry(c), within(1e-8));
            assertThat(solution.squares()).isCloseTo(squares, within(1e-8));
            assertThat(solution.inverse())
                    .isCloseTo(normal.getSolver().getInverse().getEntry(c, c), within(1e-8));
            assertThat(solution.logDeterminant()).isCloseTo(Math.log(normal.getDeterminant()), within(1e-8));
        }
    }

    @Test
    void likelihoodOfThePresidentsIsThePublishedOne() {
        // R manual, arima(presidents, c(1, 0, 0)): ar1 .8242, mean 56.1505 (4.6434), s2 85.47, logLik -416.89. The mean
        // and its error to the digits that
        // four digits of ar1 allow; 114 values observed.
        FilteredColumns filtered = new FilteredColumns(Series.presidents(), new double[][] {ones(120)});
        double logs = filtered.pass(.8242, 0);
        Solution solution = requireNonNull(filtered.solve(0));
        double variance = 85.47 / (1 - .8242 * .8242);
        assertThat(solution.coefficient()).isCloseTo(56.1505, within(1e-3));
        assertThat(Math.sqrt(variance * solution.inverse())).isCloseTo(4.6434, within(2e-3));
        double logLik = -.5 * (114 * (LOG_2_PI + Math.log(variance)) + logs + solution.squares() / variance);
        assertThat(logLik).isCloseTo(-416.89, within(.005));
    }

    @Test
    void likelihoodsOfLakeHuronAreThoseOfGls() {
        // Computed with R: nlme::gls on year - 1920, corAR1. ML: phi .7834751, slope -.02038447, logLik
        // -105.2251; REML: phi .8247674,
        // slope -.01943459 (.01266414), logLik -108.9152.
        double[] year = new double[98];
        Arrays.setAll(year, t -> t + 1875 - 1920.0);
        FilteredColumns filtered = new FilteredColumns(Series.lakeHuron(), new double[][] {ones(98), year});
        double logs = filtered.pass(.7834751, 0);
        Solution ml = requireNonNull(filtered.solve(1));
        assertThat(ml.coefficient()).isCloseTo(-.02038447, within(1e-8));
        assertThat(-.5 * (98 * (LOG_2_PI + Math.log(ml.squares() / 98) + 1) + logs))
                .isCloseTo(-105.2251, within(5e-5));

        logs = filtered.pass(.8247674, 0);
        Solution reml = requireNonNull(filtered.solve(1));
        assertThat(reml.coefficient()).isCloseTo(-.01943459, within(1e-8));
        assertThat(Math.sqrt(reml.squares() / 96 * reml.inverse())).isCloseTo(.01266414, within(1e-7));
        double restricted = -.5 * (96 * (LOG_2_PI + Math.log(reml.squares() / 96) + 1) + logs + reml.logDeterminant());
        assertThat(restricted).isCloseTo(-108.9152, within(5e-5));
    }

    @Test
    void unknownDaysAtEitherEndChangeNothing() {
        double[] y = new double[80];
        double[][] columns = {ones(80), ramp(80), new double[80]};
        Arrays.fill(y, Double.NaN);
        System.arraycopy(Series.mood(), 0, y, 4, 70);
        System.arraycopy(ramp(70), 0, columns[1], 4, 70);
        System.arraycopy(Series.melatonin(), 0, columns[2], 4, 70);
        EffectPosterior padded = requireNonNull(AutoregressiveRegression.fit(y, columns, 2));
        assertThat(padded.mean()).isCloseTo(melatonin().mean(), within(1e-12));
        assertThat(padded.sd()).isCloseTo(melatonin().sd(), within(1e-12));
    }

    @Test
    void unitsOfTheColumnOnlyScaleTheEffect() {
        double[] tiny = Arrays.stream(Series.melatonin()).map(it -> it * 1e-6).toArray();
        EffectPosterior posterior = requireNonNull(
                AutoregressiveRegression.fit(Series.mood(), new double[][] {ones(70), ramp(70), tiny}, 2));
        assertThat(posterior.mean() * 1e-6).isCloseTo(melatonin().mean(), within(1e-10));
        assertThat(posterior.probabilityNegative()).isCloseTo(melatonin().probabilityNegative(), within(1e-10));
    }

    @Test
    void poolOfOneModelTwiceIsThatModel() {
        EffectPosterior one = melatonin();
        EffectPosterior pooled = EffectPosterior.pool(List.of(one, one));
        assertThat(pooled.mean()).isCloseTo(one.mean(), within(1e-14));
        assertThat(pooled.probabilityNegative()).isCloseTo(one.probabilityNegative(), within(1e-14));
    }

    @Test
    void quantileIsTheInverseOfTheProbability() {
        EffectPosterior posterior = melatonin();
        for (double p : new double[] {1e-6, .1, .5, .9, 1 - 1e-6}) {
            assertThat(posterior.probabilityBelow(posterior.quantile(p))).isCloseTo(p, within(1e-10));
        }
        assertThatIllegalArgumentException().isThrownBy(() -> posterior.quantile(0));
    }

    @Test
    void gridWithoutNoiseIsPureAutoregression() {
        EffectPosterior posterior = requireNonNull(AutoregressiveRegression.fit(
                Series.mood(), new double[][] {ones(70), ramp(70), Series.melatonin()}, 2, Grid.WITHOUT_NOISE));
        assertThat(posterior.meanLambda()).isZero();
    }

    @Test
    void scoresAddUpAndANuisanceColumnHasNone() {
        double[] first = Series.melatonin().clone();
        double[] second = new double[70];
        Arrays.fill(first, 35, 70, 0);
        Arrays.setAll(second, t -> Series.melatonin()[t] - first[t]);
        double[][] trend = {ones(70), ramp(70)};
        double[] scores = requireNonNull(AutoregressiveRegression.scores(
                Series.mood(), trend, new double[][] {Series.melatonin(), first, second, ramp(70)}));
        assertThat(scores[0]).isCloseTo(scores[1] + scores[2], within(1e-10));
        assertThat(scores[0]).isPositive(); // as the coefficient is
        assertThat(scores[3]).isCloseTo(0, within(1e-10));
        assertThat(AutoregressiveRegression.scores(ones(70), trend, new double[][] {first}))
                .isNull();
    }

    @Test
    void dataThatCannotTellGiveNothing() {
        double[] y = Arrays.copyOf(Series.mood(), 5);
        assertThat(AutoregressiveRegression.fit(y, new double[][] {ones(5), ramp(5), {0, 1, 0, 0, 1}}, 2))
                .isNull();
        assertThat(AutoregressiveRegression.fit(Series.mood(), new double[][] {ones(70), ones(70)}, 1))
                .isNull();
        assertThat(AutoregressiveRegression.fit(Series.mood(), new double[][] {ones(70), new double[70]}, 1))
                .isNull();
        assertThat(AutoregressiveRegression.fit(ones(70), new double[][] {ones(70), ramp(70)}, 1))
                .isNull();
        assertThat(AutoregressiveRegression.fit(ramp(70), new double[][] {ones(70), ramp(70)}, 1))
                .isNull();
        assertThat(AutoregressiveRegression.fit(new double[0], new double[][] {{}}, 0))
                .isNull();
    }

    @Test
    void columnsThatAreNotFiniteOrNotAsLongAreRefused() {
        double[] broken = ones(70);
        broken[3] = Double.NaN;
        assertThatIllegalArgumentException()
                .isThrownBy(() -> AutoregressiveRegression.fit(Series.mood(), new double[][] {broken}, 0));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> AutoregressiveRegression.fit(Series.mood(), new double[][] {ones(69)}, 0));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> AutoregressiveRegression.fit(Series.mood(), new double[][] {ones(70)}, 1));
    }
}
