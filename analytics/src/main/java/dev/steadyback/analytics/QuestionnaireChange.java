package dev.steadyback.analytics;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * A questionnaire's latest score against its first, and whether the difference reaches the published threshold ({@link Instrument}).
 *
 * <ul>
 *   <li>The change is the difference of the scores as shown, so that a reader who subtracts them gets it.
 *   <li>Percentage and threshold are of the exact scores: PEG items 20 and then 14 in sum are shown as 6.7 and 4.7, and are exactly 30 % apart.
 *   <li>The percentage is rounded half away from 0, but 29.5 up to 30 shows as 29: a change that misses the 30 % never reads as 30 %.
 *   <li>First score 0, and T-scores: there is no percentage, and the points decide alone.
 * </ul>
 *
 * @param change latest minus first as shown, in points
 * @param percent the change in whole percent of the first score; null where there is none
 */
public record QuestionnaireChange(
        QuestionnaireScore first,
        QuestionnaireScore latest,
        BigDecimal change,
        @Nullable Integer percent,
        Meaning meaning) {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** What a change means to a person. */
    public enum Meaning {
        /** At least the threshold, to the better. */
        BETTER,
        /** At least the threshold, to the worse. */
        WORSE,
        /** A change below the threshold. */
        SMALL,
        /** The score is what it was. */
        NONE
    }

    /**
     * Compares two scores of one instrument.
     *
     * @throws IllegalArgumentException if they are of different ones
     */
    public static QuestionnaireChange of(QuestionnaireScore first, QuestionnaireScore latest) {
        if (first.instrument() != latest.instrument()) {
            throw new IllegalArgumentException(first.instrument() + " cannot be held against " + latest.instrument());
        }
        BigDecimal difference = latest.sum().subtract(first.sum());
        return new QuestionnaireChange(
                first, latest, latest.shown().subtract(first.shown()), percent(first, difference), meaning(
                        first, difference));
    }

    private static Meaning meaning(QuestionnaireScore first, BigDecimal difference) {
        if (difference.signum() == 0) {
            return Meaning.NONE;
        }
        if (difference.abs().compareTo(needed(first)) < 0) {
            return Meaning.SMALL;
        }
        return (difference.signum() > 0) == first.instrument().higherIsBetter() ? Meaning.BETTER : Meaning.WORSE;
    }

    /** How far the sum has to move. */
    private static BigDecimal needed(QuestionnaireScore first) {
        Instrument instrument = first.instrument();
        BigDecimal points = instrument.leastPoints().multiply(BigDecimal.valueOf(instrument.parts()));
        return points.max(
                first.sum().multiply(BigDecimal.valueOf(instrument.leastPercent())).divide(HUNDRED));
    }

    private static @Nullable Integer percent(QuestionnaireScore first, BigDecimal difference) {
        int least = first.instrument().leastPercent();
        if (least == 0 || first.sum().signum() == 0) {
            return null;
        }
        BigDecimal hundredfold = difference.multiply(HUNDRED);
        int rounded =
                hundredfold.divide(first.sum(), 0, RoundingMode.HALF_UP).intValueExact();
        boolean reached =
                hundredfold.abs().compareTo(first.sum().multiply(BigDecimal.valueOf(least))) >= 0;
        return Math.abs(rounded) == least && !reached ? rounded - Integer.signum(rounded) : rounded;
    }

    /**
     * The first score to the better that reaches the threshold, as it is shown; null when the scale ends before it.
     *
     * @param first the score that later ones are held against
     */
    public static @Nullable BigDecimal importantFrom(QuestionnaireScore first) {
        Instrument instrument = first.instrument();
        boolean up = instrument.higherIsBetter();
        // Sums of answers are whole numbers; totals have one decimal.
        int scale = instrument.isAsked() ? 0 : 1;
        BigDecimal sum = up
                ? first.sum().add(needed(first)).setScale(scale, RoundingMode.CEILING)
                : first.sum().subtract(needed(first)).setScale(scale, RoundingMode.FLOOR);
        boolean beyond = sum.signum() < 0
                || sum.compareTo(BigDecimal.valueOf((long) instrument.most() * instrument.parts())) > 0;
        return beyond ? null : new QuestionnaireScore(instrument, sum).shown();
    }
}
