package dev.steadyback.review;

import static org.assertj.core.api.Assertions.assertThat;

import dev.steadyback.analytics.pain.ImportantChange;
import dev.steadyback.analytics.review.RandomisedReview;
import dev.steadyback.analytics.review.RandomisedWeeks;
import dev.steadyback.analytics.review.Reason;
import dev.steadyback.analytics.review.Sensitivity;
import dev.steadyback.analytics.review.Sentence;
import dev.steadyback.analytics.review.Verdict;
import dev.steadyback.language.Languages;
import dev.steadyback.language.Texts;
import dev.steadyback.platform.StorageJson;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Reasons, cautions and verdicts are said in each language, and in English as the statistics and the API say them. */
class ReviewSentencesTest {
    /** Words that say, or suppose, that one thing made another. */
    private static final String CAUSAL_ENGLISH =
            "(?iu)\\b(caus\\w*|effects?|affect\\w*|helped|thanks to|because of|due to|led to|worked)\\b";

    private static final String CAUSAL_GERMAN =
            "(?iu)\\b(bewirk\\w*|verursach\\w*|ursach\\w*|auswirk\\w*|wirk(t|te|ten|en|sam|ung\\w*)|half(en)?|hilft|helfen"
                    + "|geholfen|dank|wegen|deinetwegen|aufgrund|infolge|durch|weil|dadurch|deshalb|führt(e|en)?)\\b";

    private static final String NOT_ACCENTED = "[acdeghijklnorstuwyzACDEGHIJKLNORSTUWYZ]{3,}";

    static Stream<Locale> languages() {
        return Stream.concat(Languages.SUPPORTED.stream(), Stream.of(Languages.PSEUDO));
    }

    static Stream<Reason> reasons() {
        return Stream.concat(ReviewSamples.reasons(), ReviewSamples.givenReasons());
    }

    private static List<String> all(Locale locale) {
        Texts texts = Texts.in(locale);
        ReviewWords words = new ReviewWords(texts);
        return Stream.of(
                        reasons().map(words::reason),
                        ReviewSamples.cautions().map(words::caution),
                        Arrays.stream(Verdict.values()).map(words::name),
                        Arrays.stream(ImportantChange.Missing.values()).map(m -> texts.say("trend.missing." + m)))
                .flatMap(s -> s)
                .toList();
    }

    private static String plain(String sentence) {
        return sentence.replace(Texts.NBSP, " ").replace(Texts.MINUS, "-").replace('’', '\'');
    }

    @Test
    void everyCodeHasASentenceAndEverySentenceAPlaceInThisTest() {
        assertThat(Arrays.stream(Sentence.values()).map(Sentence::code).collect(Collectors.toSet()))
                .isEqualTo(Set.of(Reason.Code.values()));
        assertThat(reasons()
                        .map(r -> Objects.requireNonNull(r.particulars()).sentence())
                        .collect(Collectors.toSet()))
                .isEqualTo(Set.of(Sentence.values()));
        assertThat(ReviewSamples.givenReasons().map(Reason::code).collect(Collectors.toSet()))
                .hasSizeGreaterThan(14);
    }

    @ParameterizedTest
    @MethodSource("languages")
    void everythingIsSaidInEachLanguage(Locale locale) {
        assertThat(all(locale))
                .allSatisfy(s -> assertThat(s).isNotBlank().doesNotContain("{", "}", "null", "NaN", "%s", "choice"));
        assertThat(new HashSet<>(all(locale))).hasSizeGreaterThan(Sentence.values().length + 10);
    }

    /** Save for the percent sign: the texts of the API are stored with events, and stay as they are written there. */
    @ParameterizedTest
    @MethodSource("reasons")
    void aReasonIsSaidInEnglishAsTheStatisticsSayIt(Reason reason) {
        assertThat(plain(new ReviewWords(Texts.in(Locale.UK)).reason(reason)))
                .isEqualTo(plain(reason.text()).replace(" %", "%"));
    }

    @Test
    void aCautionIsSaidInEnglishAsTheApiSaysIt() {
        ReviewWords words = new ReviewWords(Texts.in(Locale.UK));
        assertThat(ReviewSamples.cautions())
                .allSatisfy(
                        c -> assertThat(words.caution(c)).isEqualTo(c.text()).doesNotContain(Texts.NBSP));
    }

    @Test
    void whyThereIsNoComparisonIsSaidInEnglishAsTheApiSaysIt() {
        for (ImportantChange.Missing missing : ImportantChange.Missing.values()) {
            assertThat(plain(Texts.in(Locale.UK).say("trend.missing." + missing)))
                    .isEqualTo(missing.sentence());
        }
    }

    @Test
    void oneOfAThingIsSaidAsOne() {
        ReviewWords words = new ReviewWords(Texts.in(Locale.UK));
        ReviewWords german = new ReviewWords(Texts.in(Locale.GERMANY));
        Reason score = Reason.of(Sentence.TOO_FEW_SCORES, 1, 28);
        assertThat(plain(words.reason(score))).startsWith("1 day after the first week has a pain score");
        assertThat(plain(german.reason(score))).startsWith("1 Tag nach der ersten Woche hat einen Schmerzwert");
        Reason two =
                Reason.of(Sentence.LOWER_DEPENDS_ON_CALCULATION, List.of(Sensitivity.Code.S1, Sensitivity.Code.S4));
        assertThat(words.reason(two)).contains("(“Sessions counted over four spans of days, averaged”) do not bear");
        assertThat(german.reason(two))
                .contains("S1 („Gekrümmter Verlauf“), S4 („Einheiten über vier Spannen von Tagen gezählt, gemittelt“)")
                .contains("stützen sie nicht");
    }

    @Test
    void germanHasADecimalComma() {
        assertThat(all(Locale.GERMANY)).allSatisfy(s -> assertThat(s).doesNotContainPattern("\\d\\.\\d"));
        assertThat(all(Locale.GERMANY))
                .anyMatch(s -> plain(s).contains(
                                "hat eine Wahrscheinlichkeit von 78,20 %; an Tag 1106 braucht eine Antwort 99,80 %"))
                .anyMatch(s -> s.contains("Korrelation −0,91"))
                .anyMatch(s -> plain(s).contains("Alle 40 Werte sind 4,5."))
                .anyMatch(s -> plain(s).contains("p = 0,031"));
    }

    @Test
    void aStoredReasonWithoutParticularsKeepsItsText() {
        Reason old = StorageJson.MAPPER.readValue(
                "{\"code\":\"LONG_GAP\",\"text\":\"19 days in a row have no pain score.\"}", Reason.class);
        assertThat(new ReviewWords(Texts.in(Locale.GERMANY)).reason(old))
                .isEqualTo("19 days in a row have no pain score.");
    }

    @ParameterizedTest
    @MethodSource("reasons")
    void aStoredReasonIsReadAsItWasWithItsDecimals(Reason reason) {
        assertThat(StorageJson.MAPPER.readValue(StorageJson.MAPPER.writeValueAsString(reason), Reason.class))
                .isEqualTo(reason);
    }

    /** Of all that the files hold, whoever says it. */
    @Test
    void onlyRandomisedWeeksMaySayCaused() throws IOException {
        assertNoCause("review", CAUSAL_ENGLISH);
        assertNoCause("review_de", CAUSAL_GERMAN);
        assertThat("wirksam, half, Dank, durch dein Training, Wirkung, bewirkt".replaceAll(CAUSAL_GERMAN, ""))
                .isEqualTo(", , ,  dein Training, , ");
    }

    private static void assertNoCause(String name, String causal) throws IOException {
        Properties texts = new Properties();
        try (InputStreamReader file = new InputStreamReader(
                Objects.requireNonNull(ReviewSentencesTest.class.getResourceAsStream("/texts/" + name + ".properties")),
                StandardCharsets.UTF_8)) {
            texts.load(file);
        }
        assertThat(texts.stringPropertyNames()).hasSizeGreaterThan(80);
        texts.stringPropertyNames().stream()
                .filter(key -> !key.startsWith("review.weeks.") && !key.startsWith("review.reason.WEEKS_"))
                .filter(key -> !key.startsWith("review.randomised"))
                .forEach(key ->
                        assertThat(texts.getProperty(key)).as(name + " " + key).doesNotContainPattern(causal));
    }

    @Test
    void nothingIsLeftInEnglish() {
        assertThat(all(Languages.PSEUDO))
                .allSatisfy(s -> assertThat(s).startsWith("[").endsWith("]").doesNotContainPattern(NOT_ACCENTED));
    }

    @Test
    void randomisedWeeksThatHaveNoAnswerSayWhyInTheLanguage() {
        RandomisedReview early = RandomisedReview.of(new RandomisedWeeks(42, 8), new double[30]);
        assertThat(plain(new ReviewWords(Texts.in(Locale.GERMANY)).answer(early)))
                .startsWith("30 von 112 Tagen der ausgelosten Wochen sind vorbei.");
    }
}
