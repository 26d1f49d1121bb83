package dev.steadyback.chart;

/** The width a chart is drawn for, which is the width it is read at: a wide chart scaled down cannot be read. */
public enum ChartSize {
    /** A phone's width. */
    PHONE(390),
    /** A page of A4. */
    PAGE(680),
    /** The same width, and lower, so that it shares a page with words. */
    SUMMARY(680),
    /** A screen. */
    WIDE(1100);

    private final int width;

    ChartSize(int width) {
        this.width = width;
    }

    /** Pixels of CSS. */
    public int width() {
        return width;
    }
}
