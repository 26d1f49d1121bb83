package dev.steadyback.analytics.review;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TrendTest {
    @Test
    void halfAYearHasALineAndAYearBendsEveryQuarter() {
        // The constant, z and the knots; parts of about 91 days (decision record 0008).
        assertThat(Trend.columns(175, false)).hasDimensions(2, 175);
        assertThat(Trend.columns(259, false)).hasDimensions(4, 259);
        assertThat(Trend.columns(357, false)).hasDimensions(5, 357);
        assertThat(Trend.columns(357, true)).hasDimensions(6, 357);
    }

    @Test
    void timeRunsFromMinusOneToOneAndKnotsCutItEvenly() {
        double[][] columns = Trend.columns(401, true); // 401 / 91 is 4.4: four parts, knots at -.5, 0 and .5
        assertThat(columns[0]).containsOnly(1);
        assertThat(columns[1][0]).isEqualTo(-1);
        assertThat(columns[1][400]).isEqualTo(1);
        assertThat(columns[2][100]).isZero();
        assertThat(columns[2][400]).isEqualTo(1.5);
        assertThat(columns[3][400]).isEqualTo(1);
        assertThat(columns[4][400]).isEqualTo(.5);
        assertThat(columns[5][0]).isEqualTo(1);
    }

    @Test
    void oneDayAndNoDayHaveFiniteColumns() {
        assertThat(Trend.columns(1, false)[1]).containsExactly(0);
        assertThat(Trend.columns(0, false)).hasDimensions(2, 0);
    }
}
