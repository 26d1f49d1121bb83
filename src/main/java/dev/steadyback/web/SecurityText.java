package dev.steadyback.web;

import dev.steadyback.platform.Refused;
import dev.steadyback.platform.Settings;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.Set;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Says to whoever has found a weakness whom to tell, as RFC 9116 has it. */
@RestController
@ConditionalOnWebApplication
class SecurityText {
    /** How long it may be believed. The standard asks for less than a year. */
    static final int DAYS = 180;

    private static final String POLICY = "/.well-known/security-policy";
    private static final Set<String> SCHEMES = Set.of("mailto", "https", "tel");
    private static final MediaType TEXT = new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8);

    private final String contact;
    private final Clock clock;
    private final String policy;

    @Autowired
    SecurityText(Settings settings, Clock clock) {
        this(Objects.requireNonNullElse(settings.securityContact(), ""), clock);
    }

    /** @param contact empty for the page of the project */
    SecurityText(String contact, Clock clock) {
        this.contact = checked(contact.strip());
        this.clock = clock;
        this.policy = read();
    }

    private static String checked(String contact) {
        try {
            String scheme = contact.isEmpty() ? "https" : URI.create(contact).getScheme();
            if (scheme != null && SCHEMES.contains(scheme)) {
                return contact;
            }
        } catch (IllegalArgumentException e) {
            // Told like the others.
        }
        throw Refused.invalid(
                "setting STEADYBACK_SECURITY_CONTACT",
                "has to begin with mailto:, https: or tel:, such as mailto:security@diary.example");
    }

    /** The page of the project that says how to report a weakness, as it was when this was built. */
    private static String read() {
        try (InputStream text = SecurityText.class.getResourceAsStream("/META-INF/SECURITY.md")) {
            if (text == null) {
                throw new IllegalStateException("SECURITY.md was left out when this was built");
            }
            return new String(text.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Without a contact of whoever runs the server it is the page of the project. */
    @GetMapping("/.well-known/security.txt")
    ResponseEntity<String> text() {
        String page = ServletUriComponentsBuilder.fromCurrentContextPath()
                .path(POLICY)
                .toUriString();
        LocalDate expires = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).plusDays(DAYS);
        return plain("""
                Contact: %s
                Expires: %sT00:00:00Z
                Preferred-Languages: en, de
                Policy: %s
                """.formatted(contact.isEmpty() ? page : contact, expires, page));
    }

    @GetMapping(POLICY)
    ResponseEntity<String> policy() {
        return plain(policy);
    }

    private static ResponseEntity<String> plain(String text) {
        return ResponseEntity.ok().contentType(TEXT).body(text);
    }
}
