package dev.steadyback.document;

/** What is done one after the other until a file of a report is there. */
public enum ReportStep {
    /** Its days are read and what it says is worked out. */
    FIND,
    /** Its charts are drawn and its sentences written. */
    DRAW,
    /** Its pages are set. */
    SET
}
