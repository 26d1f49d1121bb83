package dev.steadyback.account;

import com.webauthn4j.WebAuthnManager;
import com.webauthn4j.converter.AttestedCredentialDataConverter;
import com.webauthn4j.converter.util.ObjectConverter;
import com.webauthn4j.credential.CredentialRecord;
import com.webauthn4j.credential.CredentialRecordImpl;
import com.webauthn4j.data.AuthenticationData;
import com.webauthn4j.data.AuthenticationParameters;
import com.webauthn4j.data.PublicKeyCredentialParameters;
import com.webauthn4j.data.PublicKeyCredentialType;
import com.webauthn4j.data.RegistrationData;
import com.webauthn4j.data.RegistrationParameters;
import com.webauthn4j.data.attestation.authenticator.AttestedCredentialData;
import com.webauthn4j.data.attestation.authenticator.AuthenticatorData;
import com.webauthn4j.data.attestation.statement.COSEAlgorithmIdentifier;
import com.webauthn4j.data.attestation.statement.NoneAttestationStatement;
import com.webauthn4j.data.client.CollectedClientData;
import com.webauthn4j.data.client.Origin;
import com.webauthn4j.data.client.challenge.DefaultChallenge;
import com.webauthn4j.server.ServerProperty;
import dev.steadyback.person.AccountId;
import dev.steadyback.platform.Refused;
import dev.steadyback.platform.Settings;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Passkeys, as the W3C's Web Authentication, Level 3, has them: discoverable, with the person verified by the device, so that one stands for a password and a second step. WebAuthn4J checks them.
 * Who made a device is not asked for (attestation "none").
 */
@Component
public class Passkeys {
    /** ECDSA with P-256, EdDSA and RSA: what the devices there are sign with. */
    public static final List<Long> ALGORITHMS = List.of(-7L, -8L, -257L);

    /** An address of a network is nobody's name. */
    private static final Pattern NUMERIC = Pattern.compile("[0-9.]+|\\[.*]|.*:.*");

    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

    private static final int LONGEST = 64 * 1024;

    private final @Nullable String party;
    private final Challenges challenges;
    private final Clock clock;
    private final ObjectConverter converter = new ObjectConverter();
    private final WebAuthnManager manager = WebAuthnManager.createNonStrictWebAuthnManager(converter);
    private final AttestedCredentialDataConverter keys = new AttestedCredentialDataConverter(converter);

    @Autowired
    Passkeys(Settings settings, Challenges challenges, Clock clock) {
        this(settings.relyingParty(), challenges, clock);
    }

    /** @param party the host, with all below it, that they are for; null for whichever name a browser addresses */
    Passkeys(@Nullable String party, Challenges challenges, Clock clock) {
        this.party = party;
        this.challenges = challenges;
        this.clock = clock;
    }

    /**
     * Where the browser is.
     *
     * @param host the name by which the server was addressed
     * @param origin scheme, host and port, as a browser writes it
     */
    public record Place(String host, String origin) {}

    /**
     * What a page hands to the browser.
     *
     * @param party whose passkeys are meant: a host, with all below it
     */
    public record Asked(String party, String challenge) {}

    /** Empty where there can be no passkey: at an address without a name, or outside of the one that is set. */
    public Optional<Asked> ask(Place place) {
        return party(place).map(p -> new Asked(p, challenges.make()));
    }

    private Optional<String> party(Place place) {
        String host = place.host();
        if (party == null) {
            return NUMERIC.matcher(host).matches() ? Optional.empty() : Optional.of(host);
        }
        return Optional.of(party).filter(p -> host.equals(p) || host.endsWith("." + p));
    }

    /** Whose a passkey is, as it says itself. */
    public static byte[] handle(AccountId account) {
        return account.value().getBytes(StandardCharsets.UTF_8);
    }

    /**
     * A passkey that a browser has made.
     *
     * @param response what the browser answered, as JSON
     * @throws Refused if it is not right, or comes too late
     */
    Passkey made(String response, String name, Place place) {
        return refusing(() -> {
            RegistrationData data = manager.parseRegistrationResponseJSON(bounded(response));
            byte[] challenge = challenge(data.getCollectedClientData());
            manager.verify(
                    data,
                    new RegistrationParameters(
                            property(place, challenge),
                            ALGORITHMS.stream()
                                    .map(alg -> new PublicKeyCredentialParameters(
                                            PublicKeyCredentialType.PUBLIC_KEY, COSEAlgorithmIdentifier.create(alg)))
                                    .toList(),
                            true,
                            true));
            take(challenge);
            AuthenticatorData<?> authenticator =
                    Objects.requireNonNull(data.getAttestationObject()).getAuthenticatorData();
            AttestedCredentialData key = Objects.requireNonNull(authenticator.getAttestedCredentialData());
            return new Passkey(
                    BASE64.encodeToString(key.getCredentialId()),
                    name,
                    BASE64.encodeToString(keys.convert(key)),
                    authenticator.getSignCount(),
                    authenticator.isFlagBE(),
                    clock.instant());
        });
    }

    /** Who wants to sign in, as they say: nothing is checked yet. */
    record Claim(AuthenticationData data, String passkey, AccountId account) {}

    /** @throws Refused if nothing can be read of it */
    Claim claim(String response) {
        return refusing(() -> {
            AuthenticationData data = manager.parseAuthenticationResponseJSON(bounded(response));
            return new Claim(
                    data,
                    BASE64.encodeToString(data.getCredentialId()),
                    account(new String(data.getUserHandle(), StandardCharsets.UTF_8)));
        });
    }

    private static AccountId account(String handle) {
        try {
            return new AccountId(handle);
        } catch (Refused e) {
            throw refused(); // of the passkey: nobody has typed an identifier
        }
    }

    /**
     * The passkey after it has signed.
     *
     * @throws Refused if it has not signed this, is of another place, comes too late, or may have been copied
     */
    Passkey signed(Claim claim, Passkey passkey, Place place) {
        return refusing(() -> {
            byte[] challenge = challenge(claim.data().getCollectedClientData());
            AuthenticationData data = manager.verify(
                    claim.data(),
                    new AuthenticationParameters(
                            property(place, challenge),
                            record(passkey),
                            List.of(Base64.getUrlDecoder().decode(passkey.id())),
                            true,
                            true));
            take(challenge);
            return passkey.signed(
                    Objects.requireNonNull(data.getAuthenticatorData()).getSignCount());
        });
    }

    /** The library reads what it is given as if a browser had written it, and ends with any exception where none has. */
    private static <T> T refusing(Supplier<T> work) {
        try {
            return work.get();
        } catch (Refused e) {
            throw e;
        } catch (RuntimeException e) {
            throw refused();
        }
    }

    private CredentialRecord record(Passkey passkey) {
        return new CredentialRecordImpl(
                new NoneAttestationStatement(),
                null,
                passkey.copied(),
                null,
                passkey.signatures(),
                keys.convert(Base64.getUrlDecoder().decode(passkey.key())),
                null,
                null,
                null,
                Set.of());
    }

    private byte[] challenge(@Nullable CollectedClientData client) {
        if (client == null) {
            throw refused();
        }
        byte[] challenge = client.getChallenge().getValue();
        if (!challenges.isGood(challenge)) {
            throw late();
        }
        return challenge;
    }

    private void take(byte[] challenge) {
        if (!challenges.take(challenge)) {
            throw late();
        }
    }

    private ServerProperty property(Place place, byte[] challenge) {
        return ServerProperty.builder()
                .origin(new Origin(place.origin()))
                .rpId(party(place).orElseThrow(Passkeys::refused))
                .challenge(new DefaultChallenge(challenge))
                .build();
    }

    private static String bounded(String response) {
        if (response.length() > LONGEST) {
            throw refused();
        }
        return response;
    }

    private static Refused late() {
        return Refused.invalid("passkey", "was asked for too long ago; please try once more", "fault.passkey-late");
    }

    static Refused refused() {
        return Refused.invalid(
                "passkey",
                "was not accepted: it is not known here, or belongs to another address",
                "fault.passkey-refused");
    }
}
