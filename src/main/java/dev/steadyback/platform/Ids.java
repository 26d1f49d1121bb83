package dev.steadyback.platform;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Arrays;

/**
 * Makes the text behind an identifier: 26 letters and digits of 130 bits, random, or derived from given parts so that
 * the same parts give the same identifier again. A type's prefix goes before it. Nothing personal can be read from it.
 */
public final class Ids {
    private static final char[] ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz".toCharArray();
    private static final int LENGTH = 26;
    private static final SecureRandom RANDOM = new SecureRandom();

    private Ids() {}

    public static String random() {
        byte[] bytes = new byte[LENGTH];
        RANDOM.nextBytes(bytes);
        return encode(bytes);
    }

    /** Bytes for a secret. */
    public static byte[] randomBytes(int many) {
        byte[] bytes = new byte[many];
        RANDOM.nextBytes(bytes);
        return bytes;
    }

    /** A number to draw lots with, which nobody can guess. */
    public static long randomSeed() {
        return RANDOM.nextLong();
    }

    /** The same parts in the same order always give the same text; any other parts practically never do. */
    public static String derived(String... parts) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (String part : parts) {
                byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
                digest.update((bytes.length + ":").getBytes(StandardCharsets.UTF_8));
                digest.update(bytes);
            }
            return encode(Arrays.copyOf(digest.digest(), LENGTH));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** The random or derived text of an identifier with its prefix checked. */
    public static String checked(String prefix, String value) {
        if (!value.startsWith(prefix) || value.length() > 64 || !value.chars().allMatch(Ids::allowed)) {
            throw Refused.notFound("id", "“" + prefix + "…” was expected here", "fault.nothing-there");
        }
        return value;
    }

    private static boolean allowed(int c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_';
    }

    private static String encode(byte[] bytes) {
        char[] text = new char[LENGTH];
        for (int i = 0; i < LENGTH; i++) {
            text[i] = ALPHABET[bytes[i] & 31];
        }
        return new String(text);
    }
}
