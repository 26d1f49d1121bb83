package dev.steadyback.analytics.review;

import dev.steadyback.analytics.review.Reason.Code;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * The sentences of {@link Reason reasons}. A code has several where what is in the way can be put in more than one way. The names stay, for they are
 * stored, and so does the order of the places in each, since other languages count on it.
 */
public enum Sentence {
    NO_DAYS(Code.NO_DAYS, "There is no pain score and no planned session yet. The first score starts the count."),
    FIRST_CHECKPOINT_NOT_REACHED(
            Code.FIRST_CHECKPOINT_NOT_REACHED,
            "The first answer needs a record up to day %s; so far it reaches day %s. A pain score a day and a note "
                    + "of each session are all it takes."),
    TOO_FEW_SCORES(
            Code.TOO_FEW_SCORES,
            "%s days after the first week have a pain score; %s are needed. One score a day is enough, on good days "
                    + "too."),
    TOO_FEW_SCORES_OF_LAST_YEAR(
            Code.TOO_FEW_SCORES,
            "A review looks back about a year: of the %s days up to day %s of the record, %s have a pain score; %s are "
                    + "needed. One score a day is enough, on good days too."),
    TOO_MANY_DAYS_WITHOUT_SCORE(
            Code.TOO_MANY_DAYS_WITHOUT_SCORE,
            "%s of %s days have a pain score; %s %% are needed. A reminder at a fixed time of day may help."),
    LONG_GAP(
            Code.LONG_GAP,
            "%s days in a row have no pain score; at most %s can be bridged. Scores you still know can be added "
                    + "later."),
    NOTHING_PLANNED(
            Code.NOTHING_PLANNED,
            "No session was planned in these days. With a weekly plan there is something to compare."),
    ALL_SESSIONS_DONE(
            Code.ALL_SESSIONS_DONE,
            "You kept all %s planned sessions, so there are no lighter weeks to compare with. There is no need to "
                    + "make some."),
    NO_SESSION_DONE(
            Code.NO_SESSION_DONE,
            "None of the %s planned sessions was done yet. A few weeks with sessions are needed to compare with; "
                    + "one session is a start."),
    CONSISTENCY_TOO_EVEN(
            Code.CONSISTENCY_TOO_EVEN,
            "Your weeks were much alike: the number of sessions in 7 days varied by %s (standard deviation), and %s "
                    + "is needed to see a difference. That is fine; there is no need to change it."),
    TOO_FEW_LIGHT_WEEKS(
            Code.TOO_FEW_LIGHT_WEEKS,
            "%s of the weeks had half of the plan or less; %s are needed to compare with. There is no need to make "
                    + "some: a holiday will do."),
    TOO_FEW_FULL_WEEKS(
            Code.TOO_FEW_FULL_WEEKS,
            "%s of the weeks had three quarters of the plan or more; %s are needed to compare with. A smaller plan "
                    + "that you can keep counts as much."),
    CONSISTENCY_FELL_WITH_TIME(
            Code.CONSISTENCY_MOVED_WITH_TIME,
            "Your consistency fell steadily with time (correlation %s, at most %s can be told apart), so what the "
                    + "sessions did and what time did look the same. Weeks that go up and down will part them."),
    CONSISTENCY_ROSE_WITH_TIME(
            Code.CONSISTENCY_MOVED_WITH_TIME,
            "Your consistency rose steadily with time (correlation %s, at most %s can be told apart), so what the "
                    + "sessions did and what time did look the same. Weeks that go up and down will part them."),
    PAIN_ALL_EQUAL(
            Code.PAIN_ALL_EQUAL, "All %s scores are %s. Nothing went up or down that sessions could have changed."),
    PAIN_AT_ENDS_OF_SCALE(
            Code.PAIN_AT_ENDS_OF_SCALE,
            "%s of %s scores are 0 or 10, the ends of the scale, where it cannot show a change; at most %s %% may "
                    + "be."),
    TOO_MANY_UNKNOWN_SESSIONS(
            Code.TOO_MANY_UNKNOWN_SESSIONS,
            "Of %s planned sessions, nothing is known about %s; at most %s %% can be bridged. A missed session is "
                    + "worth a note too, and both can be added later."),
    NO_ESTIMATE(
            Code.NO_ESTIMATE,
            "The scores follow a straight line exactly, so nothing is left that sessions could explain. Scores as "
                    + "they are felt, up and down, will help."),
    LOWER_NOT_CERTAIN_ENOUGH(
            Code.NOT_CERTAIN_ENOUGH,
            "That pain was lower after more consistent weeks has a probability of %s %%; on day %s an answer needs "
                    + "%s %%."),
    HIGHER_NOT_CERTAIN_ENOUGH(
            Code.NOT_CERTAIN_ENOUGH,
            "That pain was higher after more consistent weeks has a probability of %s %%; on day %s an answer needs "
                    + "%s %%."),
    INTERVAL_TOO_WIDE(
            Code.INTERVAL_TOO_WIDE,
            "Keeping the whole plan instead of half of it may go with anything from %s points less to %s points "
                    + "more. More weeks, more days with a score, and weeks that differ make it narrower."),
    INTERVAL_TOO_WIDE_BELOW_ZERO(
            Code.INTERVAL_TOO_WIDE,
            "Keeping the whole plan instead of half of it may go with anything from %s points less to %s points "
                    + "less. More weeks, more days with a score, and weeks that differ make it narrower."),
    INTERVAL_TOO_WIDE_ABOVE_ZERO(
            Code.INTERVAL_TOO_WIDE,
            "Keeping the whole plan instead of half of it may go with anything from %s points more to %s points "
                    + "more. More weeks, more days with a score, and weeks that differ make it narrower."),
    BUILD_UP_UNKNOWN(
            Code.BUILD_UP_UNKNOWN,
            "The difference is under a point if only the last 7 days count, but may be more when sessions are "
                    + "counted over other spans of days. More weeks will tell."),
    LOWER_DEPENDS_ON_CALCULATION(
            Code.DEPENDS_ON_CALCULATION,
            "Pain was lower after more consistent weeks, but the answer depends on how it is calculated: %s does not "
                    + "bear it out. More weeks that differ will help."),
    HIGHER_DEPENDS_ON_CALCULATION(
            Code.DEPENDS_ON_CALCULATION,
            "Pain was higher after more consistent weeks, but the answer depends on how it is calculated: %s does "
                    + "not bear it out. More weeks that differ will help."),
    LOWER_DEPENDS_ON_BREAK(
            Code.DEPENDS_ON_BREAK,
            "Pain was lower after more consistent weeks, but most of it lies between %s and %s, when you did not train "
                    + "at all; something else may explain it. More weeks that differ will help."),
    HIGHER_DEPENDS_ON_BREAK(
            Code.DEPENDS_ON_BREAK,
            "Pain was higher after more consistent weeks, but most of it lies between %s and %s, when you did not "
                    + "train at all; something else may explain it. More weeks that differ will help."),
    LOWER_DEPENDS_ON_EARLIER_SESSIONS(
            Code.DEPENDS_ON_EARLIER_SESSIONS,
            "Pain was lower after more consistent weeks, but not clearly so once the sessions of the week before last "
                    + "are counted as well. More weeks that differ will help."),
    HIGHER_DEPENDS_ON_EARLIER_SESSIONS(
            Code.DEPENDS_ON_EARLIER_SESSIONS,
            "Pain was higher after more consistent weeks, but not clearly so once the sessions of the week before last "
                    + "are counted as well. More weeks that differ will help."),
    WEEKS_NOT_FINISHED(
            Code.WEEKS_NOT_FINISHED,
            "%s of %s days of the randomised weeks are over. The answer comes after the last one, because looking "
                    + "early would spoil the draw."),
    TOO_FEW_PAIRS(
            Code.TOO_FEW_PAIRS,
            "%s pairs of weeks have scores in both weeks; %s are needed. Another round with a score a day can bring "
                    + "them."),
    WEEKS_PAIN_ALL_EQUAL(
            Code.PAIN_ALL_EQUAL, "All scores are equal: nothing went up or down that the weeks could have changed."),
    WEEKS_NO_ESTIMATE(Code.NO_ESTIMATE, "The scores leave nothing that the weeks could explain."),
    WEEKS_DEPEND_ON_CALCULATION(
            Code.DEPENDS_ON_CALCULATION,
            "The weeks differ by more than chance (p = %s), but the day-by-day model does not bear it out. Another "
                    + "round of weeks will tell."),
    WEEKS_NOT_CERTAIN_ENOUGH(
            Code.NOT_CERTAIN_ENOUGH,
            "A difference like the one between full and light weeks comes up by the draw alone with a probability of "
                    + "%s %%; an answer needs at most 5 %%. A round with more pairs is more likely to find one.");

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM uuuu", Locale.UK);

    private final Code code;
    private final String english;

    Sentence(Code code, String english) {
        this.code = code;
        this.english = english;
    }

    /** What is in the way. */
    public Code code() {
        return code;
    }

    /** The sentence in English, its numbers written the same in all locales. */
    String english(Reason.Particulars particulars) {
        List<String> variants = particulars.calculations().stream()
                .map(it -> it.name() + " (“" + it.title() + "”)")
                .toList();
        Stream<Object> places = variants.isEmpty() ? Stream.of() : Stream.of(String.join(", ", variants));
        List<LocalDate> named = particulars.days();
        Stream<String> days = named == null ? Stream.of() : named.stream().map(DAY::format);
        return String.format(
                Locale.ROOT,
                english,
                Stream.of(particulars.numbers().stream(), places, days)
                        .flatMap(it -> it)
                        .toArray());
    }
}
