package dev.steadyback.pages.insight;

import dev.steadyback.analytics.review.RandomisedReview;
import dev.steadyback.analytics.review.RandomisedWeeks.Week;
import dev.steadyback.analytics.review.Reason;
import dev.steadyback.analytics.review.Verdict;
import dev.steadyback.language.Texts;
import dev.steadyback.pages.say.Marked;
import dev.steadyback.review.RandomisedWeeksView;
import dev.steadyback.review.ReviewView;
import dev.steadyback.review.ReviewWords;
import java.time.LocalDate;

/** What the page of the review says: its sentences are those of the review, and of the page's own are those about the randomised weeks. */
public final class ReviewPageWords {
    private final Texts texts;
    private final Marked marked;
    private final ReviewWords words;

    ReviewPageWords(Texts texts) {
        this.texts = texts;
        this.marked = new Marked(texts);
        this.words = new ReviewWords(texts);
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

    public String next(ReviewView review) {
        return words.next(review);
    }

    public String stickiness(ReviewView review) {
        return words.stickiness(review);
    }

    public String reason(Reason reason) {
        return words.reason(reason);
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
