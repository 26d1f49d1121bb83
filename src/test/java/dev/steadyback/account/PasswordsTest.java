package dev.steadyback.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nulabinc.zxcvbn.Zxcvbn;
import dev.steadyback.platform.Refused;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PasswordsTest {
    private final Passwords passwords = new Passwords();

    @Test
    void aHashIsArgon2idWithTheCostsThatWereChosen() {
        assertThat(passwords.hash("gravel tin umbrella")).startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
    }

    @Test
    void thePasswordAndNoOtherMatchesItsHash() {
        String hash = passwords.hash("gravel tin umbrella");

        assertThat(passwords.matches("gravel tin umbrella", hash)).isTrue();
        assertThat(passwords.matches("gravel tin umbrella ", hash)).isFalse();
        assertThat(passwords.matches("Gravel tin umbrella", hash)).isFalse();
        assertThat(passwords.matches("", hash)).isFalse();
    }

    @Test
    void thePasswordIsNotInItsHashAndNoTwoHashesAreAlike() {
        String one = passwords.hash("gravel tin umbrella");

        assertThat(one).doesNotContain("gravel").isNotEqualTo(passwords.hash("gravel tin umbrella"));
    }

    @Test
    void theSameLettersMatchHoweverAKeyboardPutsThemTogether() {
        assertThat(passwords.matches("Tu\u0308rschild 9 Gabel", passwords.hash("T\u00FCrschild 9 Gabel")))
                .isTrue();
    }

    @Test
    void whatIsTooShortOrTooLongIsRefused() {
        for (String password : List.of("", "g8Kx#1q", "😀".repeat(7), "ab1 ".repeat(50) + "x")) {
            assertThatThrownBy(() -> passwords.check(password, "kim"))
                    .as(password)
                    .isInstanceOf(Refused.class)
                    .hasMessageContaining("needs 8 to 200 characters");
        }
    }

    @Test
    void aLetterOfTwoUnitsIsOneLetter() {
        assertThatCode(() -> passwords.check("😀🎈🐢🌵🍎🎻🚲🧦", "kim")).doesNotThrowAnyException();
        assertThatCode(() -> passwords.check("😀🎈🐢🌵🍎".repeat(40), "kim")).doesNotThrowAnyException();
    }

    @Test
    void whatIsTriedFirstIsRefused() {
        for (String password :
                List.of("password", "12345678", "qwertyuiop", "steadyback", "steadyback1", "aaaaaaaaaaaa")) {
            assertThatThrownBy(() -> passwords.check(password, "kim"))
                    .as(password)
                    .isInstanceOf(Refused.class)
                    .hasMessageContaining("tried first");
        }
    }

    /** The list of zxcvbn was made of what became known of other services. */
    @Test
    void noneOfThoseThatLeakedElsewhereIsTaken() throws IOException {
        try (InputStream list =
                        Zxcvbn.class.getResourceAsStream("/com/nulabinc/zxcvbn/matchers/dictionaries/passwords.txt");
                BufferedReader lines = new BufferedReader(
                        new InputStreamReader(Objects.requireNonNull(list), StandardCharsets.UTF_8))) {
            List<String> leaked =
                    lines.lines().filter(password -> password.length() >= 8).toList();

            assertThat(leaked)
                    .hasSizeGreaterThan(5_000)
                    .allSatisfy(password -> assertThatThrownBy(() -> passwords.check(password, "kim"))
                            .hasMessageContaining("tried first"));
        }
    }

    @Test
    void theNameIsNoPassword() {
        assertThatThrownBy(() -> passwords.check("zwetschgenkuchen", "zwetschgenkuchen"))
                .isInstanceOf(Refused.class);
        assertThatCode(() -> passwords.check("zwetschgenkuchen", "kim")).doesNotThrowAnyException();
    }

    @Test
    void aLongestPasswordIsTaken() {
        String longest = "gravel tin umbrella ".repeat(10);

        assertThatCode(() -> passwords.check(longest, "kim")).doesNotThrowAnyException();
        assertThat(passwords.matches(longest, passwords.hash(longest))).isTrue();
    }

    @Test
    void whatNobodyCanHaveChosenIsNotHashed() {
        assertThat(passwords.matches("x".repeat(100_000), passwords.hash("gravel tin umbrella")))
                .isFalse();
    }

    @Test
    void manyAtOnceAreAllAnswered() {
        String hash = passwords.hash("gravel tin umbrella");

        List<CompletableFuture<Boolean>> asked = IntStream.range(0, 24)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> passwords.matches("gravel tin umbrella", hash)))
                .toList();

        assertThat(asked).allMatch(CompletableFuture::join);
    }
}
