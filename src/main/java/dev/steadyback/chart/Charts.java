package dev.steadyback.chart;

import dev.steadyback.report.Report;
import java.util.List;

/** The charts of a report, and those of several persons. The same report gives the same bytes. */
public interface Charts {
    /** The charts that a report has something for: one that speaks of no questionnaires has none of them. */
    List<Chart> of(Report report);

    /** A chart to put into a page as it is: an {@code svg} element without script, style sheet or outside reference. */
    default String svg(Report report, Chart chart, ChartSize size, ChartTheme theme) {
        return svg(report, chart, size, theme, true);
    }

    /** The same, with or without its title drawn; it always has it as its name. */
    String svg(Report report, Chart chart, ChartSize size, ChartTheme theme, boolean headed);

    /** The same, to be drawn elsewhere. */
    Picture drawing(Report report, Chart chart, ChartSize size, ChartTheme theme, boolean headed);

    /** A chart as an image, at twice its size for sharp screens. */
    byte[] png(Report report, Chart chart, ChartSize size, ChartTheme theme);

    /** The chart's finding, facts and numbers. */
    ChartWords words(Report report, Chart chart);

    /** Several persons beside each other, by name, on the same axes; their reports are of the same period. */
    String personsSvg(List<Report> reports, ChartSize size, ChartTheme theme);

    byte[] personsPng(List<Report> reports, ChartSize size, ChartTheme theme);

    /** The same, to be drawn elsewhere. */
    Picture personsDrawing(List<Report> reports, ChartSize size, ChartTheme theme, boolean headed);

    /** What is found of several persons, and their numbers. */
    ChartWords persons(List<Report> reports);
}
