package dev.steadyback.platform;

/**
 * One thing wrong with what somebody sent.
 *
 * @param field the name of the field as it was sent, such as {@code score} or {@code sessions[2].weekday}
 * @param reason a sentence for people, saying what would be right
 */
public record Fault(String field, String reason) {}
