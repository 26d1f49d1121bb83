package dev.steadyback.report;

import dev.steadyback.analytics.DayState;
import dev.steadyback.programme.FocusArea;
import dev.steadyback.programme.SuspectedCause;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Numbers, dates and names as people read them. A chart, its words and its table take theirs from here alone. */
final class Words {
    static final String MINUS = "\u2212";
    static final String NBSP = "\u00a0";
    private static final String DASH = "\u2013";

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM", Locale.UK);
    private static final DateTimeFormatter DAY_OF_YEAR = DateTimeFormatter.ofPattern("d MMM yyyy", Locale.UK);

    private Words() {}

    static String lower(Enum<?> name) {
        return name.name().toLowerCase(Locale.ROOT);
    }

    /** A day of a known year, such as 2 Mar. */
    static String day(LocalDate date) {
        return DAY.format(date).replace("Sept", "Sep");
    }

    /** A day, such as 2 Mar 2026. */
    static String date(LocalDate date) {
        return DAY_OF_YEAR.format(date).replace("Sept", "Sep");
    }

    /** A month of a known year, such as Mar. */
    static String month(YearMonth month) {
        return month.getMonth().getDisplayName(TextStyle.SHORT, Locale.UK).substring(0, 3);
    }

    /** Days from one to another, with as little repetition as can be. */
    static String span(LocalDate from, LocalDate to) {
        if (from.equals(to)) {
            return date(from);
        }
        if (from.getYear() != to.getYear()) {
            return date(from) + " " + DASH + " " + date(to);
        }
        String first = from.getMonth() == to.getMonth() ? String.valueOf(from.getDayOfMonth()) : day(from);
        return first + " " + DASH + " " + date(to);
    }

    /** Days of a known year from one to another. */
    static String days(LocalDate from, LocalDate to) {
        String first = from.getMonth() == to.getMonth() && from.getYear() == to.getYear()
                ? String.valueOf(from.getDayOfMonth())
                : day(from);
        return first + " " + DASH + " " + day(to);
    }

    /** A number with as many decimals as it has, and a minus that is one. */
    static String number(BigDecimal value) {
        return value.toPlainString().replace("-", MINUS);
    }

    /** A credit: whole, or with its half. */
    static String credit(double value) {
        return value == Math.rint(value) ? String.valueOf((long) value) : number(fixed(value, 1));
    }

    /** A daily value: whole where it is, otherwise with up to two decimals. */
    static String value(@Nullable Double value) {
        return value == null ? "" : number(plain(fixed(value, 2)));
    }

    /** A level or its band, with one decimal. */
    static String level(@Nullable Double value) {
        return value == null ? "" : number(fixed(value, 1));
    }

    /** A difference in pain, with one decimal, such as 1.2 less. */
    static String difference(double points) {
        BigDecimal fixed = fixed(points, 1);
        return switch (fixed.signum()) {
            case -1 -> number(fixed.negate()) + " less";
            case 1 -> number(fixed) + " more";
            default -> number(fixed);
        };
    }

    /** A number with one decimal, unless it is whole. */
    static String tenths(double value) {
        return number(plain(fixed(value, 1)));
    }

    /** A slope, with two decimals. */
    static String slope(double value) {
        return number(fixed(value, 2));
    }

    static String percent(@Nullable Integer percent) {
        return percent == null ? DASH : (percent < 0 ? MINUS : "") + Math.abs(percent) + NBSP + "%";
    }

    static String range(String low, String high) {
        return low + DASH + high;
    }

    static String count(long number, String one, String many) {
        return number + NBSP + (number == 1 ? one : many);
    }

    static String count(long number, String noun) {
        return count(number, noun, noun + "s");
    }

    static String state(DayState state) {
        return switch (state) {
            case REST -> "rest";
            case DONE -> "done";
            case PARTLY -> "partly done";
            case MISSED -> "missed";
            case EXCUSED -> "excused";
            case NOT_YET_DUE -> "not yet due";
        };
    }

    static String area(FocusArea area) {
        return switch (area) {
            case GLUTES_HAMSTRINGS -> "Glutes and hamstrings";
            case HIP_MOBILITY -> "Hip mobility";
            case UPPER_BACK -> "Upper back";
            case HIP_HINGE -> "Hip hinge";
            case CORE -> "Core";
            case LOW_BACK -> "Low back";
        };
    }

    static String cause(SuspectedCause cause) {
        return switch (cause) {
            case POOR_POSTURE -> "Poor posture";
            case INACTIVE_GLUTES -> "Inactive glutes";
            case WEAK_CORE -> "Weak core";
            case DAILY_HABITS -> "Daily habits";
            case IMMOBILE_HIPS -> "Immobile hips";
        };
    }

    /** The name of a value that has no words of its own. */
    static String name(Enum<?> value) {
        return lower(value).replace('_', ' ');
    }

    private static BigDecimal fixed(double value, int scale) {
        BigDecimal fixed = BigDecimal.valueOf(value).setScale(scale, RoundingMode.HALF_UP);
        return fixed.signum() == 0 ? BigDecimal.ZERO.setScale(scale) : fixed;
    }

    private static BigDecimal plain(BigDecimal value) {
        BigDecimal stripped = value.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
