package dev.steadyback.pages.say;

import dev.steadyback.analytics.adherence.DayState;
import dev.steadyback.language.Texts;
import dev.steadyback.programme.SuspectedCause;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.TextStyle;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * How all pages say days, numbers and names in one language; templates know it as {@code words}, and what one feature's pages say beside it as {@link FeatureWords} names
 * them. A sentence without a value of this kind stands in a template as {@code #{key}}, see {@link TextMessages}.
 */
public final class Words {
    private final Texts texts;
    private final Marked marked;
    private final FaultWords faults;

    Words(Texts texts) {
        this.texts = texts;
        this.marked = new Marked(texts);
        this.faults = new FaultWords(texts);
    }

    /** Sentences with something bold or a link in them. */
    public Marked marked() {
        return marked;
    }

    public FaultWords faults() {
        return faults;
    }

    /** A day with its weekday, such as Monday, 9 March 2026. */
    public String day(LocalDate date) {
        return texts.longDay(date);
    }

    /** The same of a year that is known, such as Monday, 9 March. */
    public String dayOfKnownYear(LocalDate date) {
        return texts.longDayOfKnownYear(date);
    }

    /** A day of this time with its weekday, such as Mon 9 Mar. */
    public String shortDay(LocalDate date) {
        return texts.weekdayAndDay(date);
    }

    public String date(LocalDate date) {
        return texts.date(date);
    }

    /** A day of a known year, such as 9 Mar. */
    public String dayAndMonth(LocalDate date) {
        return texts.day(date);
    }

    public String time(LocalTime time) {
        return texts.time(time);
    }

    public String zone(ZoneId zone) {
        return zone.getId().replace('_', ' ');
    }

    /** Days from one to another. */
    public String span(LocalDate from, LocalDate to) {
        return texts.span(from, to);
    }

    public String weekday(DayOfWeek weekday) {
        return texts.weekday(weekday, TextStyle.FULL);
    }

    /** A count with its noun, such as «1 session» or «5 sessions». */
    public String count(int count, String noun) {
        return texts.count(count, noun);
    }

    /** A daily value, without decimals it does not need. */
    public String value(double value) {
        return texts.value(value);
    }

    public String credit(double credit) {
        return texts.credit(credit);
    }

    public String percent(@Nullable Integer percent) {
        return texts.percent(percent);
    }

    /** The name of one of a few things to choose from; causes and states have others where they stand in a form or beside a day. */
    public String of(Enum<?> value) {
        return texts.name(value);
    }

    public String of(SuspectedCause cause) {
        return texts.say("cause." + cause.name());
    }

    public String of(DayState state) {
        return texts.say("state." + state.name());
    }

    /** The class of the colour of a pain value: halves take the upper step. */
    public String pain(double value) {
        return "pain-" + Math.round(value);
    }

    /** The name of the shape that stands for a state beside its word. */
    public String shape(DayState state) {
        return state.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** What a score of 0, 5 or 10 means; null for those between. */
    public @Nullable String anchor(int score) {
        return switch (score) {
            case 0, 5, 10 -> texts.say("anchor." + score);
            default -> null;
        };
    }

    /** A score and what it means, for those who hear it. */
    public String score(int score) {
        String anchor = anchor(score);
        return anchor == null ? texts.whole(score) : texts.say("anchor.said", score, anchor);
    }

    /** A month, such as October 2026. */
    public String monthOfYear(YearMonth month) {
        return texts.monthOfYear(month);
    }
}
