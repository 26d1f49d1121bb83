package dev.steadyback.review;

import dev.steadyback.analytics.review.ConsistencyReview;
import dev.steadyback.analytics.review.RandomisedReview;
import dev.steadyback.analytics.review.Reason;
import dev.steadyback.analytics.review.Verdict;
import dev.steadyback.language.Texts;
import dev.steadyback.review.ReviewView.Caution;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** The review in sentences of one language. No word says that sessions caused anything, save after randomised weeks. */
public final class ReviewWords {
    /** Finer than any number that is said; only means of several scores a day have more. */
    private static final int MOST_DECIMALS = 3;

    /** So many treatments are named; people who try everything have more. */
    private static final int MOST_TREATED = 5;

    private final Texts texts;

    public ReviewWords(Texts texts) {
        this.texts = texts;
    }

    /** The verdict in a few words, such as for a table. */
    public String name(Verdict verdict) {
        return texts.name(verdict);
    }

    /** The answer in one sentence. */
    public String answer(ReviewView review) {
        boolean tooEarly = review.verdict() == Verdict.NOT_ENOUGH_DATA && review.checkpoint() == null;
        return texts.say("review.answer." + (tooEarly ? "too-early" : review.verdict()));
    }

    /** The difference with its interval; empty where no number may be shown. */
    public String difference(ReviewView review) {
        ConsistencyReview.Difference difference = review.difference();
        if (difference == null || !review.numbersShown()) {
            return "";
        }
        BigDecimal points = rounded(difference.mean());
        return texts.say(
                "review.difference." + direction(points),
                texts.tenths(2 * difference.sessions()),
                rounded(2 * difference.sessions()),
                texts.tenths(difference.sessions()),
                points(points),
                between(difference.low(), difference.high()));
    }

    /** What comes next, and when; of a review that looks no further than a day of the past, that day. */
    public String next(ReviewView review) {
        LocalDate end = review.endsOn();
        if (end != null) {
            return texts.say("review.ends-on", texts.longDate(end));
        }
        LocalDate on = review.nextAnswerOn();
        Integer today = review.programmeDay();
        int next = review.nextCheckpoint();
        String key = "review.next." + (review.checkpoint() == null ? "first" : "later");
        if (on == null || today == null) {
            return texts.say(key, next, review.days());
        }
        return texts.say(key + "-on", next, texts.longDate(on), today);
    }

    /** Which day's review comes next, for where its date is said already. */
    public String nextDay(ReviewView review) {
        Integer today = review.programmeDay();
        return today == null ? next(review) : texts.say("review.next.day", review.nextCheckpoint(), today);
    }

    /** How pain varies from day to day, in plain words; empty where no number may be shown. */
    public String stickiness(ReviewView review) {
        ConsistencyReview.Noise noise = review.noise();
        return noise == null || !review.numbersShown()
                ? ""
                : texts.say("review.stickiness", percent(noise.lambda()), percent(noise.rho()));
    }

    /** What randomised weeks say; here, and only here, an effect may be said to be caused. */
    public String answer(RandomisedReview review) {
        return switch (review.verdict()) {
            case REDUCED, INCREASED, NO_CLEAR_DIFFERENCE -> {
                String answer = texts.say("review.weeks." + review.verdict());
                RandomisedReview.WeeksDifference difference = review.difference();
                yield difference == null ? answer : answer + " " + size(difference);
            }
            case CANNOT_TELL_YET, NOT_ENOUGH_DATA ->
                review.reasons().isEmpty() ? "" : reason(review.reasons().getFirst());
        };
    }

    private String size(RandomisedReview.WeeksDifference difference) {
        BigDecimal points = rounded(difference.mean());
        return texts.say(
                "review.weeks." + direction(points), points(points), between(difference.low(), difference.high()));
    }

    /** Why there is no (better) answer; in English where nothing but its text was stored. */
    public String reason(Reason reason) {
        Reason.Particulars particulars = reason.particulars();
        if (particulars == null) {
            return reason.text();
        }
        List<Object> places = new ArrayList<>();
        particulars.numbers().forEach(number -> places.add(place(number)));
        if (!particulars.calculations().isEmpty()) {
            places.add(texts.list(particulars.calculations().stream()
                    .map(c -> texts.say("review.reason.calculation", c.name(), texts.say("review.calculation." + c)))
                    .toList()));
            places.add(particulars.calculations().size());
        }
        List<LocalDate> days = particulars.days();
        if (days != null) {
            days.forEach(day -> places.add(texts.date(day)));
        }
        return texts.say("review.reason." + particulars.sentence(), places.toArray());
    }

    /** A count as a number, so that a sentence can choose between one and many. */
    private Object place(BigDecimal number) {
        return number.scale() == 0
                ? (Object) number.longValueExact()
                : texts.number(Texts.fixed(number.doubleValue(), Math.min(number.scale(), MOST_DECIMALS)));
    }

    /** What could mislead. */
    public String caution(Caution caution) {
        Verdict now = caution.verdictNow();
        if (!caution.treated().isEmpty()) {
            return texts.say("review.caution." + caution.code(), treated(caution.treated()));
        }
        List<Object> places = new ArrayList<>(caution.counts());
        caution.days().forEach(day -> places.add(texts.date(day)));
        if (now != null) {
            places.add(name(now));
        }
        return texts.say("review.caution." + caution.code(), places.toArray());
    }

    /** The latest treatments and changes by name and day, and how many more there were. */
    public String treated(List<ReviewView.Treated> treated) {
        int more = Math.max(0, treated.size() - MOST_TREATED);
        List<String> named = new ArrayList<>(treated.subList(more, treated.size()).stream()
                .map(t -> texts.say("review.treated", texts.name(t.type()), texts.date(t.date())))
                .toList());
        if (more > 0) {
            named.add(texts.say("review.treated-more", more));
        }
        return texts.list(named);
    }

    /** «between 1.9 and 0.5 points less», «between 1.4 points less and 0.6 points more». */
    public String between(double low, double high) {
        BigDecimal from = rounded(low);
        BigDecimal to = rounded(high);
        if (from.signum() == 0 && to.signum() == 0) {
            return texts.say("review.interval.little", texts.tenths(0.1));
        }
        String key = to.signum() <= 0 ? "less" : from.signum() >= 0 ? "more" : "around";
        return texts.say(
                "review.interval." + key,
                texts.tenths(Math.abs(low)),
                texts.tenths(Math.abs(high)),
                from.abs(),
                to.abs());
    }

    private String points(BigDecimal points) {
        BigDecimal size = points.abs();
        return texts.say("points", texts.tenths(size.doubleValue()), size);
    }

    private static String direction(BigDecimal points) {
        return switch (points.signum()) {
            case -1 -> "lower";
            case 1 -> "higher";
            default -> "same";
        };
    }

    private String percent(double part) {
        return texts.percent((int) Math.round(100 * part));
    }

    private static BigDecimal rounded(double value) {
        return Texts.fixed(value, 1);
    }
}
