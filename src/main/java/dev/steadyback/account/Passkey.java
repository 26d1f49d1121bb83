package dev.steadyback.account;

import java.time.Instant;

/**
 * A key pair that a device or a password manager keeps, and whose private half signs in. Nothing here is secret.
 *
 * @param id by which the browser knows it, in Base64url
 * @param name what its owner calls it
 * @param key its public half with what belongs to it (attested credential data, WebAuthn Level 3, 6.5.1), in Base64url
 * @param signatures how often it has signed, as it says itself; 0 where it does not count
 * @param copied whether it may be on several devices
 */
public record Passkey(String id, String name, String key, long signatures, boolean copied, Instant since) {
    Passkey signed(long now) {
        return new Passkey(id, name, key, now, copied, since);
    }
}
