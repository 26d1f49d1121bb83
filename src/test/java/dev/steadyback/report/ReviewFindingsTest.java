package dev.steadyback.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.steadyback.language.Languages;
import dev.steadyback.language.Texts;
import dev.steadyback.review.ReviewView;
import dev.steadyback.review.ReviewWords;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the review finds is said in the report's language, whole. */
class ReviewFindingsTest {
    private static final String ENGLISH =
            "\\b(the|and|of|with|is|are|day|days|week|weeks|score|pain|points?|sessions?)\\b";
    private static final String MONTH = "\\b(Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*";

    static List<MadeUpReview> reviews() {
        return MadeUpReview.all();
    }

    private static List<String> sentences(ReviewView review, Texts texts) {
        ReviewFindings findings = new ReviewFindings(review, texts);
        ReviewWords words = new ReviewWords(texts);
        List<String> all = new ArrayList<>(List.of(
                findings.title(),
                findings.subtitle(),
                words.difference(review),
                words.stickiness(review),
                words.next(review),
                words.answer(Objects.requireNonNull(
                        Objects.requireNonNull(review.randomisedWeeks()).review()))));
        all.addAll(findings.facts());
        all.addAll(findings.cautions());
        all.addAll(findings.missing());
        all.addAll(findings.method());
        all.removeIf(String::isEmpty);
        return all;
    }

    @ParameterizedTest
    @MethodSource("reviews")
    void germanHasNoEnglishAndADecimalComma(MadeUpReview review) {
        assertThat(sentences(review.randomised().view(), Texts.in(Locale.GERMANY)))
                .allSatisfy(s -> assertThat(s)
                        .doesNotContainPattern("(?i)" + ENGLISH)
                        .doesNotContainPattern("\\d\\.\\d{1,2}(?!\\d)"));
    }

    @ParameterizedTest
    @MethodSource("reviews")
    void nothingIsSaidThatNoFileHolds(MadeUpReview review) {
        assertThat(sentences(review.randomised().view(), Texts.in(Languages.PSEUDO)))
                .allSatisfy(s -> assertThat(s.replaceAll(MONTH, ""))
                        .startsWith("[")
                        .endsWith("]")
                        .doesNotContainPattern("[acdeghijklnorstuwyzACDEGHIJKLNORSTUWYZ]{3,}"));
    }

    @Test
    void whatCoversTheReviewIsOneSentence() {
        assertThat(new ReviewFindings(MadeUpReview.tooEarly(1).view(), Texts.in(Locale.UK)).subtitle())
                .isEqualTo("The record reaches day\u00a01");
        assertThat(new ReviewFindings(MadeUpReview.reduced().view(), Texts.in(Locale.UK)).subtitle())
                .isEqualTo(
                        "9 Mar \u2013 30 Aug 2026 \u00b7 pain on 140 of 175\u00a0days \u00b7 review of day\u00a0182");
        assertThat(new ReviewFindings(MadeUpReview.reduced().view(), Texts.in(Locale.GERMANY)).subtitle())
                .isEqualTo("9. März \u2013 30. Aug. 2026 \u00b7 Schmerzwert an 140 von 175\u00a0Tagen"
                        + " \u00b7 Auswertung von Tag\u00a0182");
    }

    @Test
    void howManyVariantsAgreeIsCounted() {
        assertThat(new ReviewFindings(MadeUpReview.reduced().view(), Texts.in(Locale.GERMANY)).facts())
                .contains("Alle 5 anderen Rechnungen stützen die Richtung.");
        assertThat(new ReviewFindings(MadeUpReview.dependsOnCalculation().view(), Texts.in(Locale.GERMANY)).facts())
                .contains("2 von 5 anderen Rechnungen stützen die Richtung.");
        assertThat(new ReviewFindings(MadeUpReview.dependsOnCalculation().view(), Texts.in(Locale.UK)).facts())
                .contains("2 of 5 other ways to calculate it bear out its direction.");
    }
}
