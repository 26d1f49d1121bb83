package dev.steadyback.report;

/** What a chart is drawn on. */
public enum ChartTheme {
    LIGHT,
    DARK,
    PRINT
}
