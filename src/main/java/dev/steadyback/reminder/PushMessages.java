package dev.steadyback.reminder;

import com.zerodeplibs.webpush.EncryptedPushMessage;
import com.zerodeplibs.webpush.MessageEncryptions;
import com.zerodeplibs.webpush.PushMessage;
import com.zerodeplibs.webpush.UserAgentMessageEncryptionKeyInfo;
import com.zerodeplibs.webpush.header.TTL;
import com.zerodeplibs.webpush.header.Topic;
import com.zerodeplibs.webpush.header.Urgency;
import com.zerodeplibs.webpush.jwt.VAPIDJWTParam;
import dev.steadyback.language.Texts;
import dev.steadyback.platform.Settings;
import dev.steadyback.platform.StorageJson;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Hands a message to the push service of a device, encrypted so that the device alone can read it (RFC 8291). Neither the address nor the text is ever logged, and the
 * text says nothing that a screen should not show to others.
 */
@Component
public class PushMessages {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Duration TOKEN_HOLDS = Duration.ofHours(12);

    /** What is not on the screen by then is no use any more. */
    private static final long HOURS_KEPT = 4;

    private static final int NOT_FOUND = 404;
    private static final int GONE = 410;

    private final ServerKeys keys;
    private final Clock clock;
    private final @Nullable String contact;
    private @Nullable HttpClient client;

    PushMessages(ServerKeys keys, Clock clock, Settings settings) {
        this.keys = keys;
        this.clock = clock;
        this.contact = settings.pushContact();
    }

    /** What the push service made of a message. */
    public enum Outcome {
        TAKEN,
        /** The device takes none any more, for good. */
        GONE,
        /** It could not be reached, or does not want it now. */
        FAILED
    }

    /**
     * Sends one.
     *
     * @param key the text it shows
     * @param tag a message of the same tag takes the place of an earlier one
     * @param address the page it leads to
     */
    public Outcome send(Device device, String key, String tag, String address) {
        String text = StorageJson.MAPPER.writeValueAsString(Map.of(
                "title",
                "Steadyback",
                "body",
                Texts.in(Locale.forLanguageTag(device.language())).say(key),
                "lang",
                device.language(),
                "tag",
                tag,
                "url",
                address));
        EncryptedPushMessage encrypted = MessageEncryptions.of()
                .encrypt(
                        UserAgentMessageEncryptionKeyInfo.of(device.p256dh(), device.auth()), PushMessage.ofUTF8(text));
        HttpRequest request = HttpRequest.newBuilder(URI.create(device.endpoint()))
                .timeout(PATIENCE)
                .header("Authorization", authorization(device))
                .header("Content-Type", "application/octet-stream")
                .header("Content-Encoding", encrypted.contentEncoding())
                .header(TTL.HEADER_NAME, String.valueOf(TTL.hours(HOURS_KEPT)))
                .header(Urgency.HEADER_NAME, Urgency.normal())
                .header(Topic.HEADER_NAME, Topic.ensure(tag))
                .POST(BodyPublishers.ofByteArray(encrypted.toBytes()))
                .build();
        try {
            int status = client().send(request, BodyHandlers.discarding()).statusCode();
            if (status == NOT_FOUND || status == GONE) {
                return Outcome.GONE;
            }
            return status / 100 == 2 ? Outcome.TAKEN : Outcome.FAILED;
        } catch (IOException e) {
            return Outcome.FAILED;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Outcome.FAILED;
        }
    }

    private String authorization(Device device) {
        VAPIDJWTParam.Builder token = VAPIDJWTParam.getBuilder()
                .resourceURLString(device.endpoint())
                .expirationTime(clock.instant().plus(TOKEN_HOLDS));
        if (contact != null && !contact.isBlank()) {
            token.subject(contact);
        }
        return keys.pair().generateAuthorizationHeaderValue(token.build());
    }

    /** Made when the first message is sent: whoever wants none has no thread for it. */
    private synchronized HttpClient client() {
        HttpClient made = client;
        if (made == null) {
            made = HttpClient.newBuilder()
                    .connectTimeout(PATIENCE)
                    .followRedirects(HttpClient.Redirect.NEVER)
                    .build();
            client = made;
        }
        return made;
    }
}
