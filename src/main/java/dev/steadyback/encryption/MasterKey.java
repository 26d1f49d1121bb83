package dev.steadyback.encryption;

import dev.steadyback.platform.Refused;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import javax.crypto.SecretKey;

/**
 * What the keys of persons are wrapped by.
 *
 * @param id tells one from another, and nothing of it
 */
record MasterKey(String id, SecretKey key) {
    private static final int ID_LENGTH = 16;

    static MasterKey of(byte[] bytes) {
        return new MasterKey(id(bytes), AesGcm.key(bytes));
    }

    /**
     * Reads master keys, the one that is used from now on first, then former ones.
     *
     * @param text each in Base64, with commas or ends of lines between them
     * @param where they were found, for the refusal
     * @throws Refused if one of them is no key
     */
    static List<MasterKey> read(String text, String where) {
        List<MasterKey> keys = new ArrayList<>();
        for (String word :
                Arrays.stream(text.split("[,\\s]+")).filter(w -> !w.isEmpty()).toList()) {
            byte[] bytes;
            try {
                bytes = Base64.getDecoder().decode(word);
            } catch (IllegalArgumentException e) {
                bytes = new byte[0];
            }
            if (bytes.length != AesGcm.KEY_BYTES) {
                throw Refused.unavailable(
                        "master key",
                        "in " + where + " is none: it must be 32 random bytes in Base64, as the command «openssl rand"
                                + " -base64 32» prints them");
            }
            keys.add(of(bytes));
        }
        return keys;
    }

    private static String id(byte[] bytes) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update("steadyback master key\n".getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest.digest(bytes)).substring(0, ID_LENGTH);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
