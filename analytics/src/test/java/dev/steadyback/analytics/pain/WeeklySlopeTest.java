package dev.steadyback.analytics.pain;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.steadyback.analytics.Series;
import dev.steadyback.analytics.pain.WeeklySlope.Reason;
import dev.steadyback.analytics.regression.AutoregressiveRegression;
import dev.steadyback.analytics.regression.EffectPosterior;
import java.time.LocalDate;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class WeeklySlopeTest {
    private static final LocalDate START = LocalDate.of(2026, 3, 2);

    private static PainSeries series(double... values) {
        return new PainSeries(START, values);
    }

    private static double[] days(int days) {
        double[] values = new double[days];
        Arrays.setAll(values, day -> day % 3 == 0 ? 5 : 4);
        return values;
    }

    @Test
    void tooLittleHasNoNumber() {
        assertThat(WeeklySlope.of(series())).isEqualTo(new WeeklySlope(null, null, Reason.TOO_SHORT));
        assertThat(WeeklySlope.of(series(days(13)))).isEqualTo(new WeeklySlope(null, null, Reason.TOO_SHORT));
        double[] sparse = days(20);
        Arrays.fill(sparse, 2, 13, Double.NaN);
        assertThat(WeeklySlope.of(series(sparse)).reason()).isEqualTo(Reason.TOO_FEW_SCORES); // 9 scores
        sparse[5] = 4;
        assertThat(WeeklySlope.of(series(sparse)).reason()).isNull();
        assertThat(WeeklySlope.of(series(days(14))).reason()).isNull();
    }

    @Test
    void unknownDaysAtTheEndsDoNotMakeItLonger() {
        double[] padded = new double[40];
        Arrays.fill(padded, Double.NaN);
        System.arraycopy(days(13), 0, padded, 10, 13);
        assertThat(WeeklySlope.of(series(padded)).reason()).isEqualTo(Reason.TOO_SHORT);
    }

    @Test
    void equalScoresHaveSlopeZeroAndNoInterval() {
        double[] equal = new double[30];
        Arrays.fill(equal, 3);
        equal[7] = Double.NaN;
        assertThat(WeeklySlope.of(series(equal))).isEqualTo(new WeeklySlope(0.0, null, Reason.ALL_EQUAL));
    }

    @Test
    void exactLineHasItsSlopeAndNoInterval() {
        double[] line = new double[29];
        Arrays.setAll(line, day -> 8 - day * .25);
        WeeklySlope slope = WeeklySlope.of(series(line));
        assertThat(slope.perWeek()).isEqualTo(-1.75); // 7 * -0.25
        assertThat(slope.interval()).isNull();
        assertThat(slope.reason()).isEqualTo(Reason.EXACTLY_ON_A_LINE);
    }

    @Test
    void slopeIsTheRegressionOnWeeksFromTheFirstDay() {
        // The same model with t/7 counted from the first day: centring must not change it.
        double[] y = Arrays.stream(Series.presidents()).map(it -> it / 10).toArray();
        double[] ones = new double[y.length];
        double[] weeks = new double[y.length];
        Arrays.fill(ones, 1);
        Arrays.setAll(weeks, t -> t / 7.0);
        EffectPosterior direct = requireNonNull(AutoregressiveRegression.fit(y, new double[][] {ones, weeks}, 1));
        WeeklySlope slope = WeeklySlope.of(series(y));
        assertThat(requireNonNull(slope.perWeek())).isCloseTo(direct.mean(), within(1e-9));
        assertThat(requireNonNull(slope.interval()).low())
                .isCloseTo(direct.interval(.95).low(), within(1e-9));
        assertThat(requireNonNull(slope.interval()).high())
                .isCloseTo(direct.interval(.95).high(), within(1e-9));
        assertThat(slope.reason()).isNull();
    }
}
