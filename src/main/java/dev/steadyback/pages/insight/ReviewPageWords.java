package dev.steadyback.pages.insight;

import dev.steadyback.analytics.review.ConsistencyReview;
import dev.steadyback.analytics.review.RandomisedReview;
import dev.steadyback.analytics.review.RandomisedWeeks.Week;
import dev.steadyback.analytics.review.ReviewGrounds;
import dev.steadyback.analytics.review.Verdict;
import dev.steadyback.language.Texts;
import dev.steadyback.pages.say.Marked;
import dev.steadyback.review.RandomisedWeeksView;
import dev.steadyback.review.ReviewView;
import dev.steadyback.review.ReviewWords;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/** What the page of the review says: its sentences are those of the review, and of the page's own are those about the randomised weeks. */
public final class ReviewPageWords {
    /** The last of the first five checkpoints. */
    private static final int HALF_A_YEAR = 182;

    private final Texts texts;
    private final Marked marked;
    private final ReviewWords words;

    ReviewPageWords(Texts texts) {
        this.texts = texts;
        this.marked = new Marked(texts);
        this.words = new ReviewWords(texts);
    }

    /** What the page is called. */
    public String title(ReviewView review) {
        Integer checkpoint = review.checkpoint();
        return checkpoint == null ? texts.say("review.title") : texts.say("review.title-of-day", checkpoint);
    }

    /** The answer as a headline: where it cannot be told, that this is normal. */
    public String verdict(ReviewView review) {
        Integer checkpoint = review.checkpoint();
        if (review.verdict() == Verdict.CANNOT_TELL_YET) {
            return texts.say(
                    checkpoint == null || checkpoint < HALF_A_YEAR ? "review.normal.early" : "review.normal.later");
        }
        return checkpoint == null && review.verdict() == Verdict.NOT_ENOUGH_DATA
                ? texts.say("review.normal.early")
                : words.answer(review);
    }

    /** The interval in a sentence without a direction, as HTML; empty where no number may be shown. */
    public String range(ReviewView review) {
        ConsistencyReview.Difference difference = review.difference();
        if (difference == null || !review.numbersShown()) {
            return "";
        }
        BigDecimal sessions = Texts.fixed(2 * difference.sessions(), 1);
        return marked.bold(
                "review.range",
                texts.tenths(2 * difference.sessions()),
                sessions,
                texts.tenths(difference.sessions()),
                words.between(difference.low(), difference.high()));
    }

    /** What a line of the answers shows, for whoever does not see it. */
    public String line(AnswerLines.Line line) {
        AnswerLines.Interval interval = line.interval();
        return switch (line.state()) {
            case NEXT -> texts.say("review.line.next");
            case LATER -> texts.say("review.line.later");
            case EARLIER, LATEST ->
                interval == null ? words.name(Verdict.NOT_ENOUGH_DATA) : words.between(interval.low(), interval.high());
        };
    }

    /** Points with their sign. */
    public String points(double points) {
        return texts.signed(Texts.fixed(points, 1));
    }

    /** What the answer rests on, and what it still waits for. */
    public List<ReviewGround> grounds(ReviewView review, ReviewGrounds counts) {
        return ReviewGround.all(review, counts, words, texts);
    }

    /** When the next answer comes, where somebody waits for one. */
    public String nextTitle(ReviewView review) {
        LocalDate next = Objects.requireNonNull(review.nextAnswerOn());
        return texts.say("review.next-title.on", texts.date(next));
    }

    public String of(Verdict verdict) {
        return words.name(verdict);
    }

    public String answer(ReviewView review) {
        return words.answer(review);
    }

    public String answer(RandomisedReview review) {
        return words.answer(review);
    }

    public String difference(ReviewView review) {
        return words.difference(review);
    }

    /** Which day's review comes next, beside {@link #nextTitle}. */
    public String nextSays(ReviewView review) {
        return words.nextDay(review);
    }

    public String next(ReviewView review) {
        return words.next(review);
    }

    public String stickiness(ReviewView review) {
        return words.stickiness(review);
    }

    public String caution(ReviewView.Caution caution) {
        return words.caution(caution);
    }

    /** How many weeks are drawn, as HTML. */
    public String drawn(RandomisedWeeksView weeks) {
        LocalDate stopped = weeks.stoppedOn();
        String span = texts.span(weeks.from(), weeks.to());
        return stopped == null
                ? marked.bold("weeks.drawn", weeks.pairs(), span)
                : marked.bold("weeks.drawn-stopped", weeks.pairs(), span, texts.date(stopped));
    }

    /** One week that is drawn, as HTML. */
    public String week(RandomisedWeeksView.DrawnWeek week) {
        return marked.bold(week.asksFor() == Week.FULL ? "weeks.full" : "weeks.light", texts.date(week.monday()));
    }
}
