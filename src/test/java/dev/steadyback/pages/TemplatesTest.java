package dev.steadyback.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Templates hold no words of their own, be it in a branch that is hardly ever shown. */
class TemplatesTest {
    private static final Path FOLDER = Path.of("main/resources/templates");

    /** What stands between two tags, and has a letter in it. */
    private static final Pattern TEXT = Pattern.compile(">([^<>]*\\p{L}[^<>]*)<");

    private static final Pattern SPOKEN_ATTRIBUTE =
            Pattern.compile("[\\s\"](?:title|alt|aria-label|placeholder|content)=\"[^\"]*\"");

    private static final Pattern VALUE = Pattern.compile("=\"([^\"]*)\"");
    private static final Pattern LITERAL = Pattern.compile("'([^']*)'");

    /** What looks like words: two of them, or a letter beside a blank. */
    private static final Pattern WORDS = Pattern.compile("\\p{L}[,.:]? \\p{L}|^\\W* .*\\p{L}|\\p{L}.* \\W*$");

    private static final List<String> NAMES = List.of("Steadyback");
    private static final List<String> NO_WORDS = List.of("secondary outline", "-to-says ");

    static Stream<Path> templates() throws IOException {
        try (Stream<Path> files = Files.walk(FOLDER)) {
            return files
                    .filter(f -> f.toString().endsWith(".html"))
                    .filter(f -> !f.startsWith(FOLDER.resolve("report")))
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    @ParameterizedTest
    @MethodSource("templates")
    void holdsNoWordsOfItsOwn(Path template) throws IOException {
        // The values of attributes may hold angle brackets, so they are emptied before the texts are looked for.
        String html = Files.readString(template);
        String tagsOnly = html.replaceAll("=\"[^\"]*\"", "");
        assertThat(TEXT.matcher(tagsOnly).results().map(r -> r.group(1).strip()))
                .as("texts")
                .isSubsetOf(NAMES);
        assertThat(SPOKEN_ATTRIBUTE
                        .matcher(html.replaceAll("<meta [^>]*>", ""))
                        .results()
                        .map(r -> r.group().strip()))
                .as("attributes that are read out")
                .isEmpty();
        assertThat(VALUE.matcher(html)
                        .results()
                        .flatMap(v -> LITERAL.matcher(v.group(1)).results())
                        .map(l -> l.group(1))
                        .filter(l -> WORDS.matcher(l).find()))
                .as("literals in expressions")
                .isSubsetOf(NO_WORDS);
    }
}
