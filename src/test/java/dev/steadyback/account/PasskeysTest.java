package dev.steadyback.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.steadyback.account.Passkeys.Place;
import dev.steadyback.platform.Refused;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Passkeys of a person who signs in at diary.example, with a key pair of the test's own. */
class PasskeysTest extends AccountTest {
    private static final Place HERE = new Place("diary.example", "https://diary.example");
    private static final String REFUSED = "was not accepted";

    @SuppressWarnings("NullAway.Init")
    private Passkeys passkeys;

    @SuppressWarnings("NullAway.Init")
    private SoftwareKey key;

    @SuppressWarnings("NullAway.Init")
    private Account account;

    @BeforeEach
    void somebody() throws GeneralSecurityException {
        passkeys = server(null);
        account = account("robin");
        key = new SoftwareKey(account.id().value());
    }

    private Passkeys server(@Nullable String party) {
        return new Passkeys(party, new Challenges(kept, clock), clock);
    }

    private String challenge() {
        return passkeys.ask(HERE).orElseThrow().challenge();
    }

    private Passkey made() throws GeneralSecurityException {
        return passkeys.made(key.made(challenge(), HERE.origin(), HERE.host()), "phone", HERE);
    }

    private Passkey signed(Passkey passkey, String response) {
        return passkeys.signed(passkeys.claim(response), passkey, HERE);
    }

    @Test
    void onePasskeySignsInAgainAndAgain() throws GeneralSecurityException {
        Passkey passkey = made();
        assertThat(passkey.name()).isEqualTo("phone");
        key.signatures = 2;
        String response = key.signed(challenge(), HERE.origin(), HERE.host());
        assertThat(passkeys.claim(response).account()).isEqualTo(account.id());
        Passkey after = signed(passkey, response);
        assertThat(after.signatures()).isEqualTo(2);
        key.signatures = 3;
        assertThat(signed(after, key.signed(challenge(), HERE.origin(), HERE.host()))
                        .signatures())
                .isEqualTo(3);
    }

    @Test
    void itIsKeptWithTheAccountAndReadAsItWas() throws GeneralSecurityException {
        Passkey passkey = made();
        accounts().change(account.id(), a -> a.withPasskeys(List.of(passkey)));
        Passkey read = accounts().find(account.id()).orElseThrow().passkeys().getFirst();
        assertThat(read).isEqualTo(passkey);
        key.signatures = 2;
        assertThat(signed(read, key.signed(challenge(), HERE.origin(), HERE.host())))
                .isEqualTo(passkey.signed(2));
    }

    @Test
    void anAnswerIsTakenOnce() throws GeneralSecurityException {
        Passkey passkey = made();
        key.signatures = 0; // as those do that are on several devices
        Passkey uncounted = passkey.signed(0);
        String response = key.signed(challenge(), HERE.origin(), HERE.host());
        signed(uncounted, response);
        assertThatThrownBy(() -> signed(uncounted, response))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("too long ago");
    }

    @Test
    void anAnswerThatComesTooLateIsRefused() throws GeneralSecurityException {
        Passkey passkey = made();
        key.signatures = 2;
        String response = key.signed(challenge(), HERE.origin(), HERE.host());
        after(Duration.ofMinutes(6));
        assertThatThrownBy(() -> signed(passkey, response))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("too long ago");
    }

    @Test
    void aChallengeThatNoServerMadeIsRefused() throws GeneralSecurityException {
        Passkey passkey = made();
        key.signatures = 2;
        assertThatThrownBy(
                        () -> signed(passkey, key.signed(SoftwareKey.base64(new byte[56]), HERE.origin(), HERE.host())))
                .isInstanceOf(Refused.class);
    }

    @Test
    void anotherServerOnTheSameStoresKnowsTheChallenge() throws GeneralSecurityException {
        Passkey passkey = made();
        key.signatures = 2;
        String response = key.signed(challenge(), HERE.origin(), HERE.host());
        Passkeys other = server(null);
        assertThat(other.signed(other.claim(response), passkey, HERE).signatures())
                .isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://diary.example.evil", "http://diary.example", "https://diary.example:8443"})
    void thatOfAnotherOriginIsRefused(String origin) throws GeneralSecurityException {
        Passkey passkey = made();
        key.signatures = 2;
        assertThatThrownBy(() -> signed(passkey, key.signed(challenge(), origin, HERE.host())))
                .isInstanceOf(Refused.class)
                .hasMessageContaining(REFUSED);
    }

    @Test
    void thatOfAnotherHostIsRefused() throws GeneralSecurityException {
        Passkey passkey = made();
        key.signatures = 2;
        assertThatThrownBy(() -> signed(passkey, key.signed(challenge(), HERE.origin(), "other.example")))
                .isInstanceOf(Refused.class)
                .hasMessageContaining(REFUSED);
    }

    @Test
    void withoutThePersonVerifiedItIsNoSecondStepAndRefused() throws GeneralSecurityException {
        Passkey passkey = made();
        key.signatures = 2;
        key.verified = false;
        assertThatThrownBy(() -> signed(passkey, key.signed(challenge(), HERE.origin(), HERE.host())))
                .isInstanceOf(Refused.class)
                .hasMessageContaining(REFUSED);
    }

    @Test
    void aCopyThatCountsOnItsOwnIsRefused() throws GeneralSecurityException {
        Passkey passkey = made().signed(9);
        key.signatures = 5;
        assertThatThrownBy(() -> signed(passkey, key.signed(challenge(), HERE.origin(), HERE.host())))
                .isInstanceOf(Refused.class)
                .hasMessageContaining(REFUSED);
    }

    @Test
    void anotherKeyOfTheSameNameIsRefused() throws GeneralSecurityException {
        Passkey passkey = made();
        SoftwareKey other = new SoftwareKey(account.id().value());
        other.signatures = 2;
        assertThatThrownBy(() -> signed(passkey, other.signed(challenge(), HERE.origin(), HERE.host())))
                .isInstanceOf(Refused.class)
                .hasMessageContaining(REFUSED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "x",
                "null",
                "[]",
                "{}",
                "{\"id\":null,\"rawId\":null,\"response\":null}",
                "{\"id\":\"YQ\",\"rawId\":\"YQ\",\"type\":\"public-key\",\"clientExtensionResults\":{},\"response\":{}}",
                "{\"id\":\"YQ\",\"rawId\":\"YQ\",\"type\":\"public-key\",\"clientExtensionResults\":{},\"response\":"
                        + "{\"clientDataJSON\":\"e30\",\"authenticatorData\":\"e30\",\"signature\":\"e30\",\"userHandle\":\"e30\"}}",
                "{\"id\":\"YQ\",\"rawId\":\"YQ\",\"type\":\"public-key\",\"clientExtensionResults\":{},\"response\":"
                        + "{\"clientDataJSON\":\"e30\",\"attestationObject\":\"e30\"}}"
            })
    void whatIsNoAnswerOfABrowserIsRefused(String response) throws GeneralSecurityException {
        Passkey passkey = made();
        assertThatThrownBy(() -> signed(passkey, response)).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> passkeys.made(response, "phone", HERE)).isInstanceOf(Refused.class);
    }

    @Test
    void anAddressWithoutANameHasNoPasskeys() {
        assertThat(passkeys.ask(new Place("127.0.0.1", "http://127.0.0.1:8080")))
                .isEmpty();
        assertThat(passkeys.ask(new Place("[::1]", "http://[::1]:8080"))).isEmpty();
        assertThat(passkeys.ask(new Place("localhost", "http://localhost:8080")))
                .hasValueSatisfying(asked -> assertThat(asked.party()).isEqualTo("localhost"));
    }

    @Test
    void theHostThatIsSetHoldsForAllBelowIt() {
        Passkeys set = server("example");
        assertThat(set.ask(HERE))
                .hasValueSatisfying(asked -> assertThat(asked.party()).isEqualTo("example"));
        assertThat(set.ask(new Place("diary.other", "https://diary.other"))).isEmpty();
        assertThat(set.ask(new Place("myexample", "https://myexample"))).isEmpty();
    }
}
