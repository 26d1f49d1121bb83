package dev.steadyback.report;

import dev.steadyback.analytics.review.ConsistencyReview.Difference;
import dev.steadyback.analytics.review.Sensitivity;
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
record ReviewModel(
        double sessions, List<Row> rows, @Nullable Row skipping) {
    static final String MAIN = "main";
    static final String NAME = "Main calculation";
    private static final double PER_CENT = 100;

    /**
     * A calculation and what it gives.
     *
     * @param code {@link #MAIN} or S1 to S7
     * @param estimate null if it cannot be computed
     * @param supports whether it bears out the direction of the main one; null where that is no question
     */
    record Row(
            String code,
            String name,
            @Nullable Estimate estimate,
            @Nullable Boolean supports) {
        /** Whether the chart draws it: weekly means and the look at skipping have no vote, and are in the table only. */
        boolean drawn() {
            return !code.equals(Sensitivity.Code.S6.name());
        }
    }

    /** A mean and its 95 % interval. */
    record Estimate(double mean, double low, double high) {
        static @Nullable Estimate of(
                double factor, @Nullable Double mean, @Nullable Double low, @Nullable Double high) {
            return mean == null || low == null || high == null || !Double.isFinite(factor * (mean + low + high))
                    ? null
                    : new Estimate(factor * mean, factor * low, factor * high);
        }

        /** How far from «no difference» it reaches. */
        double reach() {
            return Math.max(Math.abs(low), Math.abs(high));
        }
    }

    ReviewModel {
        rows = List.copyOf(rows);
    }

    static ReviewModel of(ReviewView review) {
        Difference difference = review.difference();
        if (difference == null || !review.numbersShown()) {
            return new ReviewModel(0, List.of(), null);
        }
        List<Row> rows = new ArrayList<>();
        Estimate main = new Estimate(difference.mean(), difference.low(), difference.high());
        rows.add(new Row(MAIN, NAME, main, null));
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
        return new Row(variant.code().name(), ReviewFindings.name(variant.code()), estimate, variant.agrees());
    }

    boolean shown() {
        return !rows.isEmpty();
    }

    Estimate main() {
        Estimate main = rows.getFirst().estimate();
        if (main == null) {
            throw new IllegalStateException("A review that is shown has a difference.");
        }
        return main;
    }

    /** The variants that are drawn: S1 to S5, those that have a vote. */
    List<Row> variants() {
        return rows.stream().skip(1).filter(Row::drawn).toList();
    }

    ChartTable table(ReviewView review) {
        if (!shown()) {
            return new ChartTable(
                    List.of("code", "reason"),
                    review.reasons().stream()
                            .map(r -> List.of(r.code().name(), r.text()))
                            .toList());
        }
        List<List<String>> cells = new ArrayList<>();
        rows.forEach(r -> cells.add(cells(r)));
        if (skipping != null) {
            cells.add(cells(skipping));
        }
        return new ChartTable(List.of("code", "calculation", "mean", "low", "high", "supports"), cells);
    }

    private static List<String> cells(Row row) {
        Estimate estimate = row.estimate();
        Boolean supports = row.supports();
        return List.of(
                row.code(),
                row.name(),
                estimate == null ? "" : Words.level(estimate.mean()),
                estimate == null ? "" : Words.level(estimate.low()),
                estimate == null ? "" : Words.level(estimate.high()),
                supports == null ? "" : supports ? "yes" : "no");
    }
}
