package dev.steadyback.oracle;

import java.util.ArrayList;
import java.util.List;
import org.hipparchus.distribution.continuous.TDistribution;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.ArrayRealVector;
import org.hipparchus.linear.CholeskyDecomposition;
import org.hipparchus.linear.RealMatrix;
import org.hipparchus.linear.RealVector;
import org.jspecify.annotations.Nullable;

/** Points a week by generalised least squares with the whole covariance matrix of the scored days, where the product filters from day to day. */
record Slope(double mean, @Nullable Double low, @Nullable Double high) {
    private static final double[] TAUS = {.5, 1, 1.5, 2, 3, 4.5, 7, 10, 15, 25, 40, 80};
    private static final double[] LAMBDAS = {0, .15, .30, .45, .60, .75};

    static @Nullable Slope of(double[] values) {
        List<Integer> scored = new ArrayList<>();
        for (int t = 0; t < values.length; t++) {
            if (!Double.isNaN(values[t])) {
                scored.add(t);
            }
        }
        int n = scored.size();
        if (n < 10 || scored.getLast() - scored.getFirst() + 1 < 14) {
            return null;
        }
        if (scored.stream().map(t -> values[t]).distinct().count() == 1) {
            return new Slope(0, null, null);
        }
        RealVector y = new ArrayRealVector(n);
        RealMatrix x = new Array2DRowRealMatrix(n, 2);
        for (int i = 0; i < n; i++) {
            y.setEntry(i, values[scored.get(i)]);
            x.setEntry(i, 0, 1);
            x.setEntry(i, 1, (scored.get(i) - scored.getFirst()) / 7.0);
        }
        List<double[]> points = new ArrayList<>();
        for (double tau : TAUS) {
            for (double lambda : LAMBDAS) {
                points.add(point(scored, x, y, Math.exp(-1 / tau), lambda));
            }
        }
        double[] weights =
                Smoothing.weights(points.stream().mapToDouble(p -> p[2]).toArray());
        double mean = 0;
        for (int g = 0; g < weights.length; g++) {
            mean += weights[g] * points.get(g)[0];
        }
        return new Slope(mean, quantile(points, weights, n, .025), quantile(points, weights, n, .975));
    }

    /** The estimate, its standard error, and the log of its weight. */
    private static double[] point(List<Integer> scored, RealMatrix x, RealVector y, double rho, double lambda) {
        int n = scored.size();
        RealMatrix v = new Array2DRowRealMatrix(n, n);
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                int apart = Math.abs(scored.get(i) - scored.get(j));
                v.setEntry(i, j, (1 - lambda) * Math.pow(rho, apart) + (i == j ? lambda : 0));
            }
        }
        CholeskyDecomposition cholesky = new CholeskyDecomposition(v);
        double logDeterminant = 0;
        for (int i = 0; i < n; i++) {
            logDeterminant += 2 * Math.log(cholesky.getL().getEntry(i, i));
        }
        RealMatrix weighted = cholesky.getSolver().solve(x);
        RealMatrix squares = weighted.transposeMultiply(x);
        RealMatrix inverse =
                new CholeskyDecomposition(squares, 1e-9, 1e-14).getSolver().getInverse();
        RealVector b = inverse.operate(weighted.preMultiply(y));
        RealVector rest = y.subtract(x.operate(b));
        double sum = rest.dotProduct(cholesky.getSolver().solve(rest));
        double determinant =
                squares.getEntry(0, 0) * squares.getEntry(1, 1) - squares.getEntry(0, 1) * squares.getEntry(1, 0);
        double prior = lambda == 0 ? .5 : .1;
        return new double[] {
            b.getEntry(1),
            Math.sqrt(sum / (n - 2) * inverse.getEntry(1, 1)),
            -((n - 2) * Math.log(sum) + logDeterminant + Math.log(determinant)) / 2 + Math.log(prior)
        };
    }

    private static double quantile(List<double[]> points, double[] weights, int n, double wanted) {
        TDistribution t = new TDistribution(n - 2);
        double low = -40;
        double high = 40;
        for (int i = 0; i < 26; i++) {
            double middle = (low + high) / 2;
            double below = 0;
            for (int g = 0; g < weights.length; g++) {
                if (weights[g] > 1e-7) {
                    below += weights[g] * t.cumulativeProbability((middle - points.get(g)[0]) / points.get(g)[1]);
                }
            }
            if (below < wanted) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return (low + high) / 2;
    }
}
