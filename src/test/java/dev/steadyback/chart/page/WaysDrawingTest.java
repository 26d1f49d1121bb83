package dev.steadyback.chart.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.steadyback.Html;
import dev.steadyback.chart.ReviewChart;
import dev.steadyback.chart.draw.Type;
import dev.steadyback.report.MadeUpReview;
import dev.steadyback.report.Report;
import dev.steadyback.report.ReviewModel;
import dev.steadyback.review.ReviewWords;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jsoup.nodes.Element;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A review's difference as it stands in a page is read back and held against the model that the file is drawn from. */
class WaysDrawingTest {
    static List<MadeUpReview> numbered() {
        return MadeUpReview.numbered();
    }

    static List<MadeUpReview> unnumbered() {
        return MadeUpReview.unnumbered();
    }

    private static ReviewChart drawn(Report report) {
        return Objects.requireNonNull(new DrawnInPages().review(report));
    }

    private static double percent(Element element, String attribute) {
        return Double.parseDouble(element.attr(attribute).replace("%", ""));
    }

    /** The points at a place: the shaded zone is of a point either way. */
    private static double points(Html svg, double x) {
        Element zone = svg.first(".zone");
        return (x - 50) / (percent(zone, "width") / 2);
    }

    @ParameterizedTest
    @MethodSource("numbered")
    void eachCalculationHasItsIntervalAndSaysIt(MadeUpReview given) {
        Report report = given.report();
        ReviewModel model = ReviewModel.of(report.review());
        List<ReviewModel.Row> rows = new ArrayList<>(List.of(model.rows().getFirst()));
        rows.addAll(model.variants());
        List<ReviewChart.Way> ways = drawn(report).ways();
        assertThat(ways).hasSameSizeAs(rows);
        double half = model.half(0.04);
        for (int i = 0; i < rows.size(); i++) {
            ReviewModel.Estimate estimate = rows.get(i).estimate();
            ReviewChart.Way way = ways.get(i);
            Html svg = Html.of(way.svg());
            assertThat(way.name()).isEqualTo(rows.get(i).name(report.texts()));
            if (estimate == null) {
                assertThat(svg.all("line, circle")).isEmpty();
                assertThat(way.difference()).isEqualTo("cannot be calculated");
                assertThat(way.interval()).isEmpty();
                continue;
            }
            assertThat(way.difference()).isEqualTo(ReviewModel.difference(report.texts(), estimate.mean()));
            assertThat(way.interval())
                    .isEqualTo(new ReviewWords(report.texts()).between(estimate.low(), estimate.high()));
            Element line = svg.first("line");
            assertThat(points(svg, percent(line, "x1")))
                    .isEqualTo(Math.max(-half, estimate.low()), within(half / 1000));
            assertThat(points(svg, percent(line, "x2")))
                    .isEqualTo(Math.min(half, estimate.high()), within(half / 1000));
            assertThat(svg.all(".head")).hasSize((estimate.low() < -half ? 1 : 0) + (estimate.high() > half ? 1 : 0));
            assertThat(svg.all("circle")).hasSize(Math.abs(estimate.mean()) <= half ? 1 : 0);
            for (Element circle : svg.all("circle")) {
                assertThat(points(svg, percent(circle, "cx"))).isEqualTo(estimate.mean(), within(half / 1000));
                assertThat(circle.hasClass("open"))
                        .isEqualTo(Boolean.FALSE.equals(rows.get(i).supports()));
            }
        }
        assertThat(ways.getFirst().svg()).doesNotContain("head");
    }

    @ParameterizedTest
    @MethodSource("numbered")
    void theAxisIsNamedWithRoomBetweenItsNumbers(MadeUpReview given) {
        List<Element> names = Html.of(drawn(given.report()).axis()).all("text");
        assertThat(names).hasSizeGreaterThanOrEqualTo(3);
        assertThat(names.getFirst().text()).isEqualTo("0");
        double[] middles =
                names.stream().mapToDouble(n -> percent(n, "x")).sorted().toArray();
        double widest = names.stream()
                .mapToDouble(n -> Type.width(n.text(), Places.REGULAR))
                .max()
                .orElseThrow();
        for (int i = 1; i < middles.length; i++) {
            assertThat((middles[i] - middles[i - 1]) / 100 * TimeAxis.NARROWEST).isGreaterThan(widest + 4);
        }
    }

    @ParameterizedTest
    @MethodSource("unnumbered")
    void withoutAnAnswerNothingIsDrawn(MadeUpReview given) {
        assertThat(new DrawnInPages().review(given.report())).isNull();
    }
}
