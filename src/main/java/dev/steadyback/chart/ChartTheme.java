package dev.steadyback.chart;

/** What a chart is drawn on. */
public enum ChartTheme {
    LIGHT,
    PRINT
}
