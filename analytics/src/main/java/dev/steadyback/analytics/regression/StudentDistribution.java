package dev.steadyback.analytics.regression;

import org.hipparchus.special.Gamma;

/**
 * Student's t distribution for a whole number of degrees of freedom, where the distribution function is a finite sum: with c = cos^2 of atan(t /
 * sqrt(n)) = n / (n + t^2),
 *
 * <pre>
 * n even: A = sqrt(1 - c) (1 + 1/2 c + (1 3)/(2 4) c^2 + ... to the power n/2 - 1)
 * n odd:  A = 2/pi (atan(|t| / sqrt(n)) + sqrt(c (1 - c)) (1 + 2/3 c + (2 4)/(3 5) c^2 + ... to the power (n - 3)/2))
 * P(T &lt;= t) = (1 + A) / 2 for t >= 0, (1 - A) / 2 for t &lt; 0
 * </pre>
 *
 * <p>All terms are positive, so that the error stays within about n 1e-16, absolute (the lower tail has no more digits than that). At -/+ infinity it
 * is 0 and 1; NaN gives NaN. Cost: n/2 multiplications, several times less than the incomplete beta function of the general case.
 *
 * <p>Reference: Abramowitz and Stegun 1964, Handbook of Mathematical Functions, 26.7.3 and 26.7.4.
 */
final class StudentDistribution {
    private final int freedom;
    private final double[] coefficients;
    private final double height;

    /** Takes degrees of freedom from 1. */
    StudentDistribution(int freedom) {
        this.freedom = freedom;
        boolean even = freedom % 2 == 0;
        coefficients = new double[freedom / 2];
        double coefficient = 1;
        for (int j = 0; j < coefficients.length; j++) {
            coefficients[j] = coefficient;
            coefficient *= even ? (2 * j + 1) / (2 * j + 2.0) : (2 * j + 2) / (2 * j + 3.0);
        }
        height = Math.exp(Gamma.logGamma((freedom + 1) / 2.0) - Gamma.logGamma(freedom / 2.0))
                / Math.sqrt(freedom * Math.PI);
    }

    /** P(T <= t). */
    double cumulative(double t) {
        double ratio = t * t / freedom;
        double c = 1 / (1 + ratio);
        double sum = 0;
        for (int j = coefficients.length - 1; j >= 0; j--) {
            sum = sum * c + coefficients[j];
        }
        double sine = Math.sqrt(ratio * c);
        double within =
                freedom % 2 == 0 ? sine * sum : 2 / Math.PI * (Math.atan(Math.sqrt(ratio)) + sine * Math.sqrt(c) * sum);
        if (ratio == Double.POSITIVE_INFINITY) {
            within = 1;
        }
        return t < 0 ? (1 - within) / 2 : (1 + within) / 2;
    }

    /** The density at t. */
    double density(double t) {
        return height * Math.exp(-(freedom + 1) / 2.0 * Math.log1p(t * t / freedom));
    }
}
