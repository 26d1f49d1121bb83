package dev.steadyback.account;

import com.webauthn4j.converter.util.ObjectConverter;
import com.webauthn4j.data.attestation.authenticator.EC2COSEKey;
import com.webauthn4j.data.attestation.statement.COSEAlgorithmIdentifier;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;

/** A passkey as a device and its browser have it, written after Web Authentication, Level 3: 6.1 (authenticator data), 6.5.2 (attestation "none") and 5.8.1 (client data). */
final class SoftwareKey {
    private static final int PRESENT = 1;
    private static final int VERIFIED = 4;
    private static final int WITH_KEY = 64;

    final byte[] id = "a passkey of a test".getBytes(StandardCharsets.UTF_8);
    private final byte[] handle;
    private final KeyPair pair;
    private final ObjectConverter converter = new ObjectConverter();

    /** How often it says to have signed. */
    int signatures = 1;

    /** Whether the device has verified the person. */
    boolean verified = true;

    SoftwareKey(String handle) throws GeneralSecurityException {
        this.handle = handle.getBytes(StandardCharsets.UTF_8);
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp256r1"));
        this.pair = generator.generateKeyPair();
    }

    static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** What a browser answers that has made it. */
    String made(String challenge, String origin, String party) throws GeneralSecurityException {
        byte[] key = converter
                .getCborMapper()
                .writeValueAsBytes(EC2COSEKey.create((ECPublicKey) pair.getPublic(), COSEAlgorithmIdentifier.ES256));
        ByteArrayOutputStream data = new ByteArrayOutputStream();
        data.writeBytes(authenticatorData(party, WITH_KEY));
        data.writeBytes(new byte[16]);
        data.writeBytes(ByteBuffer.allocate(2).putShort((short) id.length).array());
        data.writeBytes(id);
        data.writeBytes(key);
        Map<String, Object> attestation = new LinkedHashMap<>();
        attestation.put("fmt", "none");
        attestation.put("attStmt", Map.of());
        attestation.put("authData", data.toByteArray());
        return answer("\"clientDataJSON\":\"%s\",\"attestationObject\":\"%s\",\"transports\":[]"
                .formatted(
                        base64(clientData("webauthn.create", challenge, origin)),
                        base64(converter.getCborMapper().writeValueAsBytes(attestation))));
    }

    /** What a browser answers when it has signed. */
    String signed(String challenge, String origin, String party) throws GeneralSecurityException {
        byte[] data = authenticatorData(party, 0);
        byte[] client = clientData("webauthn.get", challenge, origin);
        Signature signature = Signature.getInstance("SHA256withECDSA");
        signature.initSign(pair.getPrivate());
        signature.update(data);
        signature.update(sha256(client));
        return answer(
                "\"clientDataJSON\":\"%s\",\"authenticatorData\":\"%s\",\"signature\":\"%s\",\"userHandle\":\"%s\""
                        .formatted(base64(client), base64(data), base64(signature.sign()), base64(handle)));
    }

    private String answer(String response) {
        return "{\"id\":\"%s\",\"rawId\":\"%s\",\"type\":\"public-key\",\"clientExtensionResults\":{},\"response\":{%s}}"
                .formatted(base64(id), base64(id), response);
    }

    private byte[] authenticatorData(String party, int flags) throws GeneralSecurityException {
        return ByteBuffer.allocate(37)
                .put(sha256(party.getBytes(StandardCharsets.UTF_8)))
                .put((byte) (PRESENT | (verified ? VERIFIED : 0) | flags))
                .putInt(signatures)
                .array();
    }

    private static byte[] clientData(String type, String challenge, String origin) {
        return "{\"type\":\"%s\",\"challenge\":\"%s\",\"origin\":\"%s\",\"crossOrigin\":false}"
                .formatted(type, challenge, origin)
                .getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] sha256(byte[] content) throws GeneralSecurityException {
        return MessageDigest.getInstance("SHA-256").digest(content);
    }
}
