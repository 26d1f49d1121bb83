package dev.steadyback.account;

import com.nulabinc.zxcvbn.Zxcvbn;
import com.password4j.Argon2Function;
import com.password4j.types.Argon2;
import dev.steadyback.platform.Refused;
import dev.steadyback.platform.Turns;
import java.text.Normalizer;
import java.time.Duration;
import java.util.List;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.crypto.password4j.Argon2Password4jPasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * What a password must be, and how it is kept. Length is all that is asked of it, and that it is none of those that are tried first (NIST SP 800-63B, 5.1.1); it is
 * kept as an Argon2id hash.
 */
@Component
class Passwords {
    static final int SHORTEST = 8;
    static final int LONGEST = 200;

    /** So many guesses are made within minutes through a form that slows down. */
    private static final double FEWEST_GUESSES = 1e6;

    /** More of it says no more about how soon it is guessed, and takes long to look at. */
    private static final int LOOKED_AT = 64;

    private static final Duration LONGEST_WAIT = Duration.ofSeconds(10);

    /** Memory in KiB, passes, lanes and bytes of the hash: the first choice of the OWASP Password Storage Cheat Sheet. */
    private final PasswordEncoder encoder =
            new Argon2Password4jPasswordEncoder(Argon2Function.getInstance(19_456, 2, 1, 32, Argon2.ID));

    /** Each hash takes 19 MiB while it is made: of many at once a few are made, and the others wait. */
    private final Turns turns = new Turns(Math.max(1, Runtime.getRuntime().availableProcessors()), LONGEST_WAIT);

    private final Zxcvbn guesses = new Zxcvbn();

    /** What takes as long to compare with as any other, where there is no account. */
    private final String nobodys = encoder.encode("nobody's");

    /**
     * Looks whether a password may be chosen.
     *
     * @param name what stands beside it: a password that is made of it is guessed first
     * @throws Refused if it is too short or too long, or soon guessed
     */
    void check(String password, String name) {
        int length = password.codePointCount(0, password.length());
        if (length < SHORTEST || length > LONGEST) {
            throw Refused.invalid(
                    "password",
                    "needs " + SHORTEST + " to " + LONGEST + " characters",
                    "fault.password-length",
                    SHORTEST,
                    LONGEST);
        }
        String seen = password.substring(0, password.offsetByCodePoints(0, Math.min(length, LOOKED_AT)));
        if (guesses.measure(seen, List.of(name, "steadyback")).getGuesses() < FEWEST_GUESSES) {
            throw Refused.invalid(
                    "password",
                    "is one of those that are tried first; three or four words that have nothing to do with each"
                            + " other are easy to keep in mind and hard to guess",
                    "fault.password-common");
        }
    }

    String hash(String password) {
        return turns.take(() -> encoder.encode(normal(password)));
    }

    boolean matches(String password, String hash) {
        return password.length() <= 2 * LONGEST && turns.take(() -> encoder.matches(normal(password), hash));
    }

    /** Takes the time of a comparison, so that nobody learns from it whether there is an account. */
    void matchesNobody(String password) {
        matches(password, nobodys);
    }

    /** The same letters are the same password, however a keyboard puts them together. */
    private static String normal(String password) {
        return Normalizer.normalize(password, Normalizer.Form.NFKC);
    }
}
