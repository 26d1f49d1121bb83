package dev.steadyback.pages.insight;

import dev.steadyback.analytics.review.Checkpoints;
import dev.steadyback.analytics.review.ConsistencyReview.Difference;
import dev.steadyback.language.Texts;
import dev.steadyback.review.ReviewView;
import dev.steadyback.review.Reviews.Answer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The last answers and the next fixed days, one below the other on one axis of points. Places are in per cent of the width, so that a drawing fits any; no
 * difference stands in the middle.
 *
 * @param zoneFrom where a difference of a point less stands: between it and a point more the difference is small
 * @param zoneWidth how wide that zone is
 * @param narrowing whether each interval is narrower than the one before it, as they are shown
 */
public record AnswerLines(List<Line> lines, double zoneFrom, double zoneWidth, boolean narrowing) {
    private static final double MIDDLE = 50;

    /** So far from the middle the widest interval reaches: beside it there has to be room for its number. */
    private static final double REACH = 33;

    /** The zone of less than a point and some room beside it are always in view. */
    private static final double LEAST_POINTS = 1.3;

    /** Half of what is shown as narrower: the ends have one decimal. */
    private static final double LEAST_NARROWER = .05;

    /** After the next answer further days are named, until there are so many lines. */
    private static final int LEAST_LINES = 5;

    /** What stands on a line. */
    public enum State {
        EARLIER,
        LATEST,
        NEXT,
        LATER
    }

    /**
     * A fixed day.
     *
     * @param date the day of the checkpoint
     * @param interval what the answer is; null where no number may be shown, and of days to come
     */
    public record Line(
            int checkpoint,
            LocalDate date,
            State state,
            @Nullable Interval interval) {}

    /** An interval: its ends and its mean in points, and where they stand. */
    public record Interval(double low, double mean, double high, double from, double at, double to) {}

    public AnswerLines {
        lines = List.copyOf(lines);
    }

    /**
     * Draws up the lines.
     *
     * @param answers the last ones up to the review's, in order; none before the first
     */
    static AnswerLines of(ReviewView review, List<Answer> answers, LocalDate start) {
        double points = answers.stream()
                .map(Answer::difference)
                .filter(Objects::nonNull)
                .flatMapToDouble(d -> DoubleStream.of(Math.abs(d.low()), Math.abs(d.high())))
                .reduce(LEAST_POINTS, Math::max);
        List<Line> lines = new ArrayList<>();
        for (Answer answer : answers) {
            boolean latest = answer.equals(answers.getLast());
            lines.add(new Line(
                    answer.checkpoint(),
                    answer.date(),
                    latest ? State.LATEST : State.EARLIER,
                    interval(answer.difference(), points)));
        }
        if (review.endsOn() == null) {
            int next = review.nextCheckpoint();
            State state = State.NEXT;
            do {
                lines.add(new Line(next, start.plusDays(next - 1L), state, null));
                next = Checkpoints.next(next);
                state = State.LATER;
            } while (lines.size() < LEAST_LINES);
        }
        List<Double> widths = answers.stream()
                .map(Answer::difference)
                .filter(Objects::nonNull)
                .map(d -> tenths(d.high()) - tenths(d.low()))
                .toList();
        boolean narrowing = widths.size() > 1
                && IntStream.range(1, widths.size()).allMatch(i -> widths.get(i) < widths.get(i - 1) - LEAST_NARROWER);
        double zone = place(-1, points);
        return new AnswerLines(lines, zone, tenths(2 * (MIDDLE - zone)), narrowing);
    }

    private static @Nullable Interval interval(@Nullable Difference difference, double points) {
        return difference == null
                ? null
                : new Interval(
                        difference.low(),
                        difference.mean(),
                        difference.high(),
                        place(difference.low(), points),
                        place(difference.mean(), points),
                        place(difference.high(), points));
    }

    private static double place(double value, double points) {
        return tenths(MIDDLE + REACH * value / points);
    }

    private static double tenths(double value) {
        return Texts.fixed(value, 1).doubleValue();
    }
}
