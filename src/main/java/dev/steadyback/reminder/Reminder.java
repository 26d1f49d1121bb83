package dev.steadyback.reminder;

/** What a device reminds of: sessions that are due and open, and the pain score of a day that has none. */
public enum Reminder {
    TRAINING,
    PAIN_SCORE
}
