package dev.steadyback.analytics.pain;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.steadyback.analytics.pain.ImportantChange.Missing;
import dev.steadyback.analytics.pain.ImportantChange.Result;
import dev.steadyback.analytics.pain.ImportantChange.Window;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Expected values follow from the rules of src/docs/method.md ("Important change") by mental arithmetic. */
class ImportantChangeTest {
    private static final LocalDate START = LocalDate.of(2026, 3, 2);
    private static final double NAN = Double.NaN;

    private static Result of(double... values) {
        LocalDate end = START.plusDays(values.length - 1);
        return ImportantChange.of(new PainSeries(START, values), START, end, end, _ -> false);
    }

    /** A week at one level, then a week at another. */
    private static ImportantChange change(double before, double after) {
        double[] values = new double[14];
        Arrays.fill(values, 0, 7, before);
        Arrays.fill(values, 7, 14, after);
        return requireNonNull(of(values).change());
    }

    @Test
    void twoPointsAndThirtyPercentAreImportant() {
        ImportantChange change = change(6, 4);
        assertThat(change.change()).isEqualTo(new BigDecimal("-2.0"));
        assertThat(change.changePercent()).isEqualTo(-33);
        assertThat(change.important()).isTrue();
        assertThat(change.baseline()).isEqualTo(new Window(START, START.plusDays(6), new BigDecimal("6.0"), 7));
        assertThat(change.current())
                .isEqualTo(new Window(START.plusDays(7), START.plusDays(13), new BigDecimal("4.0"), 7));
        assertThat(change(4, 6).important()).isTrue();
        assertThat(change(4, 6).changePercent()).isEqualTo(50);
    }

    @Test
    void twoPointsOfMuchAreNotImportant() {
        assertThat(change(8, 6).changePercent()).isEqualTo(-25);
        assertThat(change(8, 6).important()).isFalse();
    }

    @Test
    void muchOfLittleIsNotImportant() {
        assertThat(change(1, 0).changePercent()).isEqualTo(-100);
        assertThat(change(1, 0).important()).isFalse();
        assertThat(change(3, 1.1).important()).isFalse(); // 1.9 points, 63 %
    }

    @Test
    void baselineZeroHasNoPercentage() {
        assertThat(change(0, 5).changePercent()).isNull();
        assertThat(change(0, 5).change()).isEqualTo(new BigDecimal("5.0"));
        assertThat(change(0, 5).important()).isFalse();
        assertThat(change(.04, 5).changePercent()).isNull(); // shown as 0.0
    }

    @Test
    void thresholdsAreReachedExactlyInDecimals() {
        // 7.0 - 4.9 = 2.1 = 30 % of 7.0; in doubles 7 - 4.9 is 2.0999999999999996.
        assertThat(change(7, 4.9).important()).isTrue();
        assertThat(change(7, 4.9).changePercent()).isEqualTo(-30);
        assertThat(change(5.3, 3.3).important()).isTrue(); // 2.0 points, 37.7 %
    }

    @Test
    void missOfThirtyPercentDoesNotReadAsThirty() {
        assertThat(change(7.1, 5).changePercent()).isEqualTo(-29); // -29.58
        assertThat(change(7.1, 5).important()).isFalse();
    }

    @Test
    void decisionIsMadeOnTheMeansAsShown() {
        // 6.04 and 4.04999 show as 6.0 and 4.0: 2.0 points, though the means differ by 1.99.
        assertThat(change(6.04, 4.04999).important()).isTrue();
        assertThat(change(6.04, 4.04999).change()).isEqualTo(new BigDecimal("-2.0"));
    }

    @Test
    void tiesOfMeansGoUpDespiteBinaryFractions() {
        // The mean of seven 4.15 in doubles is below 4.15; it shows as 4.2 all the same.
        assertThat(change(6, 4.15).current().mean()).isEqualTo(new BigDecimal("4.2"));
    }

    @Test
    void baselineGrowsUntilFiveDaysAreScored() {
        Result result = of(5, NAN, NAN, 5, NAN, 5, NAN, 5, NAN, 5, 1, 1, 1, 1, 1, 1, 1);
        Window baseline = requireNonNull(result.change()).baseline();
        assertThat(baseline.to()).isEqualTo(START.plusDays(9));
        assertThat(baseline.scoredDays()).isEqualTo(5);
    }

    @Test
    void currentWindowGrowsBackwards() {
        Result result = of(5, 5, 5, 5, 5, 5, 5, 2, NAN, 2, NAN, 2, NAN, 2, NAN, NAN, NAN, 2);
        Window current = requireNonNull(result.change()).current();
        assertThat(current).isEqualTo(new Window(START.plusDays(7), START.plusDays(17), new BigDecimal("2.0"), 5));
    }

    @Test
    void baselineBeginsWithTheFirstScoreOfTheProgramme() {
        double[] values = new double[30];
        Arrays.fill(values, 9);
        Arrays.fill(values, 10, 13, NAN);
        Arrays.fill(values, 13, 30, 6);
        LocalDate end = START.plusDays(29);
        Result result = ImportantChange.of(new PainSeries(START, values), START.plusDays(10), end, end, _ -> false);
        assertThat(requireNonNull(result.change()).baseline())
                .isEqualTo(new Window(START.plusDays(13), START.plusDays(19), new BigDecimal("6.0"), 7));
    }

    @Test
    void periodEndsTodayAtTheLatest() {
        double[] values = new double[40];
        Arrays.fill(values, 5);
        PainSeries pain = new PainSeries(START, values);
        Result result = ImportantChange.of(pain, START, START.plusDays(39), START.plusDays(20), _ -> false);
        assertThat(requireNonNull(result.change()).current().to()).isEqualTo(START.plusDays(20));
    }

    @Test
    void baselineIsTheSameWhateverPeriodIsLookedAt() {
        double[] values = new double[60];
        Arrays.fill(values, NAN);
        for (int day = 10; day < 60; day++) {
            values[day] = day < 24 ? 6 : 3;
        }
        PainSeries pain = new PainSeries(START, values);
        LocalDate today = START.plusDays(59);
        Window baseline = new Window(START.plusDays(10), START.plusDays(16), new BigDecimal("6.0"), 7);
        for (int to = 0; to < 60; to++) {
            assertThat(ImportantChange.of(pain, START, START.plusDays(to), today, _ -> false)
                            .baseline())
                    .isEqualTo(baseline);
        }
    }

    @Test
    void reasonsSayWhatIsMissing() {
        assertThat(of(NAN, NAN).missing()).isEqualTo(Missing.NO_SCORES);
        assertThat(of(5).missing()).isEqualTo(Missing.BASELINE_TOO_SHORT);
        assertThat(of(5, 5, 5, 5, 5, 5).missing()).isEqualTo(Missing.BASELINE_TOO_SHORT);
        assertThat(of(5, 5, 5, 5, 5, 5, 5).missing()).isEqualTo(Missing.WINDOWS_OVERLAP);
        assertThat(of(5, 5, 5, 5, 5, 5, 5, 4, 4, 4, 4, 4, 4).missing()).isEqualTo(Missing.WINDOWS_OVERLAP);
        double[] silent = new double[50];
        Arrays.fill(silent, NAN);
        Arrays.fill(silent, 0, 7, 5);
        assertThat(of(silent).missing()).isEqualTo(Missing.TOO_FEW_RECENT_SCORES);
        double[] thin = new double[50];
        Arrays.fill(thin, NAN);
        thin[0] = 5;
        Arrays.fill(thin, 30, 50, 5);
        assertThat(of(thin).missing()).isEqualTo(Missing.BASELINE_TOO_SHORT);
        assertThat(Missing.WINDOWS_OVERLAP.sentence()).endsWith(".");
    }

    @Test
    void windowsSpanAtMostTwentyEightDays() {
        double[] values = new double[70];
        Arrays.fill(values, NAN);
        Arrays.fill(values, 0, 4, 5);
        Arrays.fill(values, 66, 70, 3);
        values[27] = 5;
        values[42] = 3;
        assertThat(requireNonNull(of(values).change()).baseline().to()).isEqualTo(START.plusDays(27));
        assertThat(requireNonNull(of(values).change()).current().from()).isEqualTo(START.plusDays(42));
        values[42] = NAN;
        values[41] = 3;
        assertThat(of(values).missing()).isEqualTo(Missing.TOO_FEW_RECENT_SCORES);
        values[27] = NAN;
        values[28] = 5;
        assertThat(of(values).missing()).isEqualTo(Missing.BASELINE_TOO_SHORT);
    }

    @Test
    void flareInTheBaselineIsTold() {
        double[] values = new double[20];
        Arrays.fill(values, 5);
        PainSeries pain = new PainSeries(START, values);
        LocalDate end = START.plusDays(19);
        assertThat(ImportantChange.of(pain, START, end, end, START.plusDays(6)::equals)
                        .baselineInFlare())
                .isTrue();
        assertThat(ImportantChange.of(pain, START, end, end, START.plusDays(7)::equals)
                        .baselineInFlare())
                .isFalse();
    }

    /** At least 2 points and at least 30 %, and the next tenth up misses one of them. */
    @ParameterizedTest
    @CsvSource({"6.3, 4.3", "7.0, 4.9", "7.3, 5.1", "6.7, 4.6", "2.0, 0.0", "10.0, 7.0"})
    void theImportantLineIsTheHighestMeanThatCounts(BigDecimal baseline, BigDecimal expected) {
        assertThat(ImportantChange.importantFrom(baseline)).isEqualTo(expected);
    }

    @Test
    void aBaselineBelowTwoHasNoImportantLine() {
        assertThat(ImportantChange.importantFrom(new BigDecimal("1.9"))).isNull();
        assertThat(ImportantChange.importantFrom(null)).isNull();
    }
}
