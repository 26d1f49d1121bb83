package dev.steadyback.report;

import dev.steadyback.analytics.review.ConsistencyReview.Difference;
import dev.steadyback.analytics.review.Sensitivity;
import dev.steadyback.language.Texts;
import dev.steadyback.review.ReviewView;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the review's chart draws and its table says: the whole plan against half of it by the main calculation and by its variants, all in points of
 * pain. Empty where no number may be shown, so that nobody who draws or writes has to ask.
 *
 * @param sessions half of the planned sessions a week, which all differences are of
 * @param rows the main calculation first, then S1 to S6
 * @param skipping S7, which is about sessions instead of pain and has a unit of its own; null without numbers
 */
public record ReviewModel(
        double sessions, List<Row> rows, @Nullable Row skipping) {
    public static final String MAIN = "main";
    private static final double PER_CENT = 100;

    /**
     * A calculation and what it gives.
     *
     * @param code {@link #MAIN} or S1 to S7
     * @param estimate null if it cannot be computed
     * @param supports whether it bears out the direction of the main one; null where that is no question
     */
    public record Row(
            String code,
            @Nullable Estimate estimate,
            @Nullable Boolean supports) {
        /** The calculation in words. */
        public String name(Texts texts) {
            return texts.say("review.calculation." + code);
        }

        /** Whether the chart draws it: weekly means and the look at skipping have no vote, and are in the table only. */
        public boolean drawn() {
            return !code.equals(Sensitivity.Code.S6.name());
        }
    }

    /** A mean and its 95 % interval. */
    public record Estimate(double mean, double low, double high) {
        public static @Nullable Estimate of(
                double factor, @Nullable Double mean, @Nullable Double low, @Nullable Double high) {
            return mean == null || low == null || high == null || !Double.isFinite(factor * (mean + low + high))
                    ? null
                    : new Estimate(factor * mean, factor * low, factor * high);
        }

        /** How far from «no difference» it reaches. */
        public double reach() {
            return Math.max(Math.abs(low), Math.abs(high));
        }
    }

    public ReviewModel {
        rows = List.copyOf(rows);
    }

    public static ReviewModel of(ReviewView review) {
        Difference difference = review.difference();
        if (difference == null || !review.numbersShown()) {
            return new ReviewModel(0, List.of(), null);
        }
        List<Row> rows = new ArrayList<>();
        Estimate main = new Estimate(difference.mean(), difference.low(), difference.high());
        rows.add(new Row(MAIN, main, null));
        Row skipping = null;
        for (Sensitivity variant : review.sensitivity()) {
            if (variant.code() == Sensitivity.Code.S7) {
                skipping = row(variant, PER_CENT);
            } else {
                rows.add(row(variant, difference.sessions()));
            }
        }
        return new ReviewModel(difference.sessions(), rows, skipping);
    }

    private static Row row(Sensitivity variant, double factor) {
        Estimate estimate = Estimate.of(factor, variant.mean(), variant.low(), variant.high());
        return new Row(variant.code().name(), estimate, variant.agrees());
    }

    public boolean shown() {
        return !rows.isEmpty();
    }

    public Estimate main() {
        Estimate main = rows.getFirst().estimate();
        if (main == null) {
            throw new IllegalStateException("A review that is shown has a difference.");
        }
        return main;
    }

    /** The variants that are drawn: S1 to S5, those that have a vote. */
    public List<Row> variants() {
        return rows.stream().skip(1).filter(Row::drawn).toList();
    }
}
