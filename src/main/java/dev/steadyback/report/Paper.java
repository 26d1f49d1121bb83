package dev.steadyback.report;

import java.util.Locale;

/** The paper a report is printed on. */
public enum Paper {
    A4,
    LETTER;

    /** What is usual in a country. */
    public static Paper usualIn(Locale locale) {
        return switch (locale.getCountry()) {
            case "US", "CA", "MX" -> LETTER;
            default -> A4;
        };
    }
}
