package dev.steadyback.pages.kit;

import jakarta.servlet.http.HttpServletRequest;
import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What somebody wrote in words into a form that nothing came of, to be copied: what belongs together, as a session of a plan does, in a line. What can be chosen again is left out. */
final class Written {
    private static final Set<String> WORDS = Set.of(
            "message", "note", "reason", "label", "name", "cues", "easier", "harder", "equipment", "dailyPractice");

    /** What a line of a plan carries along, or chose from a list. */
    private static final Set<String> CARRIED = Set.of("was", "formerly", "chosen");

    /** A value that stands for a choice, not for what somebody wrote. */
    private static final Pattern CHOICE = Pattern.compile("[A-Z]+(_[A-Z0-9]+)*");

    private static final Pattern INDEX_AT_END = Pattern.compile("\\[\\d+]$");

    private Written() {}

    /** Empty when there are no words in what was sent. */
    static String in(HttpServletRequest request, Locale locale) {
        Map<String, List<String>> lines = new LinkedHashMap<>();
        Map<String, Boolean> hasWords = new LinkedHashMap<>();
        request.getParameterMap().forEach((field, values) -> {
            int dot = field.lastIndexOf('.');
            String name = INDEX_AT_END.matcher(field.substring(dot + 1)).replaceFirst("");
            if (CARRIED.contains(name)) {
                return;
            }
            boolean words = WORDS.contains(name);
            String line = dot < 0 ? field : field.substring(0, dot);
            for (String value : values) {
                said(value, words, dot >= 0, locale).ifPresent(text -> {
                    lines.computeIfAbsent(line, l -> new ArrayList<>()).add(text);
                    hasWords.merge(line, words, Boolean::logicalOr);
                });
            }
        });
        return lines.entrySet().stream()
                .filter(line -> Boolean.TRUE.equals(hasWords.get(line.getKey())))
                .map(line -> String.join(", ", line.getValue()))
                .collect(Collectors.joining("\n"));
    }

    private static Optional<String> said(String value, boolean words, boolean inALine, Locale locale) {
        if (value.isBlank() || !(words || inALine)) {
            return Optional.empty();
        }
        if (words || !CHOICE.matcher(value).matches()) {
            return Optional.of(value);
        }
        return Arrays.stream(DayOfWeek.values())
                .filter(day -> day.name().equals(value))
                .map(day -> day.getDisplayName(TextStyle.FULL, locale))
                .findFirst();
    }
}
