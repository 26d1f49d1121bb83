package dev.steadyback.account;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import dev.steadyback.account.Account.Authenticator;
import dev.steadyback.platform.Ids;
import dev.steadyback.platform.Refused;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import javax.crypto.spec.SecretKeySpec;
import org.apache.commons.codec.binary.Base32;
import org.springframework.stereotype.Component;

/** Codes of an app that know a secret and the time: six digits of 30 seconds, as RFC 6238 has it. */
@Component
class Authenticators {
    private static final int SECRET_BYTES = 20;

    private static final Pattern OFFERED = Pattern.compile("[A-Z2-7]{32}");

    /** A code that was typed while it ran out, and a clock that goes a little wrong. */
    private static final int STEPS_AROUND = 1;

    /** So wrong a clock is named, so that it can be set right. */
    private static final int STEPS_NAMED = 20;

    private final TimeBasedOneTimePasswordGenerator codes = new TimeBasedOneTimePasswordGenerator();
    private final Base32 base32 = new Base32();

    /** A new secret, in Base32. */
    String secret() {
        return base32.encodeToString(Ids.randomBytes(SECRET_BYTES));
    }

    /**
     * Looks whether a secret that came back with a form is one that was offered.
     *
     * @throws Refused if it cannot be
     */
    static void check(String secret) {
        if (!OFFERED.matcher(secret).matches()) {
            throw Refused.invalid("secret", "is none that was offered here", "fault.no-page");
        }
    }

    /** What an app reads of a picture. */
    static String address(String secret, String name) {
        return "otpauth://totp/Steadyback:" + encoded(name) + "?secret=" + secret + "&issuer=Steadyback";
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /**
     * The app with a code taken.
     *
     * @throws Refused if the code is wrong or was taken before, or the phone's clock goes so wrong that this must be said
     */
    Authenticator taken(Authenticator app, String typed, Instant now) {
        String code = typed.replaceAll("\\s", "");
        long step = now.getEpochSecond() / step().toSeconds();
        for (long at : around(STEPS_AROUND)) {
            if (is(code, app, step + at)) {
                if (step + at <= app.lastStep()) {
                    throw Refused.invalid(
                            "code", "was used before; wait for the next one of the app", "fault.code-used");
                }
                return new Authenticator(app.secret(), step + at);
            }
        }
        for (long at : around(STEPS_NAMED)) {
            if (is(code, app, step + at)) {
                long minutes = Math.max(1, Math.round(Math.abs(at) * step().toSeconds() / 60.0));
                throw Refused.invalid(
                        "code",
                        "is that of a phone whose clock is " + minutes + " minutes " + (at > 0 ? "fast" : "slow")
                                + "; let the phone set its clock by itself, and try again",
                        at > 0 ? "fault.code-clock-fast" : "fault.code-clock-slow",
                        minutes);
            }
        }
        throw Refused.invalid("code", "is not right; type the six digits that the app shows now", "fault.code-wrong");
    }

    /** This step first, and then those further and further away. */
    private static long[] around(int steps) {
        return LongStream.rangeClosed(0, steps)
                .flatMap(n -> n == 0 ? LongStream.of(0) : LongStream.of(-n, n))
                .toArray();
    }

    private Duration step() {
        return codes.getTimeStep();
    }

    private boolean is(String code, Authenticator app, long step) {
        try {
            String right = codes.generateOneTimePasswordString(
                    new SecretKeySpec(base32.decode(app.secret()), codes.getAlgorithm()),
                    Instant.ofEpochSecond(step * step().toSeconds()));
            return MessageDigest.isEqual(right.getBytes(StandardCharsets.UTF_8), code.getBytes(StandardCharsets.UTF_8));
        } catch (InvalidKeyException e) {
            throw new IllegalStateException("a secret of ours is a key", e);
        }
    }
}
