package dev.steadyback.exchange;

import com.fasterxml.jackson.annotation.JsonIgnore;
import dev.steadyback.platform.Fault;
import org.jspecify.annotations.Nullable;

/**
 * One thing that kept a file from being imported.
 *
 * @param file the file's name, without its folder
 * @param line the line in the file, counted from 1 for the header; null when it has none
 * @param field the column, or the field of the plan; null when it is about the whole line or file
 * @param reason a sentence for people, saying what would be right
 * @param fault the same as a fault, for a page to say in a person's language
 */
public record Rejection(
        String file,
        @Nullable Integer line,
        @Nullable String field,
        String reason,
        @JsonIgnore Fault fault) {
    Rejection(String file, @Nullable Integer line, @Nullable String field, String reason) {
        this(file, line, field, reason, new Fault("file", reason));
    }
}
