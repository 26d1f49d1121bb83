package dev.steadyback.report;

import dev.steadyback.analytics.review.Reason;
import dev.steadyback.language.Texts;
import dev.steadyback.review.ReviewView;
import dev.steadyback.review.ReviewWords;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/** What the review finds, in sentences. None of them says or supposes that sessions change pain: the days cannot tell. */
public final class ReviewFindings {
    private static final int MOST_REASONS = 3;

    private final ReviewView review;
    private final ReviewModel model;
    private final Texts texts;

    public ReviewFindings(ReviewView review, Texts texts) {
        this.review = review;
        this.texts = texts;
        this.model = ReviewModel.of(review);
    }

    public String title() {
        return ReviewWords.answer(review);
    }

    /** The days it is of, once there are some that count. */
    public String subtitle() {
        LocalDate from = review.from();
        LocalDate to = review.to();
        Integer checkpoint = review.checkpoint();
        if (from == null || to == null) {
            return "The record has " + texts.count(review.days(), "day");
        }
        String days = texts.span(from, to) + " \u00b7 pain on " + review.scoredDays() + " of "
                + texts.count(ChronoUnit.DAYS.between(from, to) + 1, "day");
        return checkpoint == null ? days : days + " \u00b7 review of day" + Texts.NBSP + checkpoint;
    }

    public List<String> facts() {
        List<String> facts = new ArrayList<>();
        if (model.shown()) {
            facts.add(ReviewWords.difference(review));
            facts.add(agreement());
            review.cautions().stream().limit(1).forEach(c -> facts.add(c.text()));
        } else {
            facts.addAll(missing().stream().limit(MOST_REASONS).toList());
            facts.add(texts.say("review.why-fixed-days"));
        }
        facts.add(ReviewWords.next(review));
        return facts;
    }

    /** Whether the variants say the same. */
    private String agreement() {
        long all = model.variants().size();
        long agreeing = model.variants().stream()
                .filter(r -> Boolean.TRUE.equals(r.supports()))
                .count();
        return (agreeing == all ? "All " + all : agreeing + " of " + all)
                + " other ways to calculate it bear out its direction.";
    }

    public List<String> missing() {
        return review.reasons().stream().map(Reason::text).toList();
    }

    /** How the figure is made, with what was measured of this person's pain; empty where no number may be shown. */
    public List<String> method() {
        if (!model.shown()) {
            return List.of();
        }
        List<String> method = new ArrayList<>();
        method.add("The pain of each day is set against the number of sessions in the seven days before it, beside a"
                + " straight trend over time. Days without a score stay unknown. With 95" + Texts.NBSP
                + "% probability the difference lies in its interval, if the model is right.");
        var noise = review.noise();
        if (noise != null) {
            method.add(
                    "How sticky your pain is: about " + percent(noise.lambda()) + " of its ups and downs are gone the"
                            + " next day; of the rest, " + percent(noise.rho())
                            + " is still there a day later. The stickier it is, the less each single day tells, and the wider"
                            + " the interval.");
        }
        method.add(texts.say("review.why-fixed-days") + " Version of the method: " + review.method() + ".");
        return method;
    }

    private String percent(double part) {
        return texts.percent((int) Math.round(100 * part));
    }
}
