package dev.steadyback.analytics.questionnaire;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * A questionnaire's latest score against its first, and whether the difference reaches the published threshold ({@link Instrument}).
 *
 * <ul>
 *   <li>Change and percentage are computed from the scores as shown, so that a reader who recomputes them gets them; the percentage is rounded half away from 0.
 *   <li>Whether the threshold is reached is decided on the exact scores: PEG items of 20 and then 14 in sum are shown as 6.7 and 4.7, and are exactly 30 % apart, though 2.0
 *       of 6.7 is a little less.
 *   <li>A change that misses the 30 % never reads as 30 %, and one that reaches them never as 29 %: the percentage then gives way, by one or for means near 0 by two.
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
                first,
                latest,
                latest.shown().subtract(first.shown()),
                percent(first, latest),
                meaning(first, difference));
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
        return points.max(first.sum()
                .multiply(BigDecimal.valueOf(instrument.leastPercent()))
                .divide(HUNDRED));
    }

    private static @Nullable Integer percent(QuestionnaireScore first, QuestionnaireScore latest) {
        int least = first.instrument().leastPercent();
        if (least == 0 || first.sum().signum() == 0) {
            return null;
        }
        int shown = latest.shown()
                .subtract(first.shown())
                .multiply(HUNDRED)
                .divide(first.shown(), 0, RoundingMode.HALF_UP)
                .intValueExact();
        BigDecimal hundredfold = latest.sum().subtract(first.sum()).abs().multiply(HUNDRED);
        boolean reached = hundredfold.compareTo(first.sum().multiply(BigDecimal.valueOf(least))) >= 0;
        int size = reached ? Math.max(least, Math.abs(shown)) : Math.min(least - 1, Math.abs(shown));
        return Integer.signum(shown) * size;
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
