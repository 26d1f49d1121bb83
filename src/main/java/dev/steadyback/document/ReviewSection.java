package dev.steadyback.document;

import dev.steadyback.analytics.review.RandomisedReview;
import dev.steadyback.language.Texts;
import dev.steadyback.report.ReviewFindings;
import dev.steadyback.review.RandomisedWeeksView;
import dev.steadyback.review.ReviewView;
import dev.steadyback.review.ReviewWords;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The report's answer to the question whether consistency went with less pain, in words.
 *
 * @param difference empty where no number may be shown
 * @param cautions what could mislead
 * @param missing why there is no (better) answer
 * @param next when the next answer is due
 * @param randomised what was drawn and what it says; empty without randomised weeks
 * @param method how the figure is made; empty where no number may be shown, and then there is no table either
 */
public record ReviewSection(
        ReportPage.Drawing drawing,
        String difference,
        List<String> cautions,
        List<String> missing,
        String next,
        List<String> randomised,
        List<String> method) {

    static ReviewSection of(ReviewView review, ReportPage.Drawing drawing) {
        ReviewFindings findings = new ReviewFindings(review, Texts.in(java.util.Locale.UK));
        return new ReviewSection(
                drawing,
                new ReviewWords(Texts.in(java.util.Locale.UK)).difference(review),
                findings.cautions(),
                findings.missing(),
                new ReviewWords(Texts.in(java.util.Locale.UK)).next(review),
                randomised(review.randomisedWeeks()),
                findings.method());
    }

    private static List<String> randomised(@Nullable RandomisedWeeksView weeks) {
        if (weeks == null) {
            return List.of();
        }
        List<String> sentences = new ArrayList<>();
        sentences.add(Texts.in(java.util.Locale.UK).count(weeks.pairs(), "pair")
                + " of a full and a light week in random order, "
                + Texts.in(java.util.Locale.UK).span(weeks.from(), weeks.to()) + ".");
        LocalDate stopped = weeks.stoppedOn();
        RandomisedReview review = weeks.review();
        if (stopped != null) {
            sentences.add("They were stopped on "
                    + Texts.in(java.util.Locale.UK).date(stopped) + ", so they give no answer.");
        } else if (review == null) {
            sentences.add("They have not begun.");
        } else {
            sentences.add(new ReviewWords(Texts.in(java.util.Locale.UK)).answer(review));
        }
        return sentences;
    }
}
