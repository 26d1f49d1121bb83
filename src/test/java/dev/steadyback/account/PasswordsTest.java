package dev.steadyback.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.steadyback.platform.Refused;
import java.util.List;
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
