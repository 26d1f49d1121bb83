package dev.steadyback.account;

import dev.steadyback.platform.Ids;
import dev.steadyback.platform.Kept;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;

/**
 * What a passkey has to sign: random, of a page that was shown a few minutes ago at most, and taken once. Any of the servers on the same stores knows those of the others, because each is signed;
 * nothing is kept of those that nobody answers.
 */
@Component
class Challenges {
    private static final String ALGORITHM = "HmacSHA256";
    private static final String KEY = "account-challenges.key";
    private static final int KEY_BYTES = 32;
    private static final int RANDOM_BYTES = 16;
    private static final int SIGNED = RANDOM_BYTES + Long.BYTES;
    private static final Duration GOOD_FOR = Duration.ofMinutes(5);

    private final Kept kept;
    private final Clock clock;
    private final Map<String, Instant> taken = new ConcurrentHashMap<>();

    Challenges(Kept kept, Clock clock) {
        this.kept = kept;
        this.clock = clock;
    }

    /** A new one, in Base64url. */
    String make() {
        byte[] signed = ByteBuffer.allocate(SIGNED)
                .put(Ids.randomBytes(RANDOM_BYTES))
                .putLong(clock.instant().plus(GOOD_FOR).getEpochSecond())
                .array();
        byte[] signature = sign(signed);
        return encode(ByteBuffer.allocate(SIGNED + signature.length)
                .put(signed)
                .put(signature)
                .array());
    }

    /** Whether it is one of ours, in time, and not taken. */
    boolean isGood(byte[] challenge) {
        if (challenge.length <= SIGNED) {
            return false;
        }
        byte[] signed = Arrays.copyOf(challenge, SIGNED);
        byte[] signature = Arrays.copyOfRange(challenge, SIGNED, challenge.length);
        return MessageDigest.isEqual(signature, sign(signed))
                && clock.instant().isBefore(end(challenge))
                && !taken.containsKey(encode(challenge));
    }

    /**
     * Takes one that was answered rightly.
     *
     * @return whether nobody did before
     */
    boolean take(byte[] challenge) {
        Instant now = clock.instant();
        taken.values().removeIf(end -> end.isBefore(now));
        return taken.putIfAbsent(encode(challenge), end(challenge)) == null;
    }

    private static Instant end(byte[] challenge) {
        return Instant.ofEpochSecond(ByteBuffer.wrap(challenge).getLong(RANDOM_BYTES));
    }

    private byte[] sign(byte[] content) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key(), ALGORITHM));
            return mac.doFinal(content);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has " + ALGORITHM, e);
        }
    }

    private byte[] key() {
        return kept.read(KEY).orElseGet(() -> {
            kept.change(KEY, there -> there == null ? Ids.randomBytes(KEY_BYTES) : null);
            return kept.read(KEY).orElseThrow();
        });
    }

    private static String encode(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
