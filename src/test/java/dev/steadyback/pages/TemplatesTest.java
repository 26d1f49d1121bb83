package dev.steadyback.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Templates hold no words of their own, be it in a branch that is hardly ever shown, and take in what they name and nothing else. */
class TemplatesTest {
    private static final Path FOLDER = Path.of("main/resources/templates");

    /** What stands between two tags, and has a letter in it. */
    private static final Pattern TEXT = Pattern.compile(">([^<>]*\\p{L}[^<>]*)<");

    private static final Pattern SPOKEN_ATTRIBUTE =
            Pattern.compile("[\\s\"](?:title|alt|aria-label|placeholder|content)=\"[^\"]+\"");

    private static final Pattern VALUE = Pattern.compile("=\"([^\"]*)\"");
    private static final Pattern LITERAL = Pattern.compile("'([^']*)'");

    /** What looks like words: two of them, or a letter beside a blank. */
    private static final Pattern WORDS = Pattern.compile("\\p{L}[,.:]? \\p{L}|^\\W* .*\\p{L}|\\p{L}.* \\W*$");

    /** A fragment of another template, or of the same one when there is no path. */
    private static final Pattern FRAGMENT = Pattern.compile("~\\{\\s*([\\w/-]*)\\s*::\\s*(\\w[\\w-]*)");

    private static final List<String> NAMES = List.of("Steadyback");
    private static final List<String> NO_WORDS = List.of("-to-says ");

    static Stream<Path> all() throws IOException {
        try (Stream<Path> files = Files.walk(FOLDER)) {
            return files.filter(f -> f.toString().endsWith(".html")).sorted().toList().stream();
        }
    }

    /** Those that people read: the page of all components is for developers alone. */
    static Stream<Path> templates() throws IOException {
        return all().filter(f -> !f.startsWith(FOLDER.resolve("report")) && !f.endsWith("design.html"));
    }

    /** Thymeleaf takes in every element of that name beside the fragment: a fragment named table brings each table there is once more, empty. */
    @ParameterizedTest
    @MethodSource("all")
    void noFragmentIsNamedLikeAnElementBesideIt(Path template) throws IOException {
        for (MatchResult fragment :
                FRAGMENT.matcher(Files.readString(template)).results().toList()) {
            Path place = fragment.group(1).isEmpty() ? template : FOLDER.resolve(fragment.group(1) + ".html");
            assertThat(Files.readString(place)).doesNotContainPattern("<" + fragment.group(2) + "[\\s>]");
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
