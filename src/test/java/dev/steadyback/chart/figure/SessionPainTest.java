package dev.steadyback.chart.figure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.steadyback.chart.Chart;
import dev.steadyback.chart.ChartSize;
import dev.steadyback.chart.ChartTheme;
import dev.steadyback.report.MadeUp;
import dev.steadyback.report.Report;
import dev.steadyback.report.SessionPainModel;
import dev.steadyback.trend.PainTrendView.SessionPain;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SessionPainTest {
    private static final SessionPain BOTH = new SessionPain(MadeUp.START, "Core", 5, 3);
    private static final SessionPain BEFORE = new SessionPain(MadeUp.START, "Core", 9, null);
    private static final SessionPain AFTER = new SessionPain(MadeUp.START, "Core", null, 0);

    @Test
    void aSingleScoreIsCountedAndNeverCompared() {
        SessionPainModel model = SessionPainModel.of(List.of(BOTH, BEFORE, AFTER, BEFORE));
        assertThat(model.both()).isEqualTo(1);
        assertThat(model.onlyBefore()).isEqualTo(2);
        assertThat(model.onlyAfter()).isEqualTo(1);
        assertThat(model.meanBefore()).isEqualTo(new BigDecimal("5.0"));
        assertThat(model.meanAfter()).isEqualTo(new BigDecimal("3.0"));
        assertThat(model.lower()).isEqualTo(1);
        assertThat(SessionPainModel.of(List.of(BEFORE)).meanBefore()).isNull();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 10, 300, 10_000})
    void everyPairIsInACellAndInOneOfThreeSums(int pairs) {
        SessionPainModel model = SessionPainModel.of(
                MadeUp.of(180).pairs(pairs).report().painTrend().sessionPain());
        assertThat(Arrays.stream(model.counts()).flatMapToInt(Arrays::stream).sum())
                .isEqualTo(model.both());
        assertThat(model.lower() + model.same() + model.higher()).isEqualTo(model.both());
    }

    @Test
    void theTitleHasTheSumsThatAreDrawn() {
        Report report = MadeUp.of(180).pairs(300).report();
        SessionPainModel model = SessionPainModel.of(report.painTrend().sessionPain());
        RecordingGraphics graphics = new RecordingGraphics();
        new ChartDrawing(report, Chart.SESSION_PAIN, ChartSize.PAGE, ChartTheme.LIGHT, false).draw(graphics);
        assertThat(graphics.texts)
                .extracting(RecordingGraphics.Text::words)
                .contains(
                        String.valueOf(model.lower()),
                        String.valueOf(model.same()),
                        String.valueOf(model.higher()),
                        "Mean before " + model.meanBefore(),
                        "Mean after " + model.meanAfter());
        assertThat(new DrawnCharts().words(report, Chart.SESSION_PAIN).title())
                .contains(
                        "lower after " + model.lower(),
                        "the same after " + model.same(),
                        "higher after " + model.higher());
    }

    @Test
    void theDifferenceIsThatOfTheMeansShown() {
        Report report = MadeUp.of(180).pairs(300).report();
        SessionPainModel model = SessionPainModel.of(report.painTrend().sessionPain());
        BigDecimal change =
                Objects.requireNonNull(model.meanBefore()).subtract(Objects.requireNonNull(model.meanAfter()));
        assertThat(new DrawnCharts().words(report, Chart.SESSION_PAIN).facts())
                .anyMatch(f -> f.contains(change.abs() + " points") && f.contains("over the 275"));
    }
}
