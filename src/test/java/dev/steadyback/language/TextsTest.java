package dev.steadyback.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextsTest {
    @ParameterizedTest
    @ValueSource(strings = {"en-GB", "en-US", "de-DE"})
    void aColumnOfNumbersIsToldFromOneOfDatesOrWords(String language) {
        Texts texts = Texts.in(Locale.forLanguageTag(language));
        assertThat(texts.numberColumns(List.of(
                        List.of(
                                texts.date(LocalDate.parse("2026-03-02")),
                                "2026-W10",
                                texts.whole(12_345),
                                texts.signed(new BigDecimal("-1.5")),
                                texts.percent(80),
                                "3",
                                ""),
                        List.of(
                                texts.date(LocalDate.parse("2026-12-31")),
                                "2026-W53",
                                "0",
                                "",
                                texts.percent(null),
                                "3\u20135",
                                ""))))
                .containsExactly(3, 4, 5);
    }

    @Test
    void numbersAreWrittenAsTheLocaleDoes() {
        Texts english = Texts.in(Locale.UK);
        Texts german = Texts.in(Locale.GERMANY);
        assertThat(List.of(
                        english.percent(86), english.signedPercent(-12), english.credit(1556.5), english.value(3.67)))
                .containsExactly("86%", "\u221212%", "1,556.5", "3.7");
        assertThat(List.of(german.percent(86), german.signedPercent(-12), german.credit(1556.5), german.value(3.67)))
                .containsExactly("86\u00a0%", "\u221212\u00a0%", "1.556,5", "3,7");
        assertThat(Texts.in(Locale.US).percent(100)).isEqualTo("100%");
        assertThat(english.percent(null)).isEqualTo("\u2013");
    }
}
