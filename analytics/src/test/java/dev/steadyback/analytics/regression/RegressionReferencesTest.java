package dev.steadyback.analytics.regression;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.steadyback.analytics.Reference;
import dev.steadyback.analytics.Series;
import dev.steadyback.analytics.regression.FilteredColumns.Solution;
import java.util.Arrays;
import java.util.Random;
import jdplus.toolkit.base.core.math.matrices.FastMatrix;
import jdplus.toolkit.base.core.ssf.arima.AR1;
import jdplus.toolkit.base.core.ssf.dk.DkToolkit;
import jdplus.toolkit.base.core.ssf.univariate.Ssf;
import jdplus.toolkit.base.core.ssf.univariate.SsfData;
import jdplus.toolkit.base.core.ssf.univariate.SsfRegressionModel;
import jdplus.toolkit.base.core.stats.likelihood.DiffuseConcentratedLikelihood;
import org.junit.jupiter.api.Test;

/** The whitening and the least squares behind {@link AutoregressiveRegression}, against programs and books of others. */
class RegressionReferencesTest {
    private static final double LOG_2_PI = Math.log(2 * Math.PI);

    /** Ice cream, Hildreth and Lu 1960, 30 periods of four weeks: consumption, income, price, temperature. */
    private static final double[][] ICE_CREAM = {
        {
            .386, .374, .393, .425, .406, .344, .327, .288, .269, .256, .286, .298, .329, .318, .381, .381, .470, .443,
            .386, .342, .319, .307, .284, .326, .309, .359, .376, .416, .437, .548
        },
        {
            78, 79, 81, 80, 76, 78, 82, 79, 76, 79, 82, 85, 86, 83, 84, 82, 80, 78, 84, 86, 85, 87, 94, 92, 95, 96, 94,
            96, 91, 90
        },
        {
            .270, .282, .277, .280, .272, .262, .275, .267, .265, .277, .282, .270, .272, .287, .277, .287, .280, .277,
            .277, .277, .292, .287, .277, .285, .282, .265, .265, .265, .268, .260
        },
        {
            41, 56, 63, 68, 69, 65, 61, 47, 32, 24, 28, 26, 32, 40, 55, 63, 72, 72, 67, 60, 44, 40, 32, 27, 28, 33, 41,
            52, 64, 71
        }
    };

    private static double[] coefficients(FilteredColumns filtered, int k) {
        double[] b = new double[k];
        Arrays.setAll(b, i -> requireNonNull(filtered.solve(i)).coefficient());
        return b;
    }

    private static double[] residuals(double[] y, double[][] columns, double[] b) {
        double[] residuals = y.clone();
        for (int t = 0; t < y.length; t++) {
            for (int c = 0; c < b.length; c++) {
                residuals[t] -= b[c] * columns[c][t];
            }
        }
        return residuals;
    }

    /** The coefficient of residuals on those of the day before. */
    private static double correlation(double[] residuals) {
        double products = 0;
        double squares = 0;
        for (int t = 1; t < residuals.length; t++) {
            products += residuals[t] * residuals[t - 1];
            squares += residuals[t - 1] * residuals[t - 1];
        }
        return products / squares;
    }

    @Test
    void bariumByPraisAndWinstenIsThatOfWooldridge() {
        // Wooldridge, Introductory Econometrics, example 12.4: iterated Prais-Winsten, 131 months; four digits printed.
        double[][] months = Reference.table("barium.csv");
        double[][] columns = new double[7][131];
        double[] y = new double[131];
        Arrays.setAll(y, t -> months[t][0]);
        for (int c = 0; c < 6; c++) {
            int column = c + 1;
            Arrays.setAll(columns[c], t -> months[t][column]);
        }
        Arrays.fill(columns[6], 1);
        FilteredColumns filtered = new FilteredColumns(y, columns);
        double rho = 0;
        for (int i = 0; i < 50; i++) {
            filtered.pass(rho, 0);
            rho = correlation(residuals(y, columns, coefficients(filtered, 7)));
        }
        assertThat(rho).isCloseTo(.2932, within(5e-5));
        double[] expected = {2.9409, 1.0464, 1.1328, -.0165, -.0332, -.5768, -37.0777};
        double[] errors = {.6328, .9773, .5067, Double.NaN, Double.NaN, .3420, 22.7783};
        for (int c = 0; c < 7; c++) {
            Solution solution = requireNonNull(filtered.solve(c));
            assertThat(solution.coefficient()).isCloseTo(expected[c], within(1e-4));
            if (!Double.isNaN(errors[c])) {
                double error = Math.sqrt(solution.squares() / 124 * solution.inverse());
                assertThat(error).isCloseTo(errors[c], within(1e-4));
            }
        }
    }

    @Test
    void iceCreamHasSeveralOptima() {
        // src/docs/method.md, "Reference values": Cochrane-Orcutt stops at rho .4009, the optimum of the full
        // likelihood is .7322.
        double[] ones = new double[30];
        Arrays.fill(ones, 1);
        double[][] columns = {ones, ICE_CREAM[1], ICE_CREAM[2], ICE_CREAM[3]};
        double rho = 0;
        for (int i = 0; i < 200; i++) {
            double now = rho;
            double[][] changes = new double[4][29];
            double[] y = new double[29];
            for (int c = 0; c < 4; c++) {
                double[] column = columns[c];
                Arrays.setAll(changes[c], t -> column[t + 1] - now * column[t]);
            }
            Arrays.setAll(y, t -> ICE_CREAM[0][t + 1] - now * ICE_CREAM[0][t]);
            FilteredColumns differences = new FilteredColumns(y, changes);
            differences.pass(0, 0);
            rho = correlation(residuals(ICE_CREAM[0], columns, coefficients(differences, 4)));
        }
        assertThat(rho).isCloseTo(.4009, within(5e-5));

        FilteredColumns filtered = new FilteredColumns(ICE_CREAM[0], columns);
        double best = Double.NEGATIVE_INFINITY;
        double at = 0;
        for (double candidate = 0; candidate < 1; candidate += 1e-4) {
            double logs = filtered.pass(candidate, 0);
            double likelihood =
                    -.5 * (30 * Math.log(requireNonNull(filtered.solve(0)).squares()) + logs);
            if (likelihood > best) {
                best = likelihood;
                at = candidate;
            }
        }
        assertThat(at).isCloseTo(.7322, within(1e-4));
    }

    @Test
    void presidentsAreMostLikelyAtThePublishedCorrelation() {
        // R manual, arima(presidents, c(1, 0, 0)): ar1 .8242 to four digits, by an optimiser.
        double[] ones = new double[120];
        Arrays.fill(ones, 1);
        FilteredColumns filtered = new FilteredColumns(Series.presidents(), new double[][] {ones});
        double best = Double.NEGATIVE_INFINITY;
        double at = 0;
        for (double candidate = .8; candidate < .85; candidate += 1e-5) {
            double logs = filtered.pass(candidate, 0);
            double likelihood =
                    -.5 * (114 * Math.log(requireNonNull(filtered.solve(0)).squares()) + logs);
            if (likelihood > best) {
                best = likelihood;
                at = candidate;
            }
        }
        assertThat(at).isCloseTo(.8242, within(1e-4));
    }

    @Test
    void generalisedLeastSquaresOverGapsAreThoseOfR() {
        // gls-car1.csv, with its script: nlme::gls with corCAR1 on made-up series with up to half of the days missing.
        double[][] all = Reference.table("gls-car1-series.csv");
        for (double[] expected : Reference.table("gls-car1.csv")) {
            double[][] days =
                    Arrays.stream(all).filter(it -> it[0] == expected[0]).toArray(double[][]::new);
            double[] y = new double[days.length];
            double[][] columns = new double[3][days.length];
            for (int t = 0; t < days.length; t++) {
                y[t] = days[t][2];
                columns[0][t] = 1;
                columns[1][t] = days[t][1];
                columns[2][t] = days[t][3];
            }
            FilteredColumns filtered = new FilteredColumns(y, columns);
            int n = filtered.observed();
            for (int method = 0; method < 2; method++) {
                boolean restricted = method == 0;
                int at = 1 + 4 * method;
                double logs = filtered.pass(expected[at], 0);
                Solution solution = requireNonNull(filtered.solve(2));
                int freedom = restricted ? n - 3 : n;
                assertThat(solution.coefficient()).isCloseTo(expected[at + 1], within(1e-9));
                assertThat(Math.sqrt(solution.squares() / (n - 3) * solution.inverse()))
                        .isCloseTo(expected[at + 2], within(1e-9));
                double logLik = -.5
                        * (freedom * (LOG_2_PI + Math.log(solution.squares() / freedom) + 1)
                                + logs
                                + (restricted ? solution.logDeterminant() : 0));
                assertThat(logLik).isCloseTo(expected[at + 3], within(1e-8));
            }
        }
    }

    @Test
    void likelihoodOverGapsIsThatOfJDemetra() {
        // JDemetra+ 3.5.0: AR(1) state, measurement error and regression, concentrated likelihood by its own filter.
        Random random = new Random(11);
        for (int series = 0; series < 40; series++) {
            int days = 30 + random.nextInt(200);
            double missing = random.nextDouble() * .6;
            double rho = random.nextDouble() * .98;
            double lambda = random.nextDouble() * .8;
            double[] y = new double[days];
            double[][] columns = new double[3][days];
            FastMatrix x = FastMatrix.make(days, 3);
            for (int t = 0; t < days; t++) {
                columns[0][t] = 1;
                columns[1][t] = t / 10.0;
                columns[2][t] = random.nextInt(6);
                y[t] = random.nextDouble() < missing ? Double.NaN : 5 - .3 * columns[2][t] + random.nextGaussian();
                for (int c = 0; c < 3; c++) {
                    x.set(t, c, columns[c][t]);
                }
            }
            FilteredColumns filtered = new FilteredColumns(y, columns);
            double logs = filtered.pass(rho, lambda);
            Ssf model = Ssf.of(AR1.of(rho, (1 - lambda) * (1 - rho * rho), false), AR1.defaultLoading(), lambda);
            DiffuseConcentratedLikelihood other = DkToolkit.concentratedLikelihoodComputer(false, false, true)
                    .compute(new SsfRegressionModel<>(model, new SsfData(y), x, 0));
            assertThat(logs).isCloseTo(other.logDeterminant(), within(1e-6));
            for (int c = 0; c < 3; c++) {
                Solution solution = requireNonNull(filtered.solve(c));
                assertThat(solution.coefficient()).isCloseTo(other.coefficient(c), within(1e-6));
                assertThat(solution.squares()).isCloseTo(other.ssq(), within(1e-6));
                assertThat(solution.inverse())
                        .isCloseTo(other.unscaledCovariance().get(c, c), within(1e-6));
            }
            int n = filtered.observed();
            double logLik = -.5
                    * (n
                                    * (LOG_2_PI
                                            + Math.log(requireNonNull(filtered.solve(0))
                                                            .squares()
                                                    / n)
                                            + 1)
                            + logs);
            assertThat(logLik).isCloseTo(other.logLikelihood(), within(1e-6));
        }
    }
}
