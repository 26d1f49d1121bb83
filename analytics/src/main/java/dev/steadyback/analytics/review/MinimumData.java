package dev.steadyback.analytics.review;

/** The minimum-data rule. */
final class MinimumData {
    private MinimumData() {}
}
