package dev.steadyback.exchange;

/** Which number of a date such as 03/04/2026 comes first, where somebody has to say so. */
public enum DateOrder {
    DAY_FIRST,
    MONTH_FIRST
}
