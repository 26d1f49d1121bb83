package dev.steadyback.report;

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
    private final ReviewWords words;

    public ReviewFindings(ReviewView review, Texts texts) {
        this.review = review;
        this.texts = texts;
        this.words = new ReviewWords(texts);
        this.model = ReviewModel.of(review);
    }

    public String title() {
        return words.answer(review);
    }

    /** The days it is of, once there are some that count. */
    public String subtitle() {
        LocalDate from = review.from();
        LocalDate to = review.to();
        Integer checkpoint = review.checkpoint();
        if (from == null || to == null) {
            return texts.say("review.record", review.days());
        }
        String span = texts.span(from, to);
        long days = ChronoUnit.DAYS.between(from, to) + 1;
        return checkpoint == null
                ? texts.say("review.record.days", span, review.scoredDays(), days)
                : texts.say("review.record.checkpoint", span, review.scoredDays(), days, checkpoint);
    }

    public List<String> facts() {
        List<String> facts = new ArrayList<>();
        if (model.shown()) {
            facts.add(words.difference(review));
            facts.add(agreement());
            cautions().stream().limit(1).forEach(facts::add);
        } else {
            facts.addAll(missing().stream().limit(MOST_REASONS).toList());
            facts.add(texts.say("review.why-fixed-days"));
        }
        facts.add(words.next(review));
        return facts;
    }

    /** Whether the variants say the same. */
    private String agreement() {
        long all = model.variants().size();
        long agreeing = model.variants().stream()
                .filter(r -> Boolean.TRUE.equals(r.supports()))
                .count();
        return agreeing == all
                ? texts.say("review.agreement.all", all)
                : texts.say("review.agreement.some", agreeing, all);
    }

    /** What could mislead. */
    public List<String> cautions() {
        return review.cautions().stream().map(words::caution).toList();
    }

    /** Why there is no (better) answer. */
    public List<String> missing() {
        return review.reasons().stream().map(words::reason).toList();
    }

    /** How the figure is made, with what was measured of this person's pain; empty where no number may be shown. */
    public List<String> method() {
        if (!model.shown()) {
            return List.of();
        }
        List<String> method = new ArrayList<>();
        method.add(texts.say("review.method.days"));
        var noise = review.noise();
        if (noise != null) {
            method.add(texts.say("review.method.stickiness", percent(noise.lambda()), percent(noise.rho())));
        }
        method.add(texts.say("review.why-fixed-days") + " " + texts.say("review.method.version", review.method()));
        return method;
    }

    private String percent(double part) {
        return texts.percent((int) Math.round(100 * part));
    }
}
