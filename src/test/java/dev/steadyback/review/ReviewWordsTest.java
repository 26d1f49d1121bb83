package dev.steadyback.review;

import static org.assertj.core.api.Assertions.assertThat;

import dev.steadyback.analytics.review.ConsistencyReview;
import dev.steadyback.analytics.review.Verdict;
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
    private static ReviewView view(Verdict verdict, ConsistencyReview.@Nullable Difference difference) {
        LocalDate day = LocalDate.parse("2026-03-02");
        ConsistencyReview review = new ConsistencyReview(
                56,
                40,
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
                ConsistencyReview.METHOD,
                null,
                List.of(),
                null);
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
        assertThat(ReviewWords.between(low, high)).isEqualTo(words);
    }

    @Test
    void theDifferenceIsThatOfTheWholePlanAgainstHalfOfIt() {
        assertThat(ReviewWords.difference(view(Verdict.REDUCED, new ConsistencyReview.Difference(2, -1.23, -1.9, -.5))))
                .isEqualTo("After weeks with the whole plan (4 sessions) instead of half of it (2), pain was 1.2 points"
                        + " lower: most likely between 1.9 and 0.5 points less.");
    }

    @Test
    void withoutEnoughDataNoNumberIsSaid() {
        ReviewView view = view(Verdict.NOT_ENOUGH_DATA, new ConsistencyReview.Difference(2, -1.2, -1.9, -.5));
        assertThat(view.numbersShown()).isFalse();
        assertThat(ReviewWords.difference(view)).isEmpty();
        assertThat(ReviewWords.stickiness(view)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Verdict.class)
    void noWordSaysThatSessionsCausedAnything(Verdict verdict) {
        ReviewView view = view(verdict, new ConsistencyReview.Difference(2, -1.2, -1.9, -.5));
        String said = (ReviewWords.answer(view) + ReviewWords.difference(view) + ReviewWords.next(view))
                .toLowerCase(Locale.ROOT);
        assertThat(said).doesNotContain("caus", "effect", "help", "because", "thanks", "due to", "worked");
    }

    @Test
    void theNextAnswerHasItsDate() {
        assertThat(ReviewWords.next(view(Verdict.CANNOT_TELL_YET, null)))
                .isEqualTo("The next answer is due after day 84, 24 May 2026; today the record has 60 days.");
    }
}
