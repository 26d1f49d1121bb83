package dev.steadyback.analytics.regression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.hipparchus.distribution.continuous.TDistribution;
import org.junit.jupiter.api.Test;

class StudentDistributionTest {
    @Test
    void equalsTheIncompleteBetaFunctionOfHipparchus() {
        for (int freedom : new int[] {1, 2, 3, 4, 5, 24, 67, 171, 172, 3600}) {
            StudentDistribution own = new StudentDistribution(freedom);
            TDistribution other = new TDistribution(freedom);
            for (double t = -40; t <= 40; t += .37) {
                assertThat(own.cumulative(t)).isCloseTo(other.cumulativeProbability(t), within(1e-12));
                assertThat(own.density(t)).isCloseTo(other.density(t), within(1e-11));
            }
        }
    }

    @Test
    void oneDegreeOfFreedomIsCauchy() {
        // Cauchy: 1/2 + atan(t) / pi, so 3/4 at 1.
        assertThat(new StudentDistribution(1).cumulative(1)).isCloseTo(.75, within(1e-15));
    }

    @Test
    void endsAreZeroAndOne() {
        for (int freedom : new int[] {1, 2, 7}) {
            StudentDistribution student = new StudentDistribution(freedom);
            assertThat(student.cumulative(Double.NEGATIVE_INFINITY)).isZero();
            assertThat(student.cumulative(Double.POSITIVE_INFINITY)).isEqualTo(1);
            assertThat(student.cumulative(0)).isEqualTo(.5);
        }
    }
}
