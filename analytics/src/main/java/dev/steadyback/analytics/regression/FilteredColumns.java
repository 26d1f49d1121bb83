package dev.steadyback.analytics.regression;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * y and its regressors on the observed days, whitened by one Kalman filter at a grid point of {@link AutoregressiveRegression}, and least squares on
 * them. Works in arrays that are used again at the next grid point; not for several threads.
 *
 * <p>Dependent columns: a pivot of the Cholesky factor below 1e-12 after scaling to unit length. Perfect fit: S below 1e-20 of |w|^2. Cost: of a pass
 * days x columns, of a solution scored days x columns^2.
 */
final class FilteredColumns {
    private static final double SINGULAR = 1e-12;
    private static final double PERFECT = 1e-20;

    /** Where a product of variances is turned into a logarithm: far from underflow, and seldom. */
    private static final double SMALL = 1e-200;

    private final double[][] columns;
    private final boolean[] observed;
    private final double[][] rows;
    private final double[] state;
    private final double[][] factor;
    private final double[] length;
    private final double[] solution;

    /** Least squares on filtered columns: b_j, S, [(W'W)^-1]_jj, ln|W'W|. */
    record Solution(double coefficient, double squares, double inverse, double logDeterminant) {}

    /** Takes y with NaN on unknown days, finite otherwise, and regressors that are finite on every day. */
    FilteredColumns(double[] y, double[][] regressors) {
        int k = regressors.length;
        columns = Arrays.copyOf(regressors, k + 1);
        columns[k] = y;
        observed = new boolean[y.length];
        int n = 0;
        for (int t = 0; t < y.length; t++) {
            observed[t] = !Double.isNaN(y[t]);
            n += observed[t] ? 1 : 0;
            if (Double.isInfinite(y[t])) {
                throw new IllegalArgumentException("y is infinite on day " + t + ".");
            }
        }
        for (double[] regressor : regressors) {
            if (regressor.length != y.length || !Arrays.stream(regressor).allMatch(Double::isFinite)) {
                throw new IllegalArgumentException(
                        "A regressor needs a finite value for each of the " + y.length + " days.");
            }
        }
        rows = new double[k + 1][n];
        state = new double[k + 1];
        factor = new double[k][k];
        length = new double[k + 1];
        solution = new double[k];
    }

    int observed() {
        return rows[0].length;
    }

    /** Filters all columns in one pass; returns L, the sum of the logs of the innovation variances in units of s2. */
    double pass(double rho, double lambda) {
        Arrays.fill(state, 0);
        double variance = 1 - lambda;
        double innovation = (1 - lambda) * (1 - rho * rho);
        double logs = 0;
        double product = 1;
        int row = 0;
        // On days in a row the innovation variance soon stands still, to the last bit: then the division and the root
        // are not needed again.
        double f = 0;
        double scale = 0;
        double gain = 0;
        for (int t = 0; t < observed.length; t++) {
            if (observed[t]) {
                if (f != variance + lambda) {
                    f = variance + lambda;
                    scale = 1 / Math.sqrt(f);
                    gain = variance / f;
                }
                for (int c = 0; c < columns.length; c++) {
                    double v = columns[c][t] - state[c];
                    rows[c][row] = v * scale;
                    state[c] = rho * (state[c] + gain * v);
                }
                product *= f;
                if (product < SMALL) {
                    logs += Math.log(product);
                    product = 1;
                }
                variance *= 1 - gain;
                row++;
            } else {
                for (int c = 0; c < columns.length; c++) {
                    state[c] *= rho;
                }
            }
            variance = rho * rho * variance + innovation;
        }
        return logs + Math.log(product);
    }

    /** The coefficient of a regressor after the last pass; null if the columns are dependent or the fit is perfect. */
    @Nullable
    Solution solve(int interest) {
        int k = factor.length;
        double[] w = rows[k];
        double logDeterminant = 0;
        for (int i = 0; i <= k; i++) {
            length[i] = Math.sqrt(dot(rows[i], rows[i]));
        }
        for (int i = 0; i < k; i++) {
            if (length[i] == 0 || !factor(i)) {
                return null;
            }
            logDeterminant += 2 * Math.log(length[i] * factor[i][i]);
            double right = dot(rows[i], w) / length[i];
            for (int j = 0; j < i; j++) {
                right -= factor[i][j] * solution[j];
            }
            solution[i] = right / factor[i][i];
        }
        for (int i = k - 1; i >= 0; i--) {
            for (int j = i + 1; j < k; j++) {
                solution[i] -= factor[j][i] * solution[j];
            }
            solution[i] /= factor[i][i];
        }
        double squares = residualSquares(w);
        if (squares <= PERFECT * length[k] * length[k]) {
            return null;
        }
        double own = length[interest];
        return new Solution(solution[interest] / own, squares, inverse(interest) / (own * own), logDeterminant);
    }

    /** For each column after some nuisance columns, its product with what those leave of y, after the last pass. Overwrites the rows. */
    double[] scores(int nuisance) {
        int k = rows.length - 1;
        for (int i = 0; i < nuisance; i++) {
            double squares = dot(rows[i], rows[i]);
            for (int j = i + 1; j < nuisance; j++) {
                subtract(rows[j], dot(rows[i], rows[j]) / squares, rows[i]);
            }
            subtract(rows[k], dot(rows[i], rows[k]) / squares, rows[i]);
        }
        double[] scores = new double[k - nuisance];
        Arrays.setAll(scores, i -> dot(rows[nuisance + i], rows[k]));
        return scores;
    }

    private static void subtract(double[] from, double factor, double[] column) {
        for (int t = 0; t < from.length; t++) {
            from[t] -= factor * column[t];
        }
    }

    /** Row i of the Cholesky factor of the normal matrix of columns scaled to unit length; false if column i depends on those before it. */
    private boolean factor(int i) {
        double pivot = 1;
        for (int j = 0; j < i; j++) {
            double sum = dot(rows[i], rows[j]) / (length[i] * length[j]);
            for (int m = 0; m < j; m++) {
                sum -= factor[i][m] * factor[j][m];
            }
            factor[i][j] = sum / factor[j][j];
            pivot -= factor[i][j] * factor[i][j];
        }
        factor[i][i] = Math.sqrt(Math.max(0, pivot));
        return pivot > SINGULAR;
    }

    /** From the residuals themselves: the difference of sums of squares would lose digits. */
    private double residualSquares(double[] w) {
        double squares = 0;
        for (int t = 0; t < w.length; t++) {
            double residual = w[t];
            for (int i = 0; i < solution.length; i++) {
                residual -= rows[i][t] * (solution[i] / length[i]);
            }
            squares += residual * residual;
        }
        return squares;
    }

    /** A diagonal entry of the inverse of the scaled normal matrix: the squared length of that column of the inverse factor. */
    private double inverse(int interest) {
        int k = factor.length;
        double[] column = new double[k];
        double sum = 0;
        for (int i = interest; i < k; i++) {
            double right = i == interest ? 1 : 0;
            for (int j = interest; j < i; j++) {
                right -= factor[i][j] * column[j];
            }
            column[i] = right / factor[i][i];
            sum += column[i] * column[i];
        }
        return sum;
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }
}
