package dev.steadyback.chart.tables;

import static org.assertj.core.api.Assertions.assertThat;

import dev.steadyback.adherence.AdherenceView;
import dev.steadyback.chart.Chart;
import dev.steadyback.chart.ChartWords;
import dev.steadyback.chart.Charts;
import dev.steadyback.chart.figure.DrawnCharts;
import dev.steadyback.language.Texts;
import dev.steadyback.programme.SuspectedCause;
import dev.steadyback.report.MadeUp;
import dev.steadyback.report.Report;
import dev.steadyback.report.SessionPainModel;
import dev.steadyback.trend.PainTrendView;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tables for people stay short however long the period is, and say the same numbers; files leave nothing out. */
class ChartTableTest {
    private static final Texts TEXTS = Texts.in(Locale.UK);

    private final Charts charts = new DrawnCharts();

    private static int sum(ChartWords words, String column) {
        int at = words.header().indexOf(TEXTS.say("column." + column));
        // A column that has nothing but zeros is left out.
        return at < 0
                ? 0
                : words.rows().stream()
                        .mapToInt(r -> Integer.parseInt(r.get(at).replace(",", "")))
                        .sum();
    }

    @ParameterizedTest
    @CsvSource({
        "1, 1, 1",
        "63, 63, 9",
        "64, 10, 10",
        "700, 100, 100",
        "742, 106, 106",
        "760, 26, 25",
        "1488, 49, 49",
        "1489, 17, 17",
        "3652, 41, 41"
    })
    void rowsAreDaysThenWeeksThenMonthsThenQuarters(int days, int rows, int weeks) {
        Report report = MadeUp.of(days).report();
        for (Chart chart : List.of(Chart.PAIN, Chart.DAYS)) {
            ChartWords words = charts.words(report, chart);
            if (chart == Chart.PAIN) {
                assertThat(words.rows()).hasSizeBetween(rows - 1, rows + 1);
            }
            assertThat(words.rows()).allSatisfy(row -> assertThat(row).hasSameSizeAs(words.header()));
            assertThat(words.csv().lines()).hasSize(days + 1);
        }
        ChartWords sessions = charts.words(report, Chart.SESSIONS);
        assertThat(sessions.rows()).hasSizeBetween(weeks - 1, weeks + 2);
        assertThat(sessions.csv().lines()).hasSize(report.adherence().weeks().size() + 1);
    }

    @ParameterizedTest
    @CsvSource({"365", "3652"})
    void sumsAreThoseOfTheReport(int days) {
        Report report = MadeUp.of(days).report();
        AdherenceView adherence = report.adherence();
        ChartWords sessions = charts.words(report, Chart.SESSIONS);
        assertThat(sum(sessions, "due")).isEqualTo(adherence.due());
        assertThat(sum(sessions, "extras")).isEqualTo(adherence.extras());
        ChartWords pain = charts.words(report, Chart.PAIN);
        assertThat(sum(pain, "scored")).isEqualTo(report.painTrend().coverage().scoredDays());
        ChartWords all = charts.words(report, Chart.DAYS);
        assertThat(sum(all, "done")
                        + sum(all, "partly")
                        + sum(all, "missed")
                        + sum(all, "excused-days")
                        + sum(all, "not-yet-due")
                        + sum(all, "rest"))
                .isEqualTo(days);
    }

    @Test
    void aWeekOfPainIsItsMeanAndTheLevelAtItsEnd() {
        Report report = MadeUp.of(280).report();
        ChartWords words = charts.words(report, Chart.PAIN);
        List<PainTrendView.Day> week = report.painTrend().days().subList(14, 21);
        List<Double> values = week.stream()
                .map(PainTrendView.Day::value)
                .filter(Objects::nonNull)
                .toList();
        assertThat(words.rows().get(2))
                .startsWith(
                        "2026-W12",
                        "16 Mar 2026",
                        String.valueOf(values.size()),
                        TEXTS.level(
                                values.stream().mapToDouble(v -> v).average().orElseThrow()),
                        TEXTS.level(week.getLast().level()));
    }

    @Test
    void pairsAreListedThenCounted() {
        Report few = MadeUp.of(60).pairs(24).report();
        ChartWords listed = charts.words(few, Chart.SESSION_PAIN);
        assertThat(listed.header()).containsExactly("Date", "Session", "Before", "After");
        assertThat(listed.rows()).hasSize(24);
        assertThat(listed.rows().get(11).get(3)).as("unknown").isEmpty();
        Report many = MadeUp.of(180).pairs(10_000).report();
        ChartWords counted = charts.words(many, Chart.SESSION_PAIN);
        SessionPainModel model = SessionPainModel.of(many.painTrend().sessionPain());
        assertThat(counted.rows()).hasSize(6);
        assertThat(sum(counted, "lower")).isEqualTo(model.lower());
        assertThat(sum(counted, "only-after")).isEqualTo(model.onlyAfter());
        assertThat(counted.csv().lines()).hasSize(10_001);
    }

    @Test
    void aCauseThatNothingWorksOnHasARow() {
        Report report = MadeUp.of(56)
                .plain()
                .suspecting(SuspectedCause.WEAK_CORE, SuspectedCause.POOR_POSTURE)
                .report();
        ChartWords words = charts.words(report, Chart.AREAS);
        assertThat(words.rows())
                .extracting(r -> r.getFirst() + ": " + r.get(1))
                .containsExactly(
                        "Poor posture: Upper back",
                        "Weak core: no planned session works on this yet",
                        ": Glutes and hamstrings",
                        ": Hip mobility");
        assertThat(words.csv()).contains("WEAK_CORE,,,,");
        assertThat(words.title()).isEqualTo("Planned sessions work on 1 of 2 suspected causes; none yet on: Weak core");
    }
}
