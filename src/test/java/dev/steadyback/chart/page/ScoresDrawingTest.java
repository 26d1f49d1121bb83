package dev.steadyback.chart.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.steadyback.Html;
import dev.steadyback.analytics.questionnaire.Instrument;
import dev.steadyback.chart.PeriodChart;
import dev.steadyback.chart.QuestionnairesChart;
import dev.steadyback.chart.time.ChartModel;
import dev.steadyback.chart.time.ScoreScale;
import dev.steadyback.language.Languages;
import dev.steadyback.language.Texts;
import dev.steadyback.report.MadeUp;
import dev.steadyback.report.Report;
import dev.steadyback.trend.QuestionnaireTrendView.Score;
import dev.steadyback.trend.QuestionnaireTrendView.Series;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The scores of questionnaires as they stand in a page are read back and held against the series and the scale of which the file is drawn. */
class ScoresDrawingTest {
    private static final double FINE = 0.01;

    static Stream<Report> reports() {
        return Stream.of(Locale.UK, Locale.GERMANY, Languages.PSEUDO)
                .flatMap(locale -> Stream.of(1, 30, 180, 400, 1500)
                        .map(days -> MadeUp.of(days)
                                .in(locale)
                                .questionnaires(Instrument.values())
                                .report()));
    }

    private static List<QuestionnairesChart.Row> rows(Report report) {
        return new DrawnInPages()
                .questionnaires(report.questionnaires(), report.texts())
                .rows();
    }

    private static double percent(Element element, String attribute) {
        return Double.parseDouble(element.attr(attribute).replace("%", ""));
    }

    /** The value at a height, by the lines of the scale's ends. */
    private static double value(Html svg, ScoreScale scale, double y) {
        double low = percent(svg.all("line.grid").get(0), "y1");
        double high = percent(svg.all("line.grid").get(2), "y1");
        return scale.low() + (scale.high() - scale.low()) * (low - y) / (low - high);
    }

    @ParameterizedTest
    @MethodSource("reports")
    void everyScoreHasADotOnItsDay(Report report) {
        ChartModel model = ChartModel.of(report, report.from(), TimeAxis.NARROWEST);
        List<Series> all = report.questionnaires().instruments();
        List<QuestionnairesChart.Row> rows = rows(report);
        assertThat(rows).hasSameSizeAs(all);
        for (int i = 0; i < all.size(); i++) {
            Series series = all.get(i);
            ScoreScale scale = ScoreScale.of(series);
            Html svg = Html.of(rows.get(i).svg());
            assertThat(rows.get(i).name()).isEqualTo(report.texts().name(series.instrument()));
            List<Element> dots = svg.all("circle.score-dot");
            assertThat(dots).hasSameSizeAs(series.scores());
            for (int j = 0; j < dots.size(); j++) {
                Score score = series.scores().get(j);
                assertThat(value(svg, scale, percent(dots.get(j), "cy")))
                        .isEqualTo(score.score().doubleValue(), within(FINE));
                assertThat(percent(dots.get(j), "cx") / 100 * model.days())
                        .isEqualTo(score.date().toEpochDay() - model.first().toEpochDay() + 0.5, within(0.02));
            }
            assertThat(svg.first("path.joined").attr("d").split("L")).hasSameSizeAs(dots);
            assertLine(svg, scale, "line.first", series.first().score());
            assertLine(svg, scale, "line.important", series.threshold().importantFrom());
        }
    }

    private static void assertLine(Html svg, ScoreScale scale, String css, @Nullable BigDecimal at) {
        List<Element> lines = svg.all(css);
        assertThat(lines).hasSize(at == null ? 0 : 1);
        if (at != null) {
            assertThat(value(svg, scale, percent(lines.getFirst(), "y1"))).isEqualTo(at.doubleValue(), within(FINE));
        }
    }

    @ParameterizedTest
    @MethodSource("reports")
    void whatTheLinesAreIsNamed(Report report) {
        List<Series> all = report.questionnaires().instruments();
        List<QuestionnairesChart.Row> rows = rows(report);
        Texts texts = report.texts();
        for (int i = 0; i < all.size(); i++) {
            Series series = all.get(i);
            List<String> values = new ArrayList<>();
            values.add(texts.number(series.first().score()));
            if (series.threshold().importantFrom() != null) {
                values.add(texts.number(series.threshold().importantFrom()));
            }
            if (series.change() != null) {
                values.add(texts.number(series.latest().score()));
            }
            assertThat(rows.get(i).keys().stream().map(PeriodChart.Key::words))
                    .zipSatisfy(values, (key, value) -> assertThat(key).contains(value));
            assertThat(rows.get(i).svg())
                    .doesNotContain("style")
                    .doesNotContain("NaN")
                    .doesNotContain("null");
        }
    }

    @ParameterizedTest
    @MethodSource("reports")
    void theDatesAreThoseOfTheOtherCharts(Report report) {
        ChartModel model = ChartModel.of(report, report.from(), TimeAxis.NARROWEST);
        assertThat(new DrawnInPages()
                        .questionnaires(report.questionnaires(), report.texts())
                        .dates())
                .contains(DatesDrawing.of(TimeAxis.of(model), report.texts()).toString());
    }
}
