package dev.steadyback.exchange;

import org.jspecify.annotations.Nullable;

/**
 * One thing that kept a file from being imported.
 *
 * @param file the file's name, without its folder
 * @param line the line in the file, counted from 1 for the header; null when it has none
 * @param field the column, or the field of the plan; null when it is about the whole line or file
 * @param reason a sentence for people, saying what would be right
 */
public record Rejection(
        String file, @Nullable Integer line, @Nullable String field, String reason) {}
