package dev.steadyback.analytics.pain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Expected values follow from the rule of src/docs/method.md, "Daily pain". */
class DailyPainTest {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    private static PainScore score(PainKind kind, double value) {
        return new PainScore(DAY, kind, value);
    }

    @Test
    void meanOfNowScoresIsTheDailyValue() {
        assertThat(DailyPain.of(List.of(score(PainKind.NOW, 3), score(PainKind.NOW, 6), score(PainKind.WORST_24H, 9))))
                .isEqualTo(4.5);
    }

    @Test
    void averageOfTheDayGoesFirst() {
        assertThat(DailyPain.of(List.of(
                        score(PainKind.NOW, 3), score(PainKind.AVERAGE_24H, 7), score(PainKind.AVERAGE_24H, 4))))
                .isEqualTo(5.5);
    }

    @Test
    void worstAloneAndNothingAreUnknown() {
        assertThat(DailyPain.of(List.of(score(PainKind.WORST_24H, 9)))).isNaN();
        assertThat(DailyPain.of(List.of())).isNaN();
    }

    @Test
    void seriesHasEveryDayOfThePeriodAndNoOther() {
        List<PainScore> scores = List.of(
                new PainScore(DAY.plusDays(2), PainKind.NOW, 0),
                score(PainKind.NOW, 3),
                new PainScore(DAY.plusDays(9), PainKind.NOW, 8));
        PainSeries series = DailyPain.series(scores, DAY, DAY.plusDays(3));
        assertThat(series).isEqualTo(new PainSeries(DAY, new double[] {3, Double.NaN, 0, Double.NaN}));
        assertThat(series.last()).isEqualTo(DAY.plusDays(3));
        assertThat(Coverage.of(series)).isEqualTo(new Coverage(2, 4));
        assertThat(DailyPain.series(scores, DAY, DAY.minusDays(1)).days()).isZero();
    }

    @Test
    void seriesIsUnknownOutsideOfItself() {
        PainSeries series = new PainSeries(DAY, new double[] {3, 4});
        assertThat(series.value(DAY.minusDays(1))).isNaN();
        assertThat(series.value(DAY.plusDays(2))).isNaN();
        assertThat(series.between(DAY.minusDays(1), DAY))
                .isEqualTo(new PainSeries(DAY.minusDays(1), new double[] {Double.NaN, 3}));
    }

    @Test
    void seriesKeepsItsOwnCopy() {
        double[] values = {3, 4};
        PainSeries series = new PainSeries(DAY, values);
        values[0] = 9;
        series.values()[1] = 9;
        assertThat(series).isEqualTo(new PainSeries(DAY, new double[] {3, 4}));
    }

    @Test
    void coverageIsAWholePercentOrNone() {
        assertThat(new Coverage(1, 8).percent()).isEqualTo(13); // 12.5
        assertThat(new Coverage(0, 0).percent()).isNull();
        assertThatIllegalArgumentException().isThrownBy(() -> new Coverage(2, 1));
    }
}
