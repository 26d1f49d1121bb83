package dev.steadyback.reminder;

import com.zerodeplibs.webpush.VAPIDKeyPair;
import com.zerodeplibs.webpush.VAPIDKeyPairs;
import com.zerodeplibs.webpush.key.PrivateKeySources;
import com.zerodeplibs.webpush.key.PublicKeySources;
import dev.steadyback.platform.Kept;
import dev.steadyback.platform.KeptJson;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.spec.ECGenParameterSpec;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The keys by which push services know this server (VAPID, RFC 8292): made when they are wanted first, and kept in the data folder. */
@Component
public class ServerKeys {
    private final KeptJson<Stored> kept;
    private @Nullable VAPIDKeyPair pair;

    /** What the file holds: PKCS #8 and X.509, in Base64. */
    private record Stored(String privateKey, String publicKey) {
        static Stored of(KeyPair pair) {
            Base64.Encoder encoder = Base64.getEncoder();
            return new Stored(
                    encoder.encodeToString(pair.getPrivate().getEncoded()),
                    encoder.encodeToString(pair.getPublic().getEncoded()));
        }

        VAPIDKeyPair pair() {
            Base64.Decoder decoder = Base64.getDecoder();
            return VAPIDKeyPairs.of(
                    PrivateKeySources.ofPKCS8Bytes(decoder.decode(privateKey)),
                    PublicKeySources.ofX509Bytes(decoder.decode(publicKey)));
        }

        @Override
        public String toString() {
            return "keys";
        }
    }

    ServerKeys(Kept kept) {
        this.kept = new KeptJson<>(kept, "push-keys.json", Stored.class, Device::damaged);
    }

    /** The public key as browsers want it, to bind a device to this server. */
    public String publicKey() {
        return pair().extractPublicKeyInUncompressedFormAsString();
    }

    synchronized VAPIDKeyPair pair() {
        VAPIDKeyPair known = pair;
        if (known == null) {
            Stored stored = kept.read().orElseGet(this::make);
            try {
                known = stored.pair();
            } catch (RuntimeException e) {
                throw kept.damaged(); // it says so in several ways
            }
            pair = known;
        }
        return known;
    }

    /** Those of the server that makes them first are those of all. */
    private Stored make() {
        kept.change(there -> there == null ? generated() : null);
        return kept.read().orElseThrow();
    }

    private static Stored generated() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            return Stored.of(generator.generateKeyPair());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has this curve", e);
        }
    }
}
