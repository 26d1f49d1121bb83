package dev.steadyback.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.steadyback.account.Account.Authenticator;
import dev.steadyback.platform.Refused;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.apache.commons.codec.binary.Base32;
import org.junit.jupiter.api.Test;

class AuthenticatorsTest {
    /** That of the vectors: 20 letters as they stand. */
    private static final String SECRET =
            new Base32().encodeToString("12345678901234567890".getBytes(StandardCharsets.US_ASCII));

    /** RFC 6238, appendix B, SHA-1: seconds since 1970 and the code's last six digits. */
    private static final Map<Long, String> VECTORS = Map.of(
            59L, "287082",
            1_111_111_109L, "081804",
            1_111_111_111L, "050471",
            1_234_567_890L, "005924",
            2_000_000_000L, "279037",
            20_000_000_000L, "353130");

    private static final Instant THEN = Instant.ofEpochSecond(1_234_567_890);
    private static final String CODE = "005924";

    private final Authenticators authenticators = new Authenticators();
    private final Authenticator app = new Authenticator(SECRET, 0);

    @Test
    void theCodesOfTheStandardAreTaken() {
        VECTORS.forEach((seconds, code) -> assertThat(authenticators
                        .taken(app, code, Instant.ofEpochSecond(seconds))
                        .lastStep())
                .as(code)
                .isEqualTo(seconds / 30));
    }

    @Test
    void blanksInACodeAreNothing() {
        assertThat(authenticators.taken(app, " 005 924 ", THEN).lastStep()).isEqualTo(1_234_567_890 / 30);
    }

    @Test
    void aCodeOfTheStepBeforeAndOfTheStepAfterIsTaken() {
        for (int seconds : new int[] {-30, 30}) {
            assertThatCode(() -> authenticators.taken(app, CODE, THEN.plusSeconds(seconds)))
                    .as("%d seconds", seconds)
                    .doesNotThrowAnyException();
        }
    }

    @Test
    void theSameCodeTwiceIsRefused() {
        Authenticator used = authenticators.taken(app, CODE, THEN);

        assertThatThrownBy(() -> authenticators.taken(used, CODE, THEN.plusSeconds(20)))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("used before");
    }

    @Test
    void aCodeOlderThanTheLastOneIsRefused() {
        Authenticator used = new Authenticator(SECRET, THEN.getEpochSecond() / 30 + 1);

        assertThatThrownBy(() -> authenticators.taken(used, CODE, THEN)).hasMessageContaining("used before");
    }

    @Test
    void aPhoneFiveMinutesSlowIsToldSo() {
        assertThatThrownBy(() -> authenticators.taken(app, CODE, THEN.plus(Duration.ofMinutes(5))))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("5 minutes slow");
    }

    @Test
    void aPhoneFiveMinutesFastIsToldSo() {
        assertThatThrownBy(() -> authenticators.taken(app, CODE, THEN.minus(Duration.ofMinutes(5))))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("5 minutes fast");
    }

    @Test
    void anHourIsNotLookedThrough() {
        assertThatThrownBy(() -> authenticators.taken(app, CODE, THEN.plus(Duration.ofHours(1))))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("is not right");
    }

    @Test
    void whatIsNoCodeIsNotRight() {
        for (String code : List.of("", "5924", "0059240", "00592４", "x".repeat(10_000))) {
            assertThatThrownBy(() -> authenticators.taken(app, code, THEN))
                    .as(code)
                    .isInstanceOf(Refused.class)
                    .hasMessageContaining("is not right");
        }
    }

    @Test
    void aSecretIsOf160BitsAndComesBackAsItWas() {
        String secret = authenticators.secret();

        assertThat(new Base32().decode(secret)).hasSize(20);
        assertThat(secret).isNotEqualTo(authenticators.secret());
        assertThatCode(() -> Authenticators.check(secret)).doesNotThrowAnyException();
    }

    @Test
    void aSecretThatWasNeverOfferedIsRefused() {
        for (String secret : List.of("", "!", "A".repeat(31), "A".repeat(5000), "a".repeat(32), "1".repeat(32))) {
            assertThatThrownBy(() -> Authenticators.check(secret)).as(secret).isInstanceOf(Refused.class);
        }
    }

    @Test
    void theAddressOfThePictureHoldsANameOfAnyLetters() {
        assertThat(Authenticators.address(SECRET, "Käthe & co?"))
                .isEqualTo(
                        "otpauth://totp/Steadyback:K%C3%A4the%20%26%20co%3F?secret=" + SECRET + "&issuer=Steadyback");
    }

    @Test
    void theSecretIsNotWhatIsLogged() {
        assertThat(app.toString()).doesNotContain(SECRET);
    }
}
