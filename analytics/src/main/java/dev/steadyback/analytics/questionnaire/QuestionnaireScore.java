package dev.steadyback.analytics.questionnaire;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.Set;

/**
 * The score of a questionnaire.
 *
 * <ul>
 *   <li>PEG-3: the mean of its three items, each a whole number from 0 to 10; all three are needed, and a form with one missing has no score. Krebs et al. 2009,
 *       doi:10.1007/s11606-009-0981-1.
 *   <li>RMDQ-24: how many of its 24 statements are ticked. A statement that is not ticked says no; whether it was passed over cannot be told, and by the questionnaire's own
 *       rule it counts 0. Roland and Morris 1983, doi:10.1097/00007632-198303000-00004; Roland and Fairbank 2000, doi:10.1097/00007632-200012150-00006.
 *   <li>A total of the others, as it was typed, with at most one decimal.
 * </ul>
 *
 * <p>The exact score is kept as a sum, so that a threshold is never decided by a rounding.
 *
 * @param sum of the answers; the score times the number of items where the score is their mean
 */
public record QuestionnaireScore(Instrument instrument, BigDecimal sum) {
    /** The number of statements of the RMDQ-24. */
    public static final int STATEMENTS = 24;

    private static final int HIGHEST_ITEM = 10;

    public QuestionnaireScore {
        BigDecimal highest = BigDecimal.valueOf((long) instrument.most() * instrument.parts());
        if (sum.signum() < 0 || sum.compareTo(highest) > 0) {
            throw new IllegalArgumentException(sum + " is no score of " + instrument);
        }
    }

    /**
     * PEG-3.
     *
     * @throws IllegalArgumentException if an item is not from 0 to 10
     */
    public static QuestionnaireScore peg(int pain, int enjoyment, int activity) {
        return new QuestionnaireScore(
                Instrument.PEG_3, BigDecimal.valueOf((long) item(pain) + item(enjoyment) + item(activity)));
    }

    private static int item(int score) {
        if (score < 0 || score > HIGHEST_ITEM) {
            throw new IllegalArgumentException(score + " is not from 0 to " + HIGHEST_ITEM);
        }
        return score;
    }

    /**
     * RMDQ-24.
     *
     * @param ticked the numbers of the statements that are ticked, 1 to 24; one given twice counts once
     * @throws IllegalArgumentException if a number is that of no statement
     */
    public static QuestionnaireScore rmdq(Collection<Integer> ticked) {
        Set<Integer> different = Set.copyOf(ticked);
        if (different.stream().anyMatch(n -> n < 1 || n > STATEMENTS)) {
            throw new IllegalArgumentException(ticked + " holds a number that is that of no statement");
        }
        return new QuestionnaireScore(Instrument.RMDQ_24, BigDecimal.valueOf(different.size()));
    }

    /** A total that was worked out elsewhere. */
    public static QuestionnaireScore total(Instrument instrument, BigDecimal total) {
        return new QuestionnaireScore(instrument, total);
    }

    /** The score as it is shown: a mean with one decimal, ties up; a count and a total as they are. */
    public BigDecimal shown() {
        return instrument.parts() == 1
                ? sum
                : sum.divide(BigDecimal.valueOf(instrument.parts()), 1, RoundingMode.HALF_UP);
    }
}
