package dev.steadyback.platform;

import dev.steadyback.analytics.Names;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Named values as somebody typed them, from JSON, a form or a line of CSV, read one by one into types. A value that
 * cannot be read leaves a {@link Fault} and yields {@code null}; {@link #refuseIfFaulty()} then refuses with all of them
 * at once. An empty or blank value counts as not given.
 */
public final class Fields {
    /** The longest text taken for a name, in characters. */
    public static final int NAME_LENGTH = 120;

    /** The longest text taken for a note, in characters. */
    public static final int NOTE_LENGTH = 2000;

    /** The longest list taken, in items. */
    public static final int LIST_LENGTH = 100;

    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 9999;

    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("uuuu-MM-dd", Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm[:ss]", Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);

    /** Where the values come from. A path is a name, {@code list[i].name}, or {@code list[i]}. */
    public interface Source {
        @Nullable
        String value(String path);

        /** Whether anything was sent at this path, be it an empty list. */
        default boolean given(String path) {
            return value(path) != null || size(path) != 0;
        }

        /** How many items the list at this path has; 0 when there is none, -1 when it is not a list. */
        int size(String path);
    }

    private final Source source;
    private final String prefix;
    private final Faults faults;
    private final boolean commas;

    public Fields(Source source) {
        this(source, "", new Faults(), false);
    }

    private Fields(Source source, String prefix, Faults faults, boolean commas) {
        this.source = source;
        this.prefix = prefix;
        this.faults = faults;
        this.commas = commas;
    }

    /** Fields that people fill in, some of whom write a comma before the decimals of a number. */
    public static Fields typed(Source source) {
        return new Fields(source, "", new Faults(), true);
    }

    public void fault(String name, String reason) {
        faults.add(new Fault(prefix + name, reason));
    }

    /** A fault that a page can meet, with the key and the values of the text that says it there. */
    public void fault(String name, String reason, String key, Object... values) {
        faults.add(new Fault(prefix + name, reason, key, values));
    }

    /** Notes what a rule says to what was read, beside what else is wrong. */
    public void check(Runnable rule) {
        try {
            rule.run();
        } catch (Refused e) {
            e.faults().forEach(f -> faults.add(f.in(prefix + f.field())));
        }
    }

    public List<Fault> faults() {
        return faults.list();
    }

    public void refuseIfFaulty() {
        if (!faults.isEmpty()) {
            throw Refused.invalid(faults.list());
        }
    }

    public boolean has(String name) {
        return raw(name) != null;
    }

    /** Whether a list, be it an empty one, or a value was sent under this name. */
    public boolean given(String name) {
        return source.given(prefix + name);
    }

    /** The fields of each item of the list at this name; the list is empty when nothing was given. */
    public List<Fields> list(String name) {
        return list(name, LIST_LENGTH);
    }

    /** The same of a list that may have so many items at most. */
    public List<Fields> list(String name, int most) {
        int size = size(name, most);
        List<Fields> items = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            items.add(new Fields(source, prefix + name + "[" + i + "].", faults, commas));
        }
        return items;
    }

    /** How many items there are to read at this name: none of what is no list, or too long a one. */
    private int size(String name, int most) {
        int size = source.size(prefix + name);
        if (size < 0) {
            fault(name, "must be a list");
        }
        return isTooLong(name, size, most) ? 0 : Math.max(0, size);
    }

    private boolean isTooLong(String name, int size, int most) {
        if (size > most) {
            fault(name, "has " + size + " items; at most " + most + " are taken", "fault.list-too-long", size, most);
        }
        return size > most;
    }

    public @Nullable String text(String name, int longest) {
        String value = raw(name);
        if (value == null) {
            return null;
        }
        if (value.length() > longest) {
            faults.add(Fault.tooLong(prefix + name, value, longest));
            return null;
        }
        if (value.codePoints().anyMatch(Fields::isNoText)) {
            fault(name, "holds a control character that is no text", "fault.no-text");
            return null;
        }
        return value;
    }

    /** Control characters other than line ends and tabs, and halves of a character, which no store can keep. */
    private static boolean isNoText(int c) {
        return (Character.isISOControl(c) && c != '\n' && c != '\r' && c != '\t')
                || (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE);
    }

    /** Several texts under one name, in the order sent; what is blank is passed over. */
    public List<String> texts(String name, int longest, int most) {
        int size = size(name, most);
        List<String> texts = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            String text = text(name + "[" + i + "]", longest);
            if (text != null) {
                texts.add(text);
            }
        }
        return texts;
    }

    public String requiredText(String name, int longest) {
        String value = text(name, longest);
        if (value == null) {
            missing(name, "is missing; it must be a text", "fault.text-missing");
            return "";
        }
        return value;
    }

    public @Nullable Integer wholeNumber(String name, int least, int most) {
        String value = raw(name);
        if (value == null) {
            return null;
        }
        try {
            int number = Integer.parseInt(value);
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            // said below, as for a number out of range
        }
        fault(
                name,
                "is " + quoted(value) + "; it must be a whole number from " + least + " to " + most,
                "fault.whole-number",
                quoted(value),
                least,
                most);
        return null;
    }

    /** Several whole numbers under one name, each once, in the order sent; what is blank is passed over. */
    public List<Integer> wholeNumbers(String name, int least, int most) {
        int size = size(name, LIST_LENGTH);
        List<Integer> numbers = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            Integer number = wholeNumber(name + "[" + i + "]", least, most);
            if (number != null && !numbers.contains(number)) {
                numbers.add(number);
            }
        }
        return numbers;
    }

    public int requiredWholeNumber(String name, int least, int most) {
        Integer value = wholeNumber(name, least, most);
        if (value == null) {
            missing(
                    name,
                    "is missing; it must be a whole number from " + least + " to " + most,
                    "fault.whole-number-missing",
                    least,
                    most);
            return least;
        }
        return value;
    }

    /** A number with at most so many decimals, such as a mean. */
    public @Nullable BigDecimal decimal(String name, int least, int most, int decimals) {
        String value = raw(name);
        if (value == null) {
            return null;
        }
        if (value.length() <= 10 + decimals) {
            try {
                BigDecimal number = new BigDecimal(commas ? value.replace(',', '.') : value).stripTrailingZeros();
                if (number.scale() <= decimals
                        && number.compareTo(BigDecimal.valueOf(least)) >= 0
                        && number.compareTo(BigDecimal.valueOf(most)) <= 0) {
                    return number.scale() < 0 ? number.setScale(0) : number;
                }
            } catch (NumberFormatException e) {
                // said below, as for a number out of range
            }
        }
        fault(
                name,
                "is " + quoted(value) + "; it must be a number from " + least + " to " + most + " with at most "
                        + switch (decimals) {
                            case 1 -> "one decimal";
                            case 2 -> "two decimals";
                            default -> decimals + " decimals";
                        },
                "fault.number",
                quoted(value),
                least,
                most,
                decimals);
        return null;
    }

    public @Nullable LocalDate date(String name) {
        String value = raw(name);
        if (value == null) {
            return null;
        }
        try {
            LocalDate date = LocalDate.parse(value, DATE);
            if (date.getYear() >= FIRST_YEAR && date.getYear() <= LAST_YEAR) {
                return date;
            }
        } catch (DateTimeParseException e) {
            // said below, as for a year that cannot be
        }
        fault(
                name,
                "is " + quoted(value) + "; it must be a day of the calendar written like 2026-03-09",
                "fault.date",
                quoted(value));
        return null;
    }

    public @Nullable LocalTime time(String name) {
        String value = raw(name);
        if (value == null) {
            return null;
        }
        try {
            return LocalTime.parse(value, TIME);
        } catch (DateTimeParseException e) {
            fault(
                    name,
                    "is " + quoted(value) + "; it must be a time of day written like 07:30",
                    "fault.time",
                    quoted(value));
            return null;
        }
    }

    /** A date and time with its offset from UTC, such as {@code 2026-03-09T07:30+01:00}. */
    public @Nullable OffsetDateTime moment(String name) {
        return parsed(
                name,
                Fields::parsedMoment,
                "a time with its offset, written like 2026-03-09T07:30:00+01:00",
                "fault.moment");
    }

    /** A point in time, such as {@code 2026-03-09T06:30:00Z}. */
    public @Nullable Instant instant(String name) {
        return parsed(
                name,
                text -> parsedMoment(text).toInstant(),
                "a time with its offset, written like 2026-03-09T06:30:00Z",
                "fault.moment");
    }

    private static OffsetDateTime parsedMoment(String text) {
        OffsetDateTime moment = OffsetDateTime.parse(text);
        if (moment.getYear() < FIRST_YEAR || moment.getYear() > LAST_YEAR) {
            throw new DateTimeException("no year of a diary");
        }
        return moment;
    }

    public @Nullable ZoneId zone(String name) {
        return parsed(
                name,
                text -> {
                    if (!ZoneId.getAvailableZoneIds().contains(text)) {
                        throw new DateTimeException("unknown zone");
                    }
                    return ZoneId.of(text);
                },
                "a time zone of the IANA list, written like Europe/Berlin",
                "fault.zone");
    }

    public @Nullable Boolean yesNo(String name) {
        String value = raw(name);
        if (value == null) {
            return null;
        }
        return switch (value.toLowerCase(Locale.ROOT)) {
            case "true", "yes", "on", "1" -> true;
            case "false", "no", "off", "0" -> false;
            default -> {
                fault(name, "is " + quoted(value) + "; it must be true or false", "fault.choice", quoted(value));
                yield null;
            }
        };
    }

    public <E extends Enum<E>> @Nullable E choice(String name, Class<E> type) {
        String value = raw(name);
        return value == null ? null : chosen(name, value, type);
    }

    public <E extends Enum<E>> List<E> choices(String name, Class<E> type) {
        int size = size(name, LIST_LENGTH);
        List<E> chosen = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            String item = name + "[" + i + "]";
            String value = raw(item);
            E one = value == null ? null : chosen(item, value, type);
            if (one != null && !chosen.contains(one)) {
                chosen.add(one);
            }
        }
        return chosen;
    }

    /** Several of a few names, as an address or a command gives them: one after the other with commas, or given several times. */
    public <E extends Enum<E>> List<E> named(String name, Class<E> type) {
        int size = source.size(prefix + name);
        List<String> names = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            addNames(source.value(prefix + name + "[" + i + "]"), names);
        }
        if (size <= 0) {
            addNames(raw(name), names);
        }
        List<E> chosen = new ArrayList<>();
        for (String one : isTooLong(name, names.size(), LIST_LENGTH) ? List.<String>of() : names) {
            E constant = chosen(name, one, type);
            if (constant != null && !chosen.contains(constant)) {
                chosen.add(constant);
            }
        }
        return chosen;
    }

    private static void addNames(@Nullable String value, List<String> names) {
        for (String one : value == null ? new String[0] : value.split(",", -1)) {
            if (!one.isBlank()) {
                names.add(one.strip());
            }
        }
    }

    /** A value as an error repeats it: a long one is cut short, so that the error stays readable. */
    static Fault.Typed quoted(String value) {
        String line = value.replaceAll("\\s+", " ");
        return new Fault.Typed(line.length() > 40 ? line.substring(0, 40) + "…" : line);
    }

    private <E extends Enum<E>> @Nullable E chosen(String name, String value, Class<E> type) {
        for (E constant : type.getEnumConstants()) {
            if (constant.name().equalsIgnoreCase(value.replace('-', '_').replace(' ', '_'))) {
                return constant;
            }
        }
        fault(
                name,
                "is " + quoted(value) + "; it must be one of "
                        + Arrays.stream(type.getEnumConstants()).map(Enum::name).collect(Collectors.joining(", ")),
                "fault.choice",
                quoted(value));
        return null;
    }

    private <T> @Nullable T parsed(String name, Function<String, T> parse, String expected, String key) {
        String value = raw(name);
        if (value == null) {
            return null;
        }
        try {
            return parse.apply(value);
        } catch (DateTimeException e) {
            fault(name, "is " + quoted(value) + "; it must be " + expected, key, quoted(value));
            return null;
        }
    }

    private void missing(String name, String reason, String key, Object... values) {
        if (!faults.has(prefix + name)) {
            fault(name, reason, key, values);
        }
    }

    private @Nullable String raw(String name) {
        String value = source.value(prefix + name);
        return value == null || Names.isBlank(value) ? null : value.strip();
    }
}
