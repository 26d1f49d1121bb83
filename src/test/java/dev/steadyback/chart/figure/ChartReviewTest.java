package dev.steadyback.chart.figure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.steadyback.analytics.review.ConsistencyReview.Difference;
import dev.steadyback.analytics.review.Sensitivity;
import dev.steadyback.chart.Chart;
import dev.steadyback.chart.ChartSize;
import dev.steadyback.chart.ChartTheme;
import dev.steadyback.chart.ChartWords;
import dev.steadyback.chart.Charts;
import dev.steadyback.language.Texts;
import dev.steadyback.report.MadeUpReview;
import dev.steadyback.report.Report;
import dev.steadyback.report.ReviewFindings;
import dev.steadyback.report.ReviewModel;
import dev.steadyback.review.ReviewView;
import dev.steadyback.review.ReviewWords;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The review's picture, its words and its table say the same, and nothing where nothing may be said. */
class ChartReviewTest {
    private static final Texts TEXTS = Texts.in(Locale.UK);

    private static final Pattern NUMBER = Pattern.compile("\\d+(\\.\\d+)?");

    private final Charts charts = new DrawnCharts();

    static List<MadeUpReview> numbered() {
        return MadeUpReview.numbered();
    }

    static List<MadeUpReview> unnumbered() {
        return MadeUpReview.unnumbered();
    }

    private static List<String> drawn(Report report, ChartSize size) {
        RecordingGraphics graphics = new RecordingGraphics();
        new ChartDrawing(report, Chart.REVIEW, size, ChartTheme.LIGHT, true).draw(graphics);
        return graphics.texts.stream().map(RecordingGraphics.Text::words).toList();
    }

    private static List<BigDecimal> numbers(String text) {
        return NUMBER.matcher(text)
                .results()
                .map(MatchResult::group)
                .map(n -> new BigDecimal(n).stripTrailingZeros())
                .toList();
    }

    @ParameterizedTest
    @MethodSource("numbered")
    void theNumbersDrawnAreThoseSaidAndTabled(MadeUpReview given) {
        Report report = given.report();
        Difference difference = Objects.requireNonNull(report.review().difference());
        List<String> ends = List.of(
                ReviewModel.difference(TEXTS, difference.mean()),
                ReviewModel.difference(TEXTS, difference.low()),
                ReviewModel.difference(TEXTS, difference.high()));
        for (ChartSize size : ChartSize.values()) {
            assertThat(drawn(report, size))
                    .containsAll(ends)
                    .contains("less than one point", "no difference", "less pain", "more pain", "0");
        }
        List<BigDecimal> said = new ArrayList<>(numbers(new ReviewWords(TEXTS).difference(report.review())));
        said.removeAll(List.of(BigDecimal.valueOf(4), BigDecimal.valueOf(2)));
        said.remove(new BigDecimal("0.1"));
        assertThat(numbers(String.join(" ", ends))).containsAll(said);
        List<String> row = charts.words(report, Chart.REVIEW).rows().getFirst();
        assertThat(row.subList(2, 5).stream().map(c -> numbers(c).getFirst()))
                .containsExactlyElementsOf(numbers(String.join(" ", ends)));
    }

    @Test
    void theVariantsAreInTheUnitOfTheDifference() {
        ReviewView review = MadeUpReview.reduced().view();
        ReviewModel model = ReviewModel.of(review);
        for (Sensitivity variant : review.sensitivity().subList(0, 6)) {
            ReviewModel.Estimate estimate = Objects.requireNonNull(model.rows().stream()
                    .filter(r -> r.code().equals(variant.code().name()))
                    .findFirst()
                    .orElseThrow()
                    .estimate());
            assertThat(estimate.mean()).isEqualTo(2 * Objects.requireNonNull(variant.mean()));
            assertThat(estimate.low()).isEqualTo(2 * Objects.requireNonNull(variant.low()));
            assertThat(estimate.high()).isEqualTo(2 * Objects.requireNonNull(variant.high()));
        }
        assertThat(model.variants()).extracting(ReviewModel.Row::code).containsExactly("S1", "S3", "S4", "S5", "S9");
    }

    @Test
    void theTableHasTheMainFigureAndAllVariants() {
        ChartWords words = charts.words(MadeUpReview.dependsOnCalculation().report(), Chart.REVIEW);
        assertThat(words.rows())
                .extracting(List::getFirst)
                .containsExactly("main", "S1", "S2", "S3", "S4", "S5", "S6", "S9", "S9_TOTAL", "S7");
        assertThat(words.rows()).allSatisfy(row -> assertThat(row).hasSameSizeAs(words.header()));
        assertThat(words.rows())
                .extracting(List::getLast)
                .containsExactly("", "", "yes", "no", "no", "yes", "yes", "yes", "yes", "");
        assertThat(words.rows().get(1).subList(2, 5)).containsExactly("", "", "");
        assertThat(words.csv()).contains("main,Main calculation,-1.1,-1.9,-0.3,");
    }

    @ParameterizedTest
    @MethodSource("numbered")
    void theWholeIntervalAndNoDifferenceAreOnTheAxis(MadeUpReview given) {
        ReviewModel model = ReviewModel.of(given.view());
        for (double pixels : new double[] {179, 216, 371}) {
            double half = model.half(IntervalBody.END_ROOM / pixels);
            assertThat(half)
                    .isGreaterThanOrEqualTo(2)
                    .isGreaterThan(1.1 * model.main().reach());
        }
    }

    @Test
    void aVariantThatTellsNothingDoesNotPressTheIntervalTogether() {
        ReviewModel model = ReviewModel.of(MadeUpReview.reduced().view());
        List<ReviewModel.Row> rows = new ArrayList<>(model.rows());
        rows.set(1, new ReviewModel.Row("S1", new ReviewModel.Estimate(0, -90, 90), false));
        double half = new ReviewModel(2, rows, null).half(IntervalBody.END_ROOM / 216);
        assertThat(half).isLessThan(2.5 * model.main().reach());
    }

    @ParameterizedTest
    @MethodSource("unnumbered")
    void withoutEnoughDataThereIsTheWayToAnAnswerAndNoNumber(MadeUpReview given) {
        Report report = given.report();
        ReviewView review = report.review();
        ChartWords words = charts.words(report, Chart.REVIEW);
        for (ChartSize size : ChartSize.values()) {
            List<String> drawn = drawn(report, size);
            assertThat(drawn)
                    .contains("today: day\u00a0" + (review.days() + 1))
                    .contains(TEXTS.date(Objects.requireNonNull(review.nextAnswerOn())))
                    .doesNotContain("no difference", "less pain", "more pain");
            String svg =
                    charts.svg(report, Chart.REVIEW, size, ChartTheme.LIGHT).replaceAll("<[^>]*>", " ");
            assertThat(String.join(" ", drawn) + words + svg)
                    .doesNotContain("7.8", "8.9", "6.7", "7.77", "8.88", "6.66");
        }
        assertThat(words.header()).containsExactly("Code", "Reason");
        assertThat(words.rows())
                .extracting(List::getFirst)
                .containsExactlyElementsOf(
                        review.reasons().stream().map(r -> r.code().name()).toList());
    }

    @Test
    void thereAreFiveCheckpointsAndTheNextIsOneOfThem() {
        assertThat(CheckpointsBody.around(56)).containsExactly(56, 84, 112, 147, 182);
        assertThat(CheckpointsBody.around(182)).containsExactly(56, 84, 112, 147, 182);
        assertThat(CheckpointsBody.around(266)).containsExactly(112, 147, 182, 266, 350);
        assertThat(CheckpointsBody.around(518)).containsExactly(266, 350, 434, 518, 602);
    }

    @Test
    void everyReviewHasThreeToFiveFacts() {
        for (MadeUpReview review : MadeUpReview.all()) {
            assertThat(new ReviewFindings(review.view(), TEXTS).facts())
                    .as(review.toString())
                    .hasSizeBetween(3, 5);
        }
    }
}
