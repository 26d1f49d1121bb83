package dev.steadyback.review;

import dev.steadyback.analytics.review.ConsistencyReview;
import dev.steadyback.analytics.review.ConsistencyReview.Difference;
import dev.steadyback.analytics.review.RandomisedReview;
import dev.steadyback.analytics.review.Verdict;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** The review in sentences. No word says that sessions caused anything, save after randomised weeks. */
public final class ReviewWords {
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);

    private ReviewWords() {}

    /** The verdict in a few words, such as for a table. */
    public static String name(Verdict verdict) {
        return switch (verdict) {
            case REDUCED -> "pain was lower";
            case INCREASED -> "pain was higher";
            case NO_CLEAR_DIFFERENCE -> "no clear difference";
            case CANNOT_TELL_YET -> "cannot tell yet";
            case NOT_ENOUGH_DATA -> "not enough data";
        };
    }

    /** The answer in one sentence. */
    public static String answer(ReviewView review) {
        return switch (review.verdict()) {
            case REDUCED -> "Pain was lower after your more consistent weeks.";
            case INCREASED -> "Pain was higher after your more consistent weeks.";
            case NO_CLEAR_DIFFERENCE -> "Pain was about the same after your more and your less consistent weeks.";
            case CANNOT_TELL_YET -> "It cannot be told yet whether your consistency goes with less pain.";
            case NOT_ENOUGH_DATA ->
                review.checkpoint() == null
                        ? "Too early to say: the first answer needs eight weeks."
                        : "There is not enough to go by for an answer.";
        };
    }

    /** The difference with its interval; empty where no number may be shown. */
    public static String difference(ReviewView review) {
        Difference difference = review.difference();
        if (difference == null || !review.numbersShown()) {
            return "";
        }
        BigDecimal whole = rounded(2 * difference.sessions());
        BigDecimal half = rounded(difference.sessions());
        return "After weeks with the whole plan (" + plain(whole) + " sessions) instead of half of it (" + plain(half)
                + "), pain was " + apart(difference.mean()) + ": most likely "
                + between(difference.low(), difference.high()) + ".";
    }

    /** What comes next, and when. */
    public static String next(ReviewView review) {
        LocalDate on = review.nextAnswerOn();
        String when = "day " + review.nextCheckpoint() + (on == null ? "" : ", " + DATE.format(on));
        return (review.checkpoint() == null ? "The first answer is due after " : "The next answer is due after ") + when
                + "; today the record has " + review.days() + (review.days() == 1 ? " day." : " days.");
    }

    /** How pain varies from day to day, in plain words; empty where no number may be shown. */
    public static String stickiness(ReviewView review) {
        ConsistencyReview.Noise noise = review.noise();
        if (noise == null || !review.numbersShown()) {
            return "";
        }
        return "How sticky your pain is: about " + Math.round(100 * noise.lambda())
                + " % of its ups and downs are gone the next day, and of the rest about "
                + Math.round(100 * noise.rho())
                + " % is still there.";
    }

    /** What randomised weeks say; here, and only here, an effect may be said to be caused. */
    public static String answer(RandomisedReview review) {
        RandomisedReview.Difference difference = review.difference();
        String size = difference == null
                ? ""
                : " In full weeks pain was " + apart(difference.mean()) + " than in light ones: most likely "
                        + between(difference.low(), difference.high()) + ".";
        return switch (review.verdict()) {
            case REDUCED -> "Full weeks caused less pain than light weeks." + size;
            case INCREASED -> "Full weeks caused more pain than light weeks." + size;
            case NO_CLEAR_DIFFERENCE -> "Full and light weeks made less than a point of difference." + size;
            case CANNOT_TELL_YET, NOT_ENOUGH_DATA ->
                review.reasons().isEmpty() ? "" : review.reasons().getFirst().text();
        };
    }

    /** «1.2 points lower», «0.3 points higher», «the same». */
    private static String apart(double points) {
        BigDecimal rounded = rounded(points);
        return switch (rounded.signum()) {
            case -1 -> points(rounded) + " lower";
            case 1 -> points(rounded) + " higher";
            default -> "the same";
        };
    }

    /** «between 1.9 and 0.5 points less», «between 1.4 less and 0.6 more». */
    public static String between(double low, double high) {
        BigDecimal a = rounded(low);
        BigDecimal b = rounded(high);
        if (b.signum() <= 0 && a.signum() < 0) {
            return "between " + plain(a.abs()) + " and " + points(b) + " less";
        }
        if (a.signum() >= 0 && b.signum() > 0) {
            return "between " + plain(a) + " and " + points(b) + " more";
        }
        return a.signum() == 0
                ? "less than " + points(new BigDecimal("0.1")) + " either way"
                : "between " + points(a) + " less and " + points(b) + " more";
    }

    private static String points(BigDecimal value) {
        return plain(value.abs()) + (value.abs().compareTo(BigDecimal.ONE) == 0 ? " point" : " points");
    }

    private static BigDecimal rounded(double value) {
        return BigDecimal.valueOf(value).setScale(1, RoundingMode.HALF_UP);
    }

    private static String plain(BigDecimal value) {
        return value.stripTrailingZeros().scale() <= 0
                ? value.setScale(0, RoundingMode.HALF_UP).toPlainString()
                : value.toPlainString();
    }
}
