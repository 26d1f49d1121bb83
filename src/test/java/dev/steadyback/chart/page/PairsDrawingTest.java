package dev.steadyback.chart.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.steadyback.Html;
import dev.steadyback.chart.Chart;
import dev.steadyback.chart.SessionPainChart;
import dev.steadyback.chart.draw.Type;
import dev.steadyback.chart.figure.DrawnCharts;
import dev.steadyback.language.Languages;
import dev.steadyback.report.MadeUp;
import dev.steadyback.report.Report;
import dev.steadyback.report.SessionPainModel;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.assertj.core.api.Assertions;
import org.jsoup.nodes.Element;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Pain before and after sessions as it stands in a page is read back and held against the model that the file is drawn from, and against its words. */
class PairsDrawingTest {
    /** Of a side, in percent. */
    private static final double CELL = 100.0 / SessionPainModel.VALUES;

    private final DrawnInPages charts = new DrawnInPages();

    static Stream<Report> reports() {
        return Stream.of(Locale.UK, Locale.GERMANY, Languages.PSEUDO)
                .flatMap(locale -> Stream.of(1, 10, 300, 10_000)
                        .map(pairs -> MadeUp.of(180).in(locale).pairs(pairs).report()));
    }

    private static SessionPainModel model(Report report) {
        return SessionPainModel.of(report.painTrend().sessionPain());
    }

    private static long value(Element element, String attribute) {
        return Math.round(percent(element, attribute) / CELL);
    }

    private static double percent(Element element, String attribute) {
        return Double.parseDouble(element.attr(attribute).replace("%", ""));
    }

    @ParameterizedTest
    @MethodSource("reports")
    void theCellsAreThoseOfTheModel(Report report) {
        Html svg = Html.of(charts.sessionPain(report).grid());
        List<SessionPainModel.Cell> cells = model(report).cells();
        List<Element> drawn = svg.all("rect.cell");
        assertThat(drawn).hasSameSizeAs(cells);
        for (int i = 0; i < cells.size(); i++) {
            SessionPainModel.Cell cell = cells.get(i);
            assertThat(value(drawn.get(i), "x")).isEqualTo(cell.before());
            assertThat(10 - value(drawn.get(i), "y")).isEqualTo(cell.after());
            assertThat(drawn.get(i).classNames()).contains("shade-" + cell.step(4));
            Element figure = drawn.get(i).nextElementSibling();
            if (figure != null && figure.hasClass("figure")) {
                assertThat(figure.text()).isEqualTo(report.texts().whole(cell.count()));
            } else {
                assertThat(cell.count()).isGreaterThan(999);
            }
        }
        assertThat(svg.all("rect.unchanged"))
                .hasSize(SessionPainModel.VALUES)
                .allSatisfy(r -> assertThat(value(r, "x")).isEqualTo(10 - value(r, "y")));
    }

    @ParameterizedTest
    @MethodSource("reports")
    void thePartsAndTheMeansAreThoseOfTheModel(Report report) {
        SessionPainModel model = model(report);
        SessionPainChart chart = charts.sessionPain(report);
        List<Integer> counts = List.of(model.higher(), model.same(), model.lower());
        assertThat(chart.parts().stream().map(SessionPainChart.Part::count))
                .containsExactlyElementsOf(
                        counts.stream().map(report.texts()::whole).toList());
        assertThat(chart.parts().stream().map(p -> Double.parseDouble(p.share().replace("%", ""))))
                .zipSatisfy(
                        counts,
                        (share, count) -> assertThat(Math.round(share * model.both() / 100))
                                .isEqualTo((long) count));
        assertThat(chart.means()).hasSize(2);
        assertThat(chart.means().getLast().words())
                .contains(report.texts().number(Objects.requireNonNull(model.meanAfter())));
        Html svg = Html.of(chart.grid());
        assertThat(percent(svg.first(".mean-before"), "x"))
                .isEqualTo(
                        (Objects.requireNonNull(model.meanBefore()).doubleValue() + 0.5) * CELL,
                        Assertions.within(0.001));
        assertThat(percent(svg.first(".mean-after"), "y"))
                .isEqualTo(
                        100 - (Objects.requireNonNull(model.meanAfter()).doubleValue() + 0.5) * CELL,
                        Assertions.within(0.001));
        assertThat(new DrawnCharts().words(report, Chart.SESSION_PAIN).facts().contains(chart.incomplete()))
                .isEqualTo(model.onlyBefore() + model.onlyAfter() > 0);
    }

    @ParameterizedTest
    @MethodSource("reports")
    void namesHaveRoomOnTheNarrowestScreen(Report report) {
        Html svg = Html.of(charts.sessionPain(report).grid());
        double cell = (double) TimeAxis.NARROWEST / SessionPainModel.VALUES;
        assertThat(svg.all(".figure:not(.long), .before, .value"))
                .allSatisfy(t -> assertThat(Type.width(t.text(), Places.STRONG)).isLessThanOrEqualTo(cell));
        // From 288 pixels on, at 4.2% of the side.
        assertThat(svg.all(".long"))
                .allSatisfy(t -> assertThat(Type.width(t.text(), Type.strong(12)))
                        .isLessThanOrEqualTo(288.0 / SessionPainModel.VALUES));
        assertThat(svg.all(".axis-before, .axis-after"))
                .allSatisfy(
                        t -> assertThat(Type.width(t.text(), Places.REGULAR)).isLessThanOrEqualTo(TimeAxis.NARROWEST));
        assertThat(charts.sessionPain(report).grid())
                .doesNotContain("style")
                .doesNotContain("NaN")
                .doesNotContain("null");
    }
}
