package dev.steadyback.language;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.MessageFormat;
import java.text.NumberFormat;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.chrono.IsoChronology;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.FormatStyle;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The words, numbers and dates of one locale. A chart, its sentences and its table take theirs from here alone, so that they agree. The language decides
 * on the words, the country on the order of a date.
 *
 * <p>Sentences are patterns of {@link MessageFormat} in {@code texts/*.properties}; {@code ~} in them is a blank that does not break. Counts are given as
 * numbers, so that a pattern can choose between one and many; all else as the text that this class makes of it.
 */
public final class Texts {
    public static final String MINUS = "\u2212";
    public static final String NBSP = "\u00a0";
    private static final String DASH = "\u2013";

    /** A number as this class writes it, with or without a sign, groups, decimals and percent. */
    private static final Pattern NUMBER =
            Pattern.compile("[+\u2212]?(?:\\d+|\\d{1,3}(?:[.,\u00a0\u202f]\\d{3})+)(?:[.,]\\d+)?\u00a0?%?");

    private static final Map<Locale, Texts> MADE = new ConcurrentHashMap<>();

    private final Locale locale;
    private final Map<String, String> patterns;
    private final boolean dayFirst;
    private final DateTimeFormatter date;
    private final DateTimeFormatter day;
    private final DateTimeFormatter weekdayAndDay;
    private final DateTimeFormatter longDate;
    private final DateTimeFormatter longDay;
    private final DateTimeFormatter longDayOfKnownYear;
    private final DateTimeFormatter time;
    private final DateTimeFormatter quarter;
    private final NumberFormat whole;
    private final NumberFormat percent;

    private Texts(Locale locale) {
        this.locale = locale;
        this.patterns = TextFiles.read(locale);
        this.date = DateTimeFormatter.ofLocalizedPattern("yMMMd").withLocale(locale);
        this.day = DateTimeFormatter.ofLocalizedPattern("MMMd").withLocale(locale);
        this.weekdayAndDay = DateTimeFormatter.ofLocalizedPattern("MMMEd").withLocale(locale);
        // A pattern with the whole name of the month is not among those of every locale, and the nearest one is short.
        this.longDate = DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(locale);
        this.longDay = DateTimeFormatter.ofLocalizedDate(FormatStyle.FULL).withLocale(locale);
        this.longDayOfKnownYear = DateTimeFormatter.ofPattern(
                DateTimeFormatterBuilder.getLocalizedDateTimePattern(
                                FormatStyle.FULL, null, IsoChronology.INSTANCE, locale)
                        .replaceFirst("[,\\s]*y+", ""),
                locale);
        this.time = DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT).withLocale(locale);
        this.quarter = DateTimeFormatter.ofLocalizedPattern("yQQQ").withLocale(locale);
        this.whole = NumberFormat.getIntegerInstance(locale);
        this.percent = NumberFormat.getPercentInstance(locale);
        this.dayFirst = Character.isDigit(day.format(LocalDate.EPOCH).charAt(0));
    }

    /** The texts of the supported locale that is nearest to one. */
    public static Texts in(Locale locale) {
        return MADE.computeIfAbsent(Languages.nearest(locale), Texts::new);
    }

    public Locale locale() {
        return locale;
    }

    /**
     * A sentence or a name.
     *
     * @param key its name in the files
     * @param values what its places hold
     * @throws IllegalArgumentException if no file has it
     */
    public String say(String key, Object... values) {
        String pattern = patterns.get(key);
        if (pattern == null) {
            throw new IllegalArgumentException("No text is named " + key + ".");
        }
        return new MessageFormat(pattern, locale).format(values);
    }

    /** Whether there is a text by this name. */
    public boolean knows(String key) {
        return patterns.containsKey(key);
    }

    /** The name of a value that people choose or see, such as a focus area: its key is {@code FocusArea.CORE}. */
    public String name(Enum<?> value) {
        return say(value.getDeclaringClass().getSimpleName() + "." + value.name());
    }

    /** How much of an exercise: sets of repetitions or of seconds, such as «3 × 12»; empty when nothing is said. */
    public String amount(@Nullable Integer sets, @Nullable Integer reps, @Nullable Integer seconds) {
        if (seconds != null) {
            return sets == null ? say("entries.seconds", seconds) : say("entries.sets-of-seconds", sets, seconds);
        }
        if (reps != null) {
            return sets == null ? say("entries.reps", reps) : say("entries.sets-of", sets, reps);
        }
        return sets == null ? "" : say("entries.sets", sets);
    }

    /** The keys of this language, with their patterns. */
    Map<String, String> patterns() {
        return patterns;
    }

    /** A day of a known year, such as 2 Mar. */
    public String day(LocalDate date) {
        return shortened(day.format(date));
    }

    /** A day of a known year with its weekday, such as Mon 2 Mar. */
    public String weekdayAndDay(LocalDate date) {
        return shortened(weekdayAndDay.format(date));
    }

    /** A day, such as 2 Mar 2026. */
    public String date(LocalDate date) {
        return shortened(this.date.format(date));
    }

    /** A day, such as 2 March 2026. */
    public String longDate(LocalDate date) {
        return longDate.format(date);
    }

    /** A day with its weekday, such as Monday, 2 March 2026. */
    public String longDay(LocalDate date) {
        return longDay.format(date);
    }

    /** A day of a known year with its weekday, such as Monday, 2 March. */
    public String longDayOfKnownYear(LocalDate date) {
        return longDayOfKnownYear.format(date);
    }

    /** A time of day, such as 07:30. */
    public String time(LocalTime at) {
        return time.format(at).replace('\u202f', '\u00a0');
    }

    /** A moment with its zone, such as 2 Mar 2026, 07:30 (Europe/Berlin). */
    public String moment(Instant instant, ZoneId zone) {
        return date(LocalDate.ofInstant(instant, zone)) + ", " + time(LocalTime.ofInstant(instant, zone)) + " (" + zone
                + ")";
    }

    /** A month of a known year, such as Mar. */
    public String month(YearMonth month) {
        return shortened(month.getMonth().getDisplayName(TextStyle.SHORT_STANDALONE, locale));
    }

    /** The quarter that a day lies in, such as Q4 2026. */
    public String quarter(LocalDate date) {
        return quarter.format(date);
    }

    /** A month with its year, such as October 2026. */
    public String monthOfYear(YearMonth month) {
        return month.getMonth().getDisplayName(TextStyle.FULL_STANDALONE, locale) + " " + month.getYear();
    }

    /** A weekday, such as Mon or Monday. */
    public String weekday(DayOfWeek day, TextStyle style) {
        String name = day.getDisplayName(style, locale);
        return name.endsWith(".") ? name.substring(0, name.length() - 1) : name;
    }

    /** British English has four letters for September alone. */
    private String shortened(String date) {
        return locale.getLanguage().equals(Locale.ENGLISH.getLanguage()) ? date.replace("Sept", "Sep") : date;
    }

    /** Days from one to another, with as little repetition as can be. */
    public String span(LocalDate from, LocalDate to) {
        if (from.equals(to)) {
            return date(from);
        }
        return (from.getYear() == to.getYear() ? first(from, to) : date(from)) + " " + DASH + " " + date(to);
    }

    /** Days of a known year from one to another. */
    public String days(LocalDate from, LocalDate to) {
        return (from.getYear() == to.getYear() ? first(from, to) : day(from)) + " " + DASH + " " + day(to);
    }

    private String first(LocalDate from, LocalDate to) {
        return dayFirst && from.getMonth() == to.getMonth() ? day.format(from).split("[ \u00a0]", 2)[0] : day(from);
    }

    /** A whole number, grouped as the locale does. */
    public String whole(long value) {
        return written(whole, value);
    }

    private static String written(NumberFormat format, Number value) {
        return ((NumberFormat) format.clone()).format(value).replace("-", MINUS);
    }

    /** A number with as many decimals as it has, grouped as the locale does, and a minus that is one. */
    public String number(BigDecimal value) {
        NumberFormat format = (NumberFormat) whole.clone();
        format.setMinimumFractionDigits(value.scale());
        format.setMaximumFractionDigits(value.scale());
        return format.format(value).replace("-", MINUS);
    }

    /** A number with its sign, unless it is 0. */
    public String signed(BigDecimal value) {
        return (value.signum() > 0 ? "+" : "") + number(value);
    }

    /** A credit: whole, or with its half. */
    public String credit(double value) {
        return value == Math.rint(value) ? whole((long) value) : number(fixed(value, 1));
    }

    /** A daily value: whole where it is, otherwise with one decimal. */
    public String value(@Nullable Double value) {
        return value == null ? "" : tenths(value);
    }

    /** A level or its band, with one decimal. */
    public String level(@Nullable Double value) {
        return value == null ? "" : number(fixed(value, 1));
    }

    /** A number with one decimal, unless it is whole. */
    public String tenths(double value) {
        return number(plain(fixed(value, 1)));
    }

    /** A slope, with two decimals. */
    public String slope(double value) {
        return number(fixed(value, 2));
    }

    /** A share in percent as the locale writes it, such as 86% in English and 86 % in German; a dash where there is none. */
    public String percent(@Nullable Integer percent) {
        return percent == null ? DASH : written(this.percent, BigDecimal.valueOf(percent, 2));
    }

    /** A difference in percent with its sign, unless it is 0. */
    public String signedPercent(int percent) {
        return (percent > 0 ? "+" : "") + percent(percent);
    }

    public String range(String low, String high) {
        return low + DASH + high;
    }

    /**
     * A count with its noun, such as 5 days.
     *
     * @param noun the text {@code count.<noun>} says it
     */
    public String count(long number, String noun) {
        return say("count." + noun, number);
    }

    /** Things one after the other, with commas. */
    public String list(List<String> things) {
        return String.join(", ", things);
    }

    /**
     * The columns of a table that hold numbers and nothing else but blanks and dashes: they are set flush right, so that they can be compared.
     *
     * @param rows cells as they are shown
     * @return their places, from 1
     */
    public List<Integer> numberColumns(List<List<String>> rows) {
        return rows.isEmpty()
                ? List.of()
                : IntStream.range(0, rows.getFirst().size())
                        .filter(c -> rows.stream().map(r -> r.get(c)).allMatch(Texts::isNumberOrNone)
                                && rows.stream()
                                        .anyMatch(r -> NUMBER.matcher(r.get(c)).matches()))
                        .mapToObj(c -> c + 1)
                        .toList();
    }

    private static boolean isNumberOrNone(String cell) {
        return cell.isEmpty() || cell.equals(DASH) || NUMBER.matcher(cell).matches();
    }

    /** A number as it is shown: ties go away from 0, and there is no minus 0. */
    public static BigDecimal fixed(double value, int scale) {
        BigDecimal fixed = BigDecimal.valueOf(value).setScale(scale, RoundingMode.HALF_UP);
        return fixed.signum() == 0 ? BigDecimal.ZERO.setScale(scale) : fixed;
    }

    private static BigDecimal plain(BigDecimal value) {
        BigDecimal stripped = value.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
