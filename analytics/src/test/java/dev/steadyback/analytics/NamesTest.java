package dev.steadyback.analytics;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NamesTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Ru\u0308cken sta\u0308rken",
                "R\u00fccken\u00a0st\u00e4rken",
                "R\u00fccken \t st\u00e4rken",
                "\u2003R\u00fccken\u202fst\u00e4rken\u3000",
                "R\u00fccken\r\nst\u00e4rken",
                "R\u00dcCKEN ST\u00c4RKEN",
                "RU\u0308CKEN\u0085sta\u0308rken"
            })
    void equalAfterNormalisationBlanksAndCase(String written) {
        assertThat(Names.same("R\u00fccken st\u00e4rken", written)).isTrue();
        assertThat(Names.same(written, "R\u00fccken st\u00e4rken")).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"Glutes,Glute", "Wei\u00df,Weiss", "Core 1,Core1", "R\u00fccken,Rucken", "\u00e9tirer,etirer"})
    void otherLettersAreOtherNames(String a, String b) {
        assertThat(Names.same(a, b)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "\u03a3\u03a4\u0391\u03a3\u0397,\u03c3\u03c4\u03b1\u03c3\u03b7",
        "\u03bb\u03cc\u03b3\u03bf\u03c2,\u039b\u039f\u0301\u0393\u039f\u03a3",
        "\u01c4,\u01c6"
    })
    void caseIsFoldedLetterByLetter(String a, String b) {
        assertThat(Names.same(a, b)).isTrue();
    }

    /** The 25 characters of Unicode's property White_Space, as the pattern language of Java lists them. */
    @Test
    void everyBlankOfUnicodeIsABlank() {
        assertThat(IntStream.rangeClosed(0, Character.MAX_CODE_POINT)
                        .filter(c -> Character.toString(c).matches("\\p{IsWhite_Space}"))
                        .peek(c ->
                                assertThat(Names.isBlank(Character.toString(c))).isTrue()))
                .hasSize(25);
        assertThat(Names.isBlank("")).isTrue();
        assertThat(Names.isBlank("\u200b")).isFalse();
    }

    /** Composed or not, in any case: every character of Unicode, in the middle of a name. */
    @Test
    void theKeyOfAKeyIsItself() {
        assertThat(IntStream.rangeClosed(0, Character.MAX_CODE_POINT)
                        .filter(c -> c < Character.MIN_SURROGATE || c > Character.MAX_SURROGATE)
                        .filter(c -> {
                            String name = "a" + Character.toString(c) + "b";
                            String key = Names.key(name);
                            return !Names.key(key).equals(key)
                                    || !Names.same(name, Normalizer.normalize(name, Normalizer.Form.NFD));
                        }))
                .isEmpty();
    }
}
