package dev.steadyback.language;

import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The files of texts: both languages say the same things, and each of them is said somewhere. */
class TextFilesTest {
    /** A place that is said. Which number a noun goes by is the language's own affair: «1.9 to 0.5 points», «0,5 bis 1,9 Punkte». */
    private static final Pattern PLACE = Pattern.compile("\\{(\\d+)(?:,number[^}]*)?}");

    private static final Pattern CONSTANT = Pattern.compile("([A-Z]\\w*)\\.([A-Z0-9_]+)");

    /** A text in double quotes, as Java writes it, or in single ones, as a template does; or the key of a message of a template. */
    private static final Pattern LITERAL = Pattern.compile("[\"']([\\w.-]+)[\"']|#\\{([\\w.-]+)");

    private static final Pattern PREFIX = Pattern.compile("[\\w-]+\\..*[.-]|[\\w-]{2,}\\.");
    private static final List<String> STATISTICS = List.of(
            "dev.steadyback.analytics.adherence.",
            "dev.steadyback.analytics.pain.",
            "dev.steadyback.analytics.questionnaire.",
            "dev.steadyback.analytics.review.",
            "dev.steadyback.analytics.pain.ImportantChange$",
            "dev.steadyback.analytics.questionnaire.QuestionnaireChange$");

    private static final Pattern CHOICE = Pattern.compile("\\{\\d+,choice,(?:[^{}]|\\{[^{}]*})*}");

    private static final Map<Pattern, String> FORBIDDEN = Map.of(
            Pattern.compile("[«»]"), "guillemets",
            Pattern.compile("[\"']"), "straight quotes",
            Pattern.compile("!"), "an exclamation mark",
            Pattern.compile("(?<![\\w.])-\\d"), "a hyphen for a minus",
            Pattern.compile("(?<!-)\\b\\d+-\\d+\\b(?!-)"), "a hyphen for a range",
            Pattern.compile("\\.\\.|…\\."), "dots for an ellipsis",
            Pattern.compile("\\S[ ~]{2,}\\S|[ ~][.,;:?]"), "a blank too many",
            Pattern.compile("\\w\\(s\\)"), "a plural in brackets");

    private static final Map<Pattern, String> ENGLISH = Map.of(
            Pattern.compile("„"), "a German quotation mark",
            Pattern.compile("[\\d}][ ~]%"), "a blank before a percent sign",
            Pattern.compile(
                            "(?i)\\b(?:color|behavior|center|program(?! for)|\\w+yze[ds]?|recognize[ds]?|organize[ds]?)\\b"),
                    "an American spelling",
            Pattern.compile("(?i)\\b(?:fail(?:ed|ure|s)?|compliance|goals?|streak|missed(?! session))\\b"),
                    "a word of blame",
            Pattern.compile("(?i)\\b(?:great|excellent|well done|perfect|congratulations|good as it gets)\\b"),
                    "praise",
            Pattern.compile(
                            "(?i)\\bnothing (?:is|was|are) (?:missed|lost|wrong)\\b|\\bnot missed\\b|\\bnothing [^.;]*\\bnot\\b"),
                    "a double negative",
            Pattern.compile(
                            "\\bneeds a text\\b|\\bnot important\\b|\\bleaves? (?:it |all )?[^.;]*\\balone:|\\bhold against\\b"
                                    + "|\\bcame between\\b|\\btaken for\\.|\\bStarting is the hard part\\b|\\blies on its side\\b|\\bdo not tell\\b"),
                    "a sentence that was rewritten");

    private static final Map<Pattern, String> GERMAN = Map.of(
            Pattern.compile("”"), "an English quotation mark",
            Pattern.compile("[\\d}] ?%"), "no blank, or one that breaks, before a percent sign",
            Pattern.compile("(?i)\\b(?:versagt|gescheitert|Ziele?|Therapietreue)\\b"), "a word of blame",
            Pattern.compile("(?i)\\b(?:großartig|hervorragend|super|perfekt|besser geht es nicht)\\b"), "praise",
            Pattern.compile("\\b(?:Sie können|bitte Sie|Ihnen)\\b"), "a Sie",
            Pattern.compile("(?i)\\bnicht ausgefallen\\b|\\bnichts ist verloren\\b|\\bes fällt nichts aus\\b"),
                    "a double negative",
            Pattern.compile(
                            "\\bhier fehlt ein Text\\b|\\bnicht wichtig\\b|\\blässt [^.;]*\\baus:|\\bkam dazwischen\\b|\\bAnfangen ist das Schwerste\\b"
                                    + "|\\bliegt quer\\b|\\bnicht verraten\\b"),
                    "a sentence that was rewritten");

    /** The most words that a sentence has. */
    private static final int MOST_WORDS = 30;

    private static final Pattern SENTENCE_END = Pattern.compile("[.?]\\s+|·");

    /** Texts about safety stay word for word, and those of questionnaires are the ones that are published. */
    private static final Pattern AS_PUBLISHED = Pattern.compile("rmdq\\..*|peg\\..*|safety\\..*|report\\.help-flags");

    private static final Pattern ENGLISH_PLURAL = Pattern.compile("\\{\\d+(?:,number[^}]*)?}[~ ](?:\\w+ )?"
            + "(?:days|weeks|months|sessions|scores|points|minutes|hours|times|people|pairs|entries|lines|files|causes|areas|changes"
            + "|decimals|characters|devices|gaps|extras|calculations|ways)\\b");

    private static final Pattern GERMAN_PLURAL = Pattern.compile("\\{\\d+(?:,number[^}]*)?}[~ ](?:[a-zäöü]+ )?"
            + "(?:Tagen?|Wochen|Monaten?|Einheiten|Werten?|Punkten?|Minuten|Stunden|Malen?|Personen|Paaren?|Einträgen?|Zeilen|Dateien"
            + "|Ursachen|Bereichen?|Änderungen|Nachkommastellen|Geräten?|Lücken|Rechnungen|Schüben?)\\b");

    /** Where the number is never 1, or one with decimals, which is many in both languages. */
    private static final Set<String> NEVER_ONE = Set.of(
            "areas.some-open", // a part of several causes
            "comparison.latest", // the latest of more than can be listed
            "fault.cell-too-long",
            "fault.name-length",
            "fault.text-too-long",
            "fault.too-many-rows",
            "finding.coverage-gaps", // a gap of more than five days
            "finding.slope",
            "finding.slope-interval",
            "offline.refused-many",
            "offline.sent-many",
            "offline.waits-many",
            "progress.slope",
            "progress.slope-interval",
            "questionnaires.report.latest",
            "review.agreement.all", // all five
            "review.agreement.some",
            "review.interval.little", // 0.1 points
            "review.reason.INTERVAL_TOO_WIDE",
            "review.reason.INTERVAL_TOO_WIDE_ABOVE_ZERO",
            "review.reason.INTERVAL_TOO_WIDE_BELOW_ZERO",
            "review.reason.LONG_GAP", // more than fourteen
            "review.reason.WEEKS_NOT_FINISHED", // twelve weeks or more
            "summary.flares-last");

    private static final Path MAIN = Path.of("main");
    private static final String SOURCES = sources();
    private static final Set<String> LITERALS = LITERAL.matcher(SOURCES)
            .results()
            .map(m -> m.group(1) == null ? m.group(2) : m.group(1))
            .collect(toSet());

    static Stream<String> names() {
        return TextFiles.NAMES.stream();
    }

    @Test
    void everyFileIsRead() throws IOException {
        try (Stream<Path> files = Files.list(MAIN.resolve("resources/texts"))) {
            assertThat(files.map(f -> f.getFileName().toString()))
                    .containsExactlyInAnyOrderElementsOf(
                            names().flatMap(n -> Stream.of(n + ".properties", n + "_de.properties"))
                                    .toList());
        }
    }

    @ParameterizedTest
    @MethodSource("names")
    void bothLanguagesHaveTheSameTextsWithTheSamePlaces(String name) {
        Map<String, Set<String>> english = places(file(name));
        Map<String, Set<String>> german = places(file(name + "_de"));
        assertThat(german).isEqualTo(english);
    }

    @ParameterizedTest
    @FieldSource("dev.steadyback.language.Languages#SUPPORTED")
    void everyPatternCanBeRead(Locale locale) {
        Texts.in(locale).patterns().forEach((key, pattern) -> {
            assertThat(pattern).as(key).doesNotContain("'").isNotBlank();
            assertThat(new MessageFormat(pattern, locale).format(new Object[] {1, 1, 1, 1, 1, 1, 1, 1}))
                    .as(key)
                    .isNotBlank();
        });
    }

    /** What no sentence for people holds. */
    @ParameterizedTest
    @MethodSource("names")
    void noSentenceHoldsWhatTheHouseForbids(String name) {
        List<String> found = new ArrayList<>();
        for (String file : List.of(name, name + "_de")) {
            Map<Pattern, String> forbidden = file.endsWith("_de") ? GERMAN : ENGLISH;
            file(file).forEach((key, text) -> {
                if (!AS_PUBLISHED.matcher(key).matches()) {
                    Stream.concat(FORBIDDEN.entrySet().stream(), forbidden.entrySet().stream())
                            .filter(f -> f.getKey().matcher(text).find())
                            .forEach(f -> found.add(f.getValue() + ": " + key + "=" + text));
                }
            });
        }
        assertThat(found).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("names")
    void noSentenceIsLong(String name) {
        List<String> found = new ArrayList<>();
        for (String file : List.of(name, name + "_de")) {
            file(file).forEach((key, text) -> {
                if (!AS_PUBLISHED.matcher(key).matches()) {
                    SENTENCE_END
                            .splitAsStream(CHOICE.matcher(text).replaceAll("some"))
                            .filter(s -> s.strip().split("[ ~]+").length > MOST_WORDS)
                            .forEach(s -> found.add(key + "=" + s));
                }
            });
        }
        assertThat(found).isEmpty();
    }

    /** A count and its noun: of one there is one «day», so the noun is chosen by the number. */
    @ParameterizedTest
    @MethodSource("names")
    void aNounAfterANumberIsChosenByIt(String name) {
        Set<String> found = new TreeSet<>();
        for (String file : List.of(name, name + "_de")) {
            Pattern plural = file.endsWith("_de") ? GERMAN_PLURAL : ENGLISH_PLURAL;
            file(file).forEach((key, text) -> {
                if (plural.matcher(CHOICE.matcher(text).replaceAll("")).find()) {
                    found.add(key);
                }
            });
        }
        found.removeAll(NEVER_ONE);
        assertThat(found).isEmpty();
    }

    /** A key is used where it stands as a literal, where it begins with a literal that ends in a dot or a dash, or as the name of a constant. */
    @Test
    void everyTextIsSaidSomewhere() {
        Set<String> unsaid = Texts.in(Locale.UK).patterns().keySet().stream()
                .filter(key -> !said(key))
                .collect(toCollection(TreeSet::new));
        assertThat(unsaid).isEmpty();
    }

    @Test
    void everyKeyOfAFaultHasItsText() {
        assertThat(LITERALS.stream().filter(l -> l.startsWith("fault.")))
                .isNotEmpty()
                .isSubsetOf(Texts.in(Locale.UK).patterns().keySet());
    }

    private static boolean said(String key) {
        if (key.startsWith("count.")) {
            return LITERALS.contains(key.substring("count.".length()));
        }
        if (CONSTANT.matcher(key).matches()) {
            String type = key.substring(0, key.indexOf('.'));
            String constant = key.substring(key.indexOf('.') + 1);
            Class<?> statistic = statistic(type);
            return statistic == null
                    ? Pattern.compile("enum " + type + " [^;}]*\\b" + constant + "\\b")
                            .matcher(SOURCES)
                            .find()
                    : Stream.of(statistic.getEnumConstants())
                            .anyMatch(c -> ((Enum<?>) c).name().equals(constant));
        }
        return LITERALS.contains(key)
                || LITERALS.stream().anyMatch(l -> PREFIX.matcher(l).matches() && key.startsWith(l));
    }

    /** A type of the statistics, which are another module; null when there is none of this name. */
    private static @Nullable Class<?> statistic(String type) {
        for (String folder : STATISTICS) {
            try {
                return Class.forName(folder + type);
            } catch (ClassNotFoundException e) {
                // the next folder may have it
            }
        }
        return null;
    }

    private static Map<String, Set<String>> places(Map<String, String> texts) {
        return texts.entrySet().stream()
                .collect(toMap(
                        Map.Entry::getKey,
                        e -> PLACE.matcher(e.getValue())
                                .results()
                                .map(MatchResult::group)
                                .collect(toCollection(TreeSet::new)),
                        (a, b) -> a,
                        TreeMap::new));
    }

    private static Map<String, String> file(String name) {
        Properties properties = new Properties();
        try (InputStreamReader reader = new InputStreamReader(
                Objects.requireNonNull(TextFilesTest.class.getResourceAsStream("/texts/" + name + ".properties")),
                StandardCharsets.UTF_8)) {
            properties.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties.entrySet().stream().collect(toMap(e -> (String) e.getKey(), e -> (String) e.getValue()));
    }

    private static String sources() {
        try (Stream<Path> java = Files.walk(MAIN.resolve("java"));
                Stream<Path> templates = Files.walk(MAIN.resolve("resources/templates"))) {
            return Stream.concat(java, templates)
                    .filter(Files::isRegularFile)
                    .map(TextFilesTest::read)
                    .collect(Collectors.joining("\n"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
