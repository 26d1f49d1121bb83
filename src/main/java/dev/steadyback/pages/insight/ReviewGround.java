package dev.steadyback.pages.insight;

import dev.steadyback.analytics.review.Reason;
import dev.steadyback.analytics.review.ReviewGrounds;
import dev.steadyback.language.Texts;
import dev.steadyback.review.ReviewView;
import dev.steadyback.review.ReviewWords;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Something that a review's answer rests on.
 *
 * @param met whether it is there; otherwise the answer waits for it
 * @param says how much of it there is and is needed, or what would help
 */
public record ReviewGround(boolean met, String title, List<String> says) {
    private static final Set<Reason.Code> SCORES =
            EnumSet.of(Reason.Code.NO_DAYS, Reason.Code.TOO_FEW_SCORES, Reason.Code.TOO_MANY_DAYS_WITHOUT_SCORE);
    private static final Set<Reason.Code> WEEKS = EnumSet.of(
            Reason.Code.NOTHING_PLANNED,
            Reason.Code.ALL_SESSIONS_DONE,
            Reason.Code.NO_SESSION_DONE,
            Reason.Code.CONSISTENCY_TOO_EVEN,
            Reason.Code.TOO_FEW_LIGHT_WEEKS,
            Reason.Code.TOO_FEW_FULL_WEEKS,
            Reason.Code.CONSISTENCY_MOVED_WITH_TIME);
    private static final Set<Reason.Code> GAPS = EnumSet.of(Reason.Code.LONG_GAP);
    private static final Set<Reason.Code> UPS_AND_DOWNS =
            EnumSet.of(Reason.Code.PAIN_ALL_EQUAL, Reason.Code.PAIN_AT_ENDS_OF_SCALE, Reason.Code.NO_ESTIMATE);
    private static final Set<Reason.Code> KNOWN = EnumSet.of(Reason.Code.TOO_MANY_UNKNOWN_SESSIONS);
    private static final Set<Reason.Code> BEGUN = EnumSet.of(Reason.Code.FIRST_CHECKPOINT_NOT_REACHED);

    public ReviewGround {
        says = List.copyOf(says);
    }

    /** All of a review: what can be counted always, anything else where it is in the way. */
    static List<ReviewGround> all(ReviewView review, ReviewGrounds counts, ReviewWords words, Texts texts) {
        Told told = new Told(review.toldReasons(), words);
        List<ReviewGround> grounds = new ArrayList<>();
        told.add(grounds, texts.say("review.ground.eight-weeks"), BEGUN::contains);
        grounds.add(told.or(
                SCORES,
                counts.scoresEnough(),
                counts.days() == 0
                        ? texts.say("review.ground.scores")
                        : texts.say("review.ground.scores-of", counts.scoredDays(), counts.days()),
                texts.say("review.ground.scores-needed", counts.scoresNeeded())));
        grounds.add(told.or(
                WEEKS,
                counts.weeksEnough(),
                texts.say("review.ground.weeks"),
                texts.say(
                        counts.weeksEnough() ? "review.ground.weeks-are" : "review.ground.weeks-needed",
                        counts.lightWeeks(),
                        counts.fullWeeks(),
                        counts.weeksNeeded())));
        if (counts.scoredDays() > 0) {
            grounds.add(told.or(
                    GAPS,
                    counts.gapsBridged(),
                    texts.say("review.ground.gaps"),
                    counts.longestGap() == 0
                            ? texts.say("review.ground.no-gap")
                            : texts.say("review.ground.longest-gap", counts.longestGap(), counts.longestBridged())));
        }
        told.add(grounds, texts.say("review.ground.known"), KNOWN::contains);
        told.add(grounds, texts.say("review.ground.ups-and-downs"), UPS_AND_DOWNS::contains);
        told.add(grounds, texts.say("review.ground.more"), code -> true);
        return List.copyOf(grounds);
    }

    /** The reasons that are told, each of them once. */
    private static final class Told {
        private final List<Reason> left;
        private final ReviewWords words;

        Told(List<Reason> reasons, ReviewWords words) {
            this.left = new ArrayList<>(reasons);
            this.words = words;
        }

        private List<String> take(Predicate<Reason.Code> codes) {
            List<Reason> taken = left.stream().filter(r -> codes.test(r.code())).toList();
            left.removeAll(taken);
            return taken.stream().map(words::reason).toList();
        }

        void add(List<ReviewGround> grounds, String title, Predicate<Reason.Code> codes) {
            List<String> reasons = take(codes);
            if (!reasons.isEmpty()) {
                grounds.add(new ReviewGround(false, title, reasons));
            }
        }

        /** A count; in its place the reasons that say what is missing of it. */
        ReviewGround or(Set<Reason.Code> codes, boolean met, String title, String count) {
            List<String> reasons = take(codes::contains);
            return reasons.isEmpty()
                    ? new ReviewGround(met, title, List.of(count))
                    : new ReviewGround(false, title, reasons);
        }
    }
}
