package dev.steadyback.report;

import org.springframework.stereotype.Component;

/** Draws the charts of a report. */
@Component
public class Charts {
    /** A chart to put into a page as it is: an {@code svg} element without script, style sheet or outside reference. */
    public String svg(Report report, Chart chart, ChartSize size, ChartTheme theme) {
        throw new UnsupportedOperationException();
    }

    /** A chart as an image, at twice its size for sharp screens. */
    public byte[] png(Report report, Chart chart, ChartSize size, ChartTheme theme) {
        throw new UnsupportedOperationException();
    }

    /** The chart's finding, facts and numbers. */
    public ChartWords words(Report report, Chart chart) {
        throw new UnsupportedOperationException();
    }
}
