package dev.steadyback.document;

import java.util.Locale;

/** What a report is printed on. */
public enum Paper {
    A4("210mm 297mm", 630),
    LETTER("8.5in 11in", 565);

    private final String size;
    private final int overviewHeight;

    Paper(String size, int overviewHeight) {
        this.size = size;
        this.overviewHeight = overviewHeight;
    }

    /** Width and height, in the words of CSS. */
    String size() {
        return size;
    }

    /** How high the chart on the first page can be, in pixels of CSS, so that all of the summary is on it. */
    int overviewHeight() {
        return overviewHeight;
    }

    /** The paper that lies in the printers of a country. */
    static Paper of(Locale locale) {
        return locale.getCountry().equals(Locale.US.getCountry()) ? LETTER : A4;
    }
}
