package dev.steadyback.report;

import dev.steadyback.analytics.review.ConsistencyReview.Difference;
import dev.steadyback.analytics.review.Sensitivity;
import dev.steadyback.language.Texts;
import dev.steadyback.review.ReviewView;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the review's chart draws and its table says: the whole plan against half of it by the main calculation and by its variants, all in points of
 * pain. Empty where no number may be shown, so that nobody who draws or writes has to ask.
 *
 * @param sessions half of the planned sessions a week, which all differences are of
 * @param rows the difference that is shown first, which is that of S8, then all other variants but S7
 * @param skipping S7, which is about sessions instead of pain and has a unit of its own; null without numbers
 */
public record ReviewModel(
        double sessions, List<Row> rows, @Nullable Row skipping) {
    public static final String MAIN = "main";
    /** A difference of less than so many points is a little one. */
    public static final double LITTLE = 1;

    private static final Set<String> UNDRAWN =
            Set.of(Sensitivity.Code.S2.name(), Sensitivity.Code.S6.name(), Sensitivity.Code.S9_TOTAL.name());

    private static final double PER_CENT = 100;
    private static final double LEAST_HALF = 2;

    /** So far a variant that is wider than the main interval may stretch the axis, and some room beside it. */
    private static final double MOST_STRETCHED = 1.6;

    private static final double BESIDE = 1.04;

    /**
     * A calculation and what it gives.
     *
     * @param code {@link #MAIN} or that of a variant
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

        /** Whether the chart draws it: what has no vote is in the table only. */
        public boolean drawn() {
            return !UNDRAWN.contains(code);
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
            } else if (variant.code() != Sensitivity.Code.S8) {
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

    /**
     * How many points the axis reaches either way: the main interval always fits; a variant that is far wider does not press it together, but leaves the axis.
     *
     * @param free the part of half the axis that the main interval leaves free
     */
    public double half(double free) {
        double main = Math.max(LEAST_HALF, main().reach() / (1 - free));
        double widest = variants().stream()
                .map(Row::estimate)
                .filter(Objects::nonNull)
                .mapToDouble(e -> BESIDE * e.reach())
                .max()
                .orElse(0);
        return Math.max(main, Math.min(widest, MOST_STRETCHED * main));
    }

    /** A difference in pain, with one decimal, such as 1.2 less. */
    public static String difference(Texts texts, double points) {
        BigDecimal fixed = Texts.fixed(points, 1);
        return switch (fixed.signum()) {
            case -1 -> texts.say("chart.review.less", texts.number(fixed.negate()));
            case 1 -> texts.say("chart.review.more", texts.number(fixed));
            default -> texts.number(fixed);
        };
    }

    /** What is held against what. */
    public String about(Texts texts) {
        return texts.say(
                "chart.review.about", texts.tenths(2 * sessions), texts.tenths(sessions), Texts.fixed(2 * sessions, 1));
    }

    /** How the drawing is to be read. */
    public String method(Texts texts) {
        boolean open = variants().stream().anyMatch(r -> Boolean.FALSE.equals(r.supports()));
        return texts.say(open ? "chart.review.method-open" : "chart.review.method");
    }

    /** The variants that are drawn: those that have a vote on both sides. */
    public List<Row> variants() {
        return rows.stream().skip(1).filter(Row::drawn).toList();
    }
}
