package dev.steadyback.pages.device;

import dev.steadyback.pages.diary.Choices;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.resource.ResourceUrlProvider;

/**
 * The page without a connection and what it is made of: all that a browser keeps of Steadyback. The service worker names them with a version that is a hash of their
 * content and of the page's language, so that a browser takes all of them anew when one of them changes, and leaves them alone otherwise.
 */
@Component
@ConditionalOnWebApplication
class OfflineFiles {
    /** As a template names them; a browser is told the addresses that the page itself has for them. */
    private static final List<String> FILES = List.of(
            "/offline",
            "/css/steadyback.css",
            "/css/layout.css",
            "/fonts/Inter-Regular.woff2",
            "/fonts/Inter-SemiBold.woff2",
            "/js/waiting.js",
            "/js/online.js",
            "/js/offline.js",
            "/icons/steadyback.svg",
            "/icons/steadyback-192.png");

    /** Where the files, the page's template and its texts are in the product; a webjar's have its version in their path. */
    private static final List<String> SOURCES = List.of(
            "classpath:static/css/steadyback.css",
            "classpath:static/css/layout.css",
            "classpath:static/fonts/*.woff2",
            "classpath:static/js/*.js",
            "classpath:static/icons/*",
            "classpath:templates/pages/offline.html",
            "classpath:templates/pages/installable.html",
            "classpath:texts/*.properties");

    private final PathMatchingResourcePatternResolver resources = new PathMatchingResourcePatternResolver();
    private final ResourceUrlProvider addresses;
    private final String kinds;
    private final String hash;
    private final String scripts;

    OfflineFiles(ResourceUrlProvider addresses, Choices choices) {
        this.addresses = addresses;
        this.kinds = choices.kinds();
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (String source : SOURCES) {
                for (Resource resource : sorted(source)) {
                    digest.update(resource.getContentAsByteArray());
                }
            }
            digest.update(kinds.getBytes(StandardCharsets.UTF_8));
            hash = HexFormat.of().formatHex(digest.digest(), 0, 8);
            scripts = script("waiting.js") + script("service-worker.js");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** What a browser keeps, each by the address it is asked for at: that of a webjar has its version in it. */
    List<String> files() {
        return FILES.stream()
                .map(f -> Objects.requireNonNullElse(addresses.getForLookupPath(f), f))
                .toList();
    }

    String serviceWorker(Locale locale) {
        String files = files().stream().map(f -> "'" + f + "'").collect(Collectors.joining(", ", "[", "]"));
        return "const VERSION = '" + hash + "-" + locale.toLanguageTag() + "';\nconst FILES = " + files
                + ";\nconst KINDS = " + kinds + ";\n" + scripts;
    }

    private List<Resource> sorted(String source) throws IOException {
        List<Resource> found = Stream.of(resources.getResources(source))
                .sorted((a, b) -> String.valueOf(a.getFilename()).compareTo(String.valueOf(b.getFilename())))
                .toList();
        if (found.isEmpty()) {
            throw new IllegalStateException("there is nothing at " + source);
        }
        return found;
    }

    private String script(String name) throws IOException {
        return resources.getResource("classpath:static/js/" + name).getContentAsString(StandardCharsets.UTF_8);
    }
}
