package dev.steadyback.review;

import static org.assertj.core.api.Assertions.assertThat;

import dev.steadyback.analytics.review.ConsistencyReview;
import dev.steadyback.analytics.review.Verdict;
import dev.steadyback.language.Texts;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ReviewWordsTest {
    private static final ReviewWords WORDS = new ReviewWords(Texts.in(Locale.UK));
    private static final ReviewWords GERMAN = new ReviewWords(Texts.in(Locale.GERMANY));

    private static ReviewView view(Verdict verdict, ConsistencyReview.@Nullable Difference difference) {
        return view(verdict, difference, LocalDate.parse("2026-05-01"));
    }

    private static ReviewView view(
            Verdict verdict, ConsistencyReview.@Nullable Difference difference, @Nullable LocalDate today) {
        LocalDate day = LocalDate.parse("2026-03-02");
        ConsistencyReview review = new ConsistencyReview(
                56,
                40,
                0,
                null,
                0,
                0,
                List.of(),
                56,
                84,
                verdict,
                day,
                day.plusDays(55),
                4.0,
                null,
                new ConsistencyReview.Noise(.62, .3),
                difference,
                List.of(),
                List.of(),
                null);
        return ReviewView.of(
                review,
                60,
                Instant.EPOCH,
                LocalDate.parse("2026-05-24"),
                null,
                ConsistencyReview.METHOD,
                null,
                List.of(),
                null,
                today);
    }

    private static String plain(String sentence) {
        return sentence.replace(Texts.NBSP, " ");
    }

    @ParameterizedTest(name = "{0} to {1} is «{2}»")
    @CsvSource({
        "-1.9, -0.5, between 1.9 and 0.5 points less",
        "-1.4, 0.6, between 1.4 points less and 0.6 points more",
        "0.2, 1, between 0.2 and 1 point more",
        "-2, -1, between 2 and 1 point less",
        "-0.62, 0, between 0.6 and 0 points less",
        "-0.04, 0.04, less than 0.1 points either way",
        "-0.04, 0.6, between 0 and 0.6 points more",
    })
    void anIntervalIsSaidInPoints(double low, double high, String words) {
        assertThat(plain(WORDS.between(low, high))).isEqualTo(words);
    }

    @Test
    void theDifferenceIsThatOfTheWholePlanAgainstHalfOfIt() {
        assertThat(plain(
                        WORDS.difference(view(Verdict.REDUCED, new ConsistencyReview.Difference(2, -1.23, -1.9, -.5)))))
                .isEqualTo("After weeks with the whole plan (4 sessions) instead of half of it (2), pain was 1.2 points"
                        + " lower: most likely between 1.9 and 0.5 points less.");
    }

    @ParameterizedTest(name = "{0} to {1} is «{2}»")
    @CsvSource(
            delimiter = ';',
            value = {
                "-1.9; -0.5; 0,5 bis 1,9 Punkte weniger",
                "-1.4; 0.6; 1,4 Punkte weniger bis 0,6 Punkte mehr",
                "-1; 1; 1 Punkt weniger bis 1 Punkt mehr",
                "0.2; 1; 0,2 bis 1 Punkt mehr",
                "-0.04; 0.04; weniger als 0,1 Punkte in beide Richtungen",
            })
    void anIntervalIsSaidInGerman(double low, double high, String words) {
        assertThat(plain(GERMAN.between(low, high))).isEqualTo(words);
    }

    @Test
    void theDifferenceIsSaidInGerman() {
        assertThat(plain(GERMAN.difference(
                        view(Verdict.REDUCED, new ConsistencyReview.Difference(2.5, -1.23, -1.9, -.5)))))
                .isEqualTo("Nach Wochen mit dem ganzen Plan (5 Einheiten) statt der Hälfte (2,5) war der Schmerz um"
                        + " 1,2 Punkte niedriger: sehr wahrscheinlich 0,5 bis 1,9 Punkte weniger.");
        assertThat(plain(GERMAN.difference(
                        view(Verdict.NO_CLEAR_DIFFERENCE, new ConsistencyReview.Difference(.5, .04, -.6, .7)))))
                .isEqualTo("Nach Wochen mit dem ganzen Plan (1 Einheit) statt der Hälfte (0,5) war der Schmerz gleich:"
                        + " sehr wahrscheinlich 0,6 Punkte weniger bis 0,7 Punkte mehr.");
    }

    @Test
    void onePointIsAPoint() {
        assertThat(plain(WORDS.difference(view(Verdict.INCREASED, new ConsistencyReview.Difference(2, 1.04, .2, 1.9)))))
                .contains("pain was 1 point higher: most likely between 0.2 and 1.9 points more.");
    }

    @Test
    void withoutEnoughDataNoNumberIsSaid() {
        ReviewView view = view(Verdict.NOT_ENOUGH_DATA, new ConsistencyReview.Difference(2, -1.2, -1.9, -.5));
        assertThat(view.numbersShown()).isFalse();
        assertThat(WORDS.difference(view)).isEmpty();
        assertThat(WORDS.stickiness(view)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Verdict.class)
    void noWordSaysThatSessionsCausedAnything(Verdict verdict) {
        ReviewView view = view(verdict, new ConsistencyReview.Difference(2, -1.2, -1.9, -.5));
        String said = (WORDS.answer(view) + WORDS.difference(view) + WORDS.next(view)).toLowerCase(Locale.ROOT);
        assertThat(said).doesNotContain("caus", "effect", "help", "because", "thanks", "due to", "worked");
    }

    /** The record has 60 days: up to yesterday, 30 April. */
    @Test
    void theNextAnswerHasItsDate() {
        assertThat(plain(WORDS.next(view(Verdict.CANNOT_TELL_YET, null))))
                .isEqualTo("The next answer is due after day 84, 24 May 2026; today is day 61 of the programme.");
        assertThat(plain(GERMAN.next(view(Verdict.CANNOT_TELL_YET, null))))
                .isEqualTo("Die nächste Antwort ist nach Tag 84, dem 24. Mai 2026, fällig; heute ist Tag 61 des"
                        + " Programms.");
    }

    @Test
    void aFileHasNoToday() {
        assertThat(plain(WORDS.next(view(Verdict.CANNOT_TELL_YET, null, null))))
                .isEqualTo("The next answer is due after day 84; the record reaches day 60.");
    }
}
