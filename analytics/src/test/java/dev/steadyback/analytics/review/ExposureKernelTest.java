package dev.steadyback.analytics.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class ExposureKernelTest {
    @Test
    void dayItselfNeverCounts() {
        double[] last = new double[30];
        last[29] = 1;
        assertThat(ExposureKernel.WINDOW_7.of(last)).containsOnly(0);
        assertThat(ExposureKernel.WINDOW_14.of(last)).containsOnly(0);
        double[] none = new double[30];
        for (ExposureKernel kernel : ExposureKernel.values()) {
            assertThat(kernel.of(none)).containsOnly(0);
        }
    }

    @Test
    void sessionCountsInEachOfTheFollowingDaysOfTheWindow() {
        double[] one = new double[20];
        one[2] = 1;
        double[] week = new double[20];
        Arrays.fill(week, 3, 10, 1);
        assertThat(ExposureKernel.WINDOW_7.of(one)).containsExactly(week);
        double[] fortnight = new double[20];
        Arrays.fill(fortnight, 3, 17, .5);
        assertThat(ExposureKernel.WINDOW_14.of(one)).containsExactly(fortnight);
    }

    @Test
    void halfLifeIsWhenHalfOfItIsLeft() {
        double[] one = new double[20];
        one[2] = 1;
        double[] exposure = ExposureKernel.HALF_LIFE_2.of(one);
        double[] start = ExposureKernel.HALF_LIFE_2.of(new double[20]);
        assertThat(start[5]).isZero();
        // The start at the mean (7 / 20) decays by half in two days; so does the session.
        assertThat(exposure[0]).isCloseTo(7 / 20.0, within(1e-15));
        assertThat(exposure[2]).isCloseTo(7 / 40.0, within(1e-15));
        assertThat(exposure[7]).isCloseTo(exposure[5] / 2, within(1e-15));
        double[] slower = ExposureKernel.HALF_LIFE_5.of(one);
        assertThat(slower[8]).isCloseTo(slower[3] / 2, within(1e-15));
    }

    @Test
    void everySteadyWeekGivesItsSessions() {
        double[] daily = new double[40];
        Arrays.fill(daily, 1);
        for (ExposureKernel kernel : ExposureKernel.values()) {
            assertThat(kernel.of(daily)[39]).isCloseTo(7, within(1e-12));
        }
    }

    @Test
    void noDaysHaveNoExposure() {
        for (ExposureKernel kernel : ExposureKernel.values()) {
            assertThat(kernel.of(new double[0])).isEmpty();
        }
    }
}
