package dev.steadyback.pages.insight;

import static org.assertj.core.api.Assertions.assertThat;

import dev.steadyback.analytics.review.Checkpoints;
import dev.steadyback.analytics.review.ConsistencyReview;
import dev.steadyback.analytics.review.ConsistencyReview.Difference;
import dev.steadyback.analytics.review.Verdict;
import dev.steadyback.pages.insight.AnswerLines.Interval;
import dev.steadyback.pages.insight.AnswerLines.Line;
import dev.steadyback.pages.insight.AnswerLines.State;
import dev.steadyback.review.ReviewView;
import dev.steadyback.review.Reviews.Answer;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AnswerLinesTest {
    private static final LocalDate START = LocalDate.parse("2026-05-31");

    private static ReviewView review(int days) {
        return ReviewView.of(
                new ConsistencyReview(
                        days,
                        0,
                        0,
                        null,
                        0,
                        0,
                        List.of(),
                        null,
                        Checkpoints.next(days),
                        Verdict.CANNOT_TELL_YET,
                        START,
                        START,
                        4.0,
                        null,
                        null,
                        null,
                        List.of(),
                        List.of(),
                        null),
                Instant.EPOCH);
    }

    private static Answer answer(int checkpoint, @Nullable Difference difference) {
        return new Answer(
                checkpoint,
                START.plusDays(checkpoint - 1L),
                difference == null ? Verdict.NOT_ENOUGH_DATA : Verdict.CANNOT_TELL_YET,
                difference);
    }

    @Test
    void theAnswersAndTheNextDaysStandInOrder() {
        AnswerLines lines = AnswerLines.of(
                review(112),
                List.of(
                        answer(56, null),
                        answer(84, new Difference(2, 0, -1.1, 1.04)),
                        answer(112, new Difference(2, .1, -.6, .8))),
                START);
        assertThat(lines.lines()).extracting(Line::checkpoint).containsExactly(56, 84, 112, 147, 182);
        assertThat(lines.lines())
                .extracting(Line::state)
                .containsExactly(State.EARLIER, State.EARLIER, State.LATEST, State.NEXT, State.LATER);
        assertThat(lines.lines().getLast().date()).isEqualTo("2026-11-28");
        assertThat(lines.narrowing()).isTrue();
        // A point is 33 / 1.3 = 25.4 per cent of the width.
        assertThat(lines.zoneFrom()).isEqualTo(24.6);
        assertThat(lines.zoneWidth()).isEqualTo(50.8);
        Interval latest = Objects.requireNonNull(lines.lines().get(2).interval());
        assertThat(latest).isEqualTo(new Interval(-.6, .1, .8, 34.8, 52.5, 70.3));
    }

    @Test
    void aWideIntervalLeavesRoomForItsNumbers() {
        AnswerLines lines = AnswerLines.of(review(84), List.of(answer(84, new Difference(2, 1, -1, 6))), START);
        Interval interval = Objects.requireNonNull(lines.lines().getFirst().interval());
        assertThat(interval.to()).isEqualTo(83);
        assertThat(lines.narrowing())
                .as("one interval is not narrower than another")
                .isFalse();
    }

    @Test
    void anIntervalThatLooksTheSameIsNotNarrower() {
        AnswerLines lines = AnswerLines.of(
                review(112),
                List.of(answer(84, new Difference(2, 0, -.44, .64)), answer(112, new Difference(2, 0, -.36, .56))),
                START);
        assertThat(lines.narrowing()).isFalse();
    }

    @Test
    void beforeTheFirstAnswerTheDaysAreNamed() {
        AnswerLines lines = AnswerLines.of(review(10), List.of(), START);
        assertThat(lines.lines()).extracting(Line::checkpoint).containsExactly(56, 84, 112, 147, 182);
        assertThat(lines.lines()).allMatch(l -> l.interval() == null);
    }
}
