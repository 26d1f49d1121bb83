package dev.steadyback.platform;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;

/**
 * One thing wrong with what somebody sent. Programs, files and the command line are told the reason in English, with the values as they are sent; a page says the
 * same to a person, in their language, by the key.
 *
 * @param field the name of the field as it was sent, such as {@code score} or {@code sessions[2].weekday}
 * @param reason the end of an English sentence that begins with the field, saying what would be right
 * @param key what a text that says it to a person is called, such as {@code fault.number}; empty where no page can meet it
 * @param values what that text holds besides the field: texts, numbers and days
 */
public record Fault(
        String field,
        String reason,
        @JsonIgnore String key,
        @JsonIgnore List<Object> values) {
    /** What somebody typed, as it is said again: each language has quotation marks of its own. */
    public record Typed(String text) {
        /** As an English reason has it. */
        @Override
        public String toString() {
            return "“" + text + "”";
        }
    }

    public Fault {
        values = List.copyOf(values);
    }

    public Fault(String field, String reason) {
        this(field, reason, "", List.of());
    }

    public Fault(String field, String reason, String key, Object... values) {
        this(field, reason, key, List.of(values));
    }

    /** The same of a field of another name. */
    public Fault in(String other) {
        return new Fault(other, reason, key, values);
    }

    /** A text of more characters than are kept. */
    public static Fault tooLong(String field, String text, int most) {
        return new Fault(
                field,
                "has " + text.length() + " characters; at most " + most + " are kept, please shorten it",
                "fault.text-too-long",
                text.length(),
                most);
    }
}
