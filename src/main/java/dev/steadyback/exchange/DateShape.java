package dev.steadyback.exchange;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How a file writes its dates: the same way on every line. A date with slashes is read day first when the file proves it,
 * with a day beyond 12 on some line; when every date could as well be month first, the file is refused.
 */
enum DateShape {
    ISO("(\\d{4})-(\\d{2})-(\\d{2})", "year first, as in 2026-03-09"),
    DOTS("(\\d{1,2})\\.(\\d{1,2})\\.(\\d{4})", "with dots, as in 9.3.2026"),
    SLASHES("(\\d{1,2})/(\\d{1,2})/(\\d{4})", "with slashes, as in 09/03/2026");

    private static final int MONTHS = 12;

    private final Pattern pattern;
    private final String words;

    DateShape(String pattern, String words) {
        this.pattern = Pattern.compile(pattern);
        this.words = words;
    }

    /** The date as {@code 2026-03-09}; what is of no known shape stays as it is and is refused when it is read. */
    static String iso(String cell, @Nullable DateOrder order) {
        DateShape shape = of(cell);
        if (shape == null || shape == ISO) {
            return cell;
        }
        boolean monthFirst = shape == SLASHES && order == DateOrder.MONTH_FIRST;
        return shape.part(cell, 3) + "-" + two(shape.part(cell, monthFirst ? 1 : 2)) + "-"
                + two(shape.part(cell, monthFirst ? 2 : 1));
    }

    /** How the first date of a table that is of a known shape is written; null when none is. */
    static @Nullable DateShape of(CsvTable table) {
        int column = table.columns().indexOf("date");
        for (CsvTable.Row row : table.rows()) {
            DateShape shape = of(row.cells().get(column).strip());
            if (shape != null) {
                return shape;
            }
        }
        return null;
    }

    /**
     * Whether the dates of a table have one shape and one reading; what speaks against it is rejected. Where somebody said
     * which number of a date with slashes comes first, they are believed.
     */
    static boolean agree(CsvTable table, Rejections.OfFile rejected) {
        int column = table.columns().indexOf("date");
        DateShape first = null;
        boolean agree = true;
        CsvTable.Row dayFirst = null;
        CsvTable.Row monthFirst = null;
        CsvTable.Row open = null;
        for (CsvTable.Row row : table.rows()) {
            String cell = row.cells().get(column).strip();
            DateShape shape = of(cell);
            if (shape == null) {
                continue;
            }
            first = first == null ? shape : first;
            if (shape != first) {
                agree = false;
                rejected.add(
                        row.line(),
                        "date",
                        "is written " + shape.words + "; this file began " + first.words,
                        "fault.date-shapes",
                        cell);
            } else if (shape == SLASHES && table.order() == null) {
                int a = Integer.parseInt(shape.part(cell, 1));
                int b = Integer.parseInt(shape.part(cell, 2));
                dayFirst = dayFirst == null && a > MONTHS && b <= MONTHS ? row : dayFirst;
                monthFirst = monthFirst == null && b > MONTHS && a <= MONTHS ? row : monthFirst;
                open = open == null && a != b && a <= MONTHS && b <= MONTHS ? row : open;
            }
        }
        if (monthFirst != null) {
            rejected.add(
                    monthFirst.line(),
                    "date",
                    "has the month before the day"
                            + (dayFirst == null ? "" : ", line " + dayFirst.line() + " the day first")
                            + "; write dates like 2026-03-25 or, day first, 25.3.2026",
                    "fault.month-first",
                    monthFirst.cells().get(column).strip());
            return false;
        }
        if (open != null && dayFirst == null) {
            rejected.add(
                    open.line(),
                    "date",
                    "is “" + open.cells().get(column).strip()
                            + "”, which can be read day first or month first, and no date in the file tells which;"
                            + " write dates like 2026-03-09 or, day first, 9.3.2026",
                    "fault.date-open",
                    open.cells().get(column).strip());
            return false;
        }
        return agree;
    }

    private static @Nullable DateShape of(String cell) {
        for (DateShape shape : values()) {
            if (shape.pattern.matcher(cell).matches()) {
                return shape;
            }
        }
        return null;
    }

    private String part(String cell, int group) {
        Matcher matcher = pattern.matcher(cell);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("not of this shape");
        }
        return matcher.group(group);
    }

    private static String two(String digits) {
        return digits.length() == 1 ? "0" + digits : digits;
    }
}
