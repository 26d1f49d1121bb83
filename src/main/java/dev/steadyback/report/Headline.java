package dev.steadyback.report;

import dev.steadyback.analytics.pain.ImportantChange;
import dev.steadyback.analytics.review.Verdict;
import dev.steadyback.language.Texts;
import dev.steadyback.review.ReviewView;
import dev.steadyback.trend.PainTrendView;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * How pain went, and whether that went with consistency, in sentences that stand together. They answer two questions: the one sets pain now against the
 * start, the other fuller against lighter weeks beside the trend. Both may hold at once, whatever they are, so the second sentence says how.
 *
 * @param finding how pain went
 * @param together what the review has to say about that, as an association
 * @param flare what a start in a flare-up means for the comparison; null when it was none
 */
public record Headline(
        String finding, String together, @Nullable String flare) {
    private static final String TOO_EARLY = "TOO_EARLY";

    /** Which way pain went from the start. */
    private enum Course {
        DOWN,
        SAME,
        UP,
        UNKNOWN;

        static Course of(@Nullable BigDecimal change) {
            if (change == null) {
                return UNKNOWN;
            }
            return switch (change.signum()) {
                case -1 -> DOWN;
                case 1 -> UP;
                default -> SAME;
            };
        }
    }

    public static Headline of(PainTrendView pain, ReviewView review, Texts texts) {
        Course course = Course.of(pain.change());
        String answer = review.verdict() == Verdict.NOT_ENOUGH_DATA && review.checkpoint() == null
                ? TOO_EARLY
                : review.verdict().name();
        return new Headline(
                finding(pain, course, texts),
                texts.say("headline." + answer + "." + course),
                pain.baselineInFlare() && course != Course.UNKNOWN
                        ? texts.say("headline.flare." + (course == Course.DOWN ? "down" : "else"))
                        : null);
    }

    /** How pain went, alone. */
    public static String finding(PainTrendView pain, Texts texts) {
        return finding(pain, Course.of(pain.change()), texts);
    }

    private static String finding(PainTrendView pain, Course course, Texts texts) {
        BigDecimal change = pain.change();
        if (change == null) {
            ImportantChange.Missing missing = pain.missingCode();
            return texts.say("headline.pain." + (missing == null ? ImportantChange.Missing.NO_SCORES : missing));
        }
        String points = texts.say("points", texts.tenths(change.abs().doubleValue()), change.abs());
        boolean important = Boolean.TRUE.equals(pain.important());
        return texts.say("headline.pain." + course + (important ? "-important" : ""), points);
    }
}
