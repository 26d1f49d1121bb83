package dev.steadyback.account;

import static org.assertj.core.api.Assertions.assertThat;

import com.webauthn4j.converter.util.ObjectConverter;
import dev.steadyback.account.Passkeys.Place;
import dev.steadyback.fuzz.Input;
import dev.steadyback.platform.Kept;
import dev.steadyback.platform.Refused;
import dev.steadyback.platform.StorageJson;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What a browser answers for a passkey: all of it (0), and within an answer that is right otherwise the attestation (1), the authenticator's data in one (2), the client's data
 * (3), and when signing in the authenticator's data (4), the signature (5), and whose it is (6).
 */
public final class PasskeyFuzz {
    private static final Place HERE = new Place("diary.example", "https://diary.example");
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-11T11:00:00Z"), ZoneOffset.UTC);
    private static final ObjectConverter CONVERTER = new ObjectConverter();
    private static final SoftwareKey KEY = key();
    private static final String CHALLENGE = new Challenges(new OneKey(), CLOCK).make();
    private static final Passkey PASSKEY = passkey();

    private PasskeyFuzz() {}

    public static void fuzzerTestOneInput(byte[] made) throws GeneralSecurityException {
        Input input = Input.of(made, 7);
        String bytes = SoftwareKey.base64(input.bytes());
        String creating = SoftwareKey.base64(client("webauthn.create"));
        String getting = SoftwareKey.base64(client("webauthn.get"));
        switch (input.way()) {
            case 0 -> {
                make(input.text());
                sign(input.text());
            }
            case 1 -> make(answer(Map.of("clientDataJSON", creating, "attestationObject", bytes)));
            case 2 -> {
                Map<String, Object> attestation = new LinkedHashMap<>();
                attestation.put("fmt", "none");
                attestation.put("attStmt", Map.of());
                attestation.put("authData", input.bytes());
                make(answer(Map.of(
                        "clientDataJSON",
                        creating,
                        "attestationObject",
                        SoftwareKey.base64(CONVERTER.getCborMapper().writeValueAsBytes(attestation)))));
            }
            case 3 -> {
                String right = KEY.made(CHALLENGE, HERE.origin(), HERE.host());
                make(right.replaceAll("\"clientDataJSON\":\"[^\"]*\"", "\"clientDataJSON\":\"" + bytes + "\""));
                sign(right(getting)
                        .replaceAll("\"clientDataJSON\":\"[^\"]*\"", "\"clientDataJSON\":\"" + bytes + "\""));
            }
            case 4 ->
                sign(right(getting)
                        .replaceAll("\"authenticatorData\":\"[^\"]*\"", "\"authenticatorData\":\"" + bytes + "\""));
            case 5 -> sign(right(getting).replaceAll("\"signature\":\"[^\"]*\"", "\"signature\":\"" + bytes + "\""));
            default -> sign(right(getting).replaceAll("\"userHandle\":\"[^\"]*\"", "\"userHandle\":\"" + bytes + "\""));
        }
    }

    private static Passkeys server() {
        return new Passkeys(HERE.host(), new Challenges(new OneKey(), CLOCK), CLOCK);
    }

    private static void make(String response) {
        try {
            Passkey passkey = server().made(response, "phone", HERE);
            String stored = StorageJson.MAPPER.writeValueAsString(passkey);
            assertThat(StorageJson.MAPPER.readValue(stored, Passkey.class)).isEqualTo(passkey);
        } catch (Refused e) {
            refusesThePasskey(e);
        }
    }

    private static void sign(String response) {
        try {
            Passkeys server = server();
            Passkeys.Claim claim = server.claim(response);
            assertThat(claim.account().value()).isNotBlank();
            server.signed(claim, PASSKEY, HERE);
        } catch (Refused e) {
            refusesThePasskey(e);
        }
    }

    private static void refusesThePasskey(Refused e) {
        assertThat(e.faults()).extracting(f -> f.field()).containsExactly("passkey");
    }

    private static String right(String client) throws GeneralSecurityException {
        KEY.signatures = 2;
        return KEY.signed(CHALLENGE, HERE.origin(), HERE.host())
                .replaceAll("\"clientDataJSON\":\"[^\"]*\"", "\"clientDataJSON\":\"" + client + "\"");
    }

    private static String answer(Map<String, String> response) {
        return "{\"id\":\"%s\",\"rawId\":\"%s\",\"type\":\"public-key\",\"clientExtensionResults\":{},\"response\":%s}"
                .formatted(
                        SoftwareKey.base64(KEY.id),
                        SoftwareKey.base64(KEY.id),
                        StorageJson.MAPPER.writeValueAsString(response));
    }

    private static byte[] client(String type) {
        return "{\"type\":\"%s\",\"challenge\":\"%s\",\"origin\":\"%s\",\"crossOrigin\":false}"
                .formatted(type, CHALLENGE, HERE.origin())
                .getBytes(StandardCharsets.UTF_8);
    }

    private static SoftwareKey key() {
        try {
            return new SoftwareKey("acc_fuzz");
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Passkey passkey() {
        try {
            return server().made(KEY.made(CHALLENGE, HERE.origin(), HERE.host()), "phone", HERE);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The key that challenges are signed with. */
    private static final class OneKey implements Kept {
        @Override
        public Optional<byte[]> read(String name) {
            return Optional.of(new byte[32]);
        }

        @Override
        public void change(String name, UnaryOperator<byte @Nullable []> change) {
            throw new UnsupportedOperationException();
        }

        @Override
        public List<String> names(String folder) {
            return List.of();
        }

        @Override
        public void remove(String name) {
            throw new UnsupportedOperationException();
        }
    }
}
