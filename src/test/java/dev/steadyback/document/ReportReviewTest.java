package dev.steadyback.document;

import static org.assertj.core.api.Assertions.assertThat;

import dev.steadyback.Html;
import dev.steadyback.analytics.review.Sensitivity;
import dev.steadyback.chart.Chart;
import dev.steadyback.chart.figure.DrawnCharts;
import dev.steadyback.language.Texts;
import dev.steadyback.report.MadeUpReview;
import dev.steadyback.review.ReviewView;
import dev.steadyback.review.ReviewWords;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The part of the report's page that answers whether consistency went with less pain. */
class ReportReviewTest {
    private static final Texts TEXTS = Texts.in(Locale.UK);
    private static final ReviewWords WORDS = new ReviewWords(TEXTS);

    /** Words that say, or suppose, that one thing made another. */
    private static final String CAUSAL =
            "(?i)\\b(caus\\w*|effects?|affect\\w*|helped|thanks to|because of|due to|led to|worked)\\b";

    private final ReportFiles files = ReportFilesTest.files();

    static List<MadeUpReview> some() {
        List<MadeUpReview> some = new ArrayList<>(MadeUpReview.numbered());
        some.addAll(List.of(MadeUpReview.tooEarly(1), MadeUpReview.tooEarly(55), MadeUpReview.notEnough(500, 434)));
        return some;
    }

    private String page(MadeUpReview review) {
        return new String(files.one(review.report(), ReportFormat.HTML), StandardCharsets.UTF_8);
    }

    private Element section(MadeUpReview review) {
        return section(review, "review");
    }

    private Element section(MadeUpReview review, String id) {
        return Html.of(page(review)).first("section#" + id);
    }

    @ParameterizedTest
    @MethodSource("some")
    void saysAnswerDifferenceCautionsReasonsAndWhatComesNextWithoutACausalWord(MadeUpReview given) {
        ReviewView review = given.randomised().view();
        Element section = section(given);
        String words = section.wholeText();
        assertThat(section.expectFirst("p.finding").wholeText()).isEqualTo(WORDS.answer(review));
        assertThat(words)
                .contains("Did consistency go with less pain?")
                .contains(WORDS.difference(review))
                .contains(WORDS.next(review))
                .doesNotContain("NaN", "Exception", "null", "Infinity")
                .doesNotContainPattern(CAUSAL);
        review.cautions().forEach(c -> assertThat(words).contains(WORDS.caution(c)));
        review.reasons().forEach(r -> assertThat(words).contains(WORDS.reason(r)));
    }

    @Test
    void noVariantSupposesAnEffect() {
        for (Sensitivity.Code code : Sensitivity.Code.values()) {
            assertThat(TEXTS.say("review.calculation." + code)).doesNotContainPattern(CAUSAL);
            assertThat(code.title()).doesNotContainPattern(CAUSAL);
        }
    }

    @Test
    void onlyRandomisedWeeksMaySayCaused() {
        assertThat(section(MadeUpReview.cannotTell().randomised(), "randomised-weeks")
                        .wholeText())
                .contains("Full weeks caused less pain than light weeks.")
                .contains("6\u00a0pairs of a full and a light week in random order, 9 Mar \u2013 31 May 2026.");
    }

    @Test
    void howItWasCalculatedHasEveryCalculationAndTheMethod() {
        MadeUpReview reduced = MadeUpReview.reduced();
        Element section = section(reduced, "review-method");
        assertThat(Html.of(section.outerHtml()).rows())
                .containsAll(
                        new DrawnCharts().words(reduced.report(), Chart.REVIEW).rows());
        assertThat(section.wholeText()).contains("about 34%", "62% is still there", "Version of the method: 2026-12.");
    }

    @Test
    void withoutEnoughDataThereIsNoCalculationAndNoFigure() {
        Element section = section(MadeUpReview.notEnough(120, 112));
        assertThat(section.select("details, table")).isEmpty();
        assertThat(Html.of(page(MadeUpReview.notEnough(120, 112))).all("#review-method"))
                .isEmpty();
        assertThat(section.text()).doesNotContain("7.8", "8.9", "6.7", "7.77", "8.88", "6.66");
    }

    @Test
    void standsBetweenPainAndSessions() {
        assertThat(Html.of(page(MadeUpReview.reduced())).all("section#review, h2").stream()
                        .map(e -> e.tagName().equals("section") ? "review" : e.text()))
                .containsSubsequence("Pain", "review", "Sessions, week by week");
    }
}
