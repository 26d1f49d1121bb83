package dev.steadyback.language;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Reads the files in {@code resources/texts}: one for each part of the product, English in {@code NAME.properties} and German in {@code NAME_de.properties}. */
final class TextFiles {
    static final List<String> NAMES = List.of(
            "names",
            "report",
            "chart",
            "review",
            "document",
            "print",
            "pages",
            "diary",
            "forms",
            "plan",
            "exercises",
            "imports",
            "start",
            "sample",
            "treatments",
            "log",
            "faults",
            "progress",
            "headline",
            "reports",
            "questionnaires",
            "prompts",
            "offline",
            "reminders",
            "account",
            "sharing");

    private TextFiles() {}

    static Map<String, String> read(Locale locale) {
        String suffix = locale.getLanguage().equals(Locale.GERMAN.getLanguage()) ? "_de" : "";
        Map<String, String> patterns = new TreeMap<>();
        for (String name : NAMES) {
            file(name + suffix).forEach((key, text) -> {
                if (patterns.put(key, text.replace("~", Texts.NBSP)) != null) {
                    throw new IllegalStateException("Two files have a text named " + key + ".");
                }
            });
        }
        if (locale.equals(Languages.PSEUDO)) {
            patterns.replaceAll((key, text) -> PseudoText.of(text));
        }
        return Map.copyOf(patterns);
    }

    private static Map<String, String> file(String name) {
        Properties properties = new Properties();
        try (InputStreamReader reader = new InputStreamReader(
                Objects.requireNonNull(TextFiles.class.getResourceAsStream("/texts/" + name + ".properties"), name),
                StandardCharsets.UTF_8)) {
            properties.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties.entrySet().stream()
                .collect(Collectors.toMap(e -> (String) e.getKey(), e -> (String) e.getValue()));
    }
}
