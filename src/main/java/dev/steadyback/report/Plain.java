package dev.steadyback.report;

import dev.steadyback.language.Texts;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Numbers for programs: a point, no grouping, and no more decimals than people are shown; empty what is unknown. */
public final class Plain {
    private Plain() {}

    /** A daily value or a credit, with up to two decimals. */
    public static String value(@Nullable Double value) {
        return decimals(value, 2);
    }

    /** A level or an end of an interval, with up to one decimal. */
    public static String level(@Nullable Double value) {
        return decimals(value, 1);
    }

    public static String whole(@Nullable Integer value) {
        return value == null ? "" : value.toString();
    }

    public static String yes(boolean is) {
        return is ? "yes" : "";
    }

    private static String decimals(@Nullable Double value, int scale) {
        if (value == null) {
            return "";
        }
        BigDecimal plain = Texts.fixed(value, scale).stripTrailingZeros();
        return (plain.scale() < 0 ? plain.setScale(0) : plain).toPlainString();
    }
}
