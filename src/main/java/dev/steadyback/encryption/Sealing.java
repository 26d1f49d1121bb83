package dev.steadyback.encryption;

import dev.steadyback.person.PersonId;
import dev.steadyback.platform.Refused;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.SecretKey;

/** Seals what is a person's under their key, and opens it again. What was stored before, or without encryption, is as it is. */
public final class Sealing {
    private static final Pattern SEALED = Pattern.compile(
            "\\{\"sealed\":1,\"of\":\"(" + PersonId.PREFIX + "\\w+)\",\"content\":\"([A-Za-z0-9+/=]+)\"}");
    private static final String BEGINNING = "{\"sealed\":1,";

    /** Nothing is sealed, and nothing was. */
    public static final Sealing NONE = new Sealing(new PersonKeys(Path.of(""), null), false);

    private final PersonKeys keys;
    private final boolean on;

    /**
     * Sealing under some keys.
     *
     * @param on whether what is stored from now on is sealed
     */
    public Sealing(PersonKeys keys, boolean on) {
        this.keys = keys;
        this.on = on;
    }

    public boolean on() {
        return on;
    }

    /** Whether a stored text is sealed. */
    public static boolean isSealed(String text) {
        return text.startsWith(BEGINNING);
    }

    /** A text as it is to be stored: sealed if that is wanted. */
    public String stored(PersonId person, String what, String plain) {
        return on ? seal(person, what, plain) : plain;
    }

    /**
     * Seals a text.
     *
     * @param what the text is, such as the identifier and the type of an event: it opens as nothing else
     * @throws Refused if the person is erased, or the key cannot be read or made now
     */
    public String seal(PersonId person, String what, String plain) {
        return seal(person, what, plain.getBytes(StandardCharsets.UTF_8));
    }

    private String seal(PersonId person, String what, byte[] plain) {
        byte[] sealed = AesGcm.seal(keys.of(person), of(person, what), plain);
        return BEGINNING + "\"of\":\"" + person + "\",\"content\":\""
                + Base64.getEncoder().encodeToString(sealed) + "\"}";
    }

    /**
     * Opens a text; one that is not sealed is what it says.
     *
     * @return empty when the person was erased: nobody can read it again
     * @throws IllegalStateException if it was changed since it was sealed, or is of something else
     */
    public Optional<String> open(String what, String text) {
        return isSealed(text)
                ? opened(what, text).map(plain -> new String(plain, StandardCharsets.UTF_8))
                : Optional.of(text);
    }

    /** A file as it is to be kept: sealed if that is wanted. */
    public byte[] stored(PersonId person, String what, byte[] plain) {
        return on ? seal(person, what, plain).getBytes(StandardCharsets.US_ASCII) : plain;
    }

    /** Opens a file; empty when the person was erased. */
    public Optional<byte[]> open(String what, byte[] stored) {
        String text = new String(stored, StandardCharsets.ISO_8859_1);
        return isSealed(text) ? opened(what, text) : Optional.of(stored);
    }

    private Optional<byte[]> opened(String what, String text) {
        Matcher sealed = SEALED.matcher(text);
        if (!sealed.matches()) {
            throw damaged();
        }
        PersonId person = new PersonId(sealed.group(1));
        return keys.find(person)
                .map(key -> opened(key, person, what, Base64.getDecoder().decode(sealed.group(2))));
    }

    private static byte[] opened(SecretKey key, PersonId person, String what, byte[] sealed) {
        try {
            return AesGcm.open(key, of(person, what), sealed);
        } catch (AesGcm.NotSealedSo e) {
            throw damaged();
        }
    }

    private static IllegalStateException damaged() {
        return new IllegalStateException("what is sealed was changed since, or is of something else");
    }

    private static byte[] of(PersonId person, String what) {
        return (person + "\n" + what).getBytes(StandardCharsets.UTF_8);
    }
}
