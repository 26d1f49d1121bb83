package dev.steadyback.account;

import static org.assertj.core.api.Assertions.assertThat;

import dev.steadyback.account.Account.Authenticator;
import dev.steadyback.fuzz.Input;
import dev.steadyback.platform.Refused;
import java.time.Instant;
import java.util.Locale;

/** Codes: of an app (0), as they are typed with the first step after one of a while ago (1), of recovery (2), and secrets that come back with a form (3). */
public final class CodeFuzz {
    private static final String SECRET = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";
    private static final Instant THEN = Instant.ofEpochSecond(1_234_567_890);
    private static final long STEP = THEN.getEpochSecond() / 30;

    /** The code of {@link #THEN}: RFC 6238, appendix B. */
    private static final String CODE = "005924";

    private static final String RECOVERY = "k3x9-m2vb-77qa";
    private static final Authenticators AUTHENTICATORS = new Authenticators();

    private CodeFuzz() {}

    public static void fuzzerTestOneInput(byte[] made) {
        Input input = Input.of(made, 4);
        String text = input.text();
        switch (input.way()) {
            case 0 -> take(text, 0);
            case 1 -> take(text, STEP);
            case 2 -> {
                boolean same = text.toLowerCase(Locale.ROOT)
                        .replaceAll("[^a-z0-9]", "")
                        .equals("k3x9m2vb77qa");
                assertThat(SecondStep.hash(text).equals(SecondStep.hash(RECOVERY)))
                        .isEqualTo(same);
            }
            default -> check(text);
        }
    }

    private static void take(String typed, long last) {
        try {
            Authenticator taken = AUTHENTICATORS.taken(new Authenticator(SECRET, last), typed, THEN);
            assertThat(taken.lastStep()).isGreaterThan(last).isBetween(STEP - 1, STEP + 1);
            assertThat(typed.replaceAll("\\s", "")).matches("[0-9]{6}");
            if (taken.lastStep() == STEP) {
                assertThat(typed.replaceAll("\\s", "")).isEqualTo(CODE);
            }
        } catch (Refused e) {
            assertThat(e.faults()).extracting(f -> f.field()).containsExactly("code");
        }
    }

    private static void check(String secret) {
        try {
            Authenticators.check(secret);
        } catch (Refused e) {
            assertThat(e.faults()).extracting(f -> f.field()).containsExactly("secret");
            return;
        }
        // What is taken for a secret is one: its codes can be worked out.
        try {
            AUTHENTICATORS.taken(new Authenticator(secret, 0), CODE, THEN);
        } catch (Refused e) {
            assertThat(e.getMessage()).contains("code");
        }
    }
}
