package dev.steadyback.programme;

/** What was planned on the days before a programme's start, when it is moved back to take them in. */
public enum PlannedBefore {
    /** The programme's first plan, from the new start on: what of it was not done is missed. */
    FIRST_PLAN,
    /** Nothing: what was done is an extra, and nothing is missed. */
    NOTHING
}
