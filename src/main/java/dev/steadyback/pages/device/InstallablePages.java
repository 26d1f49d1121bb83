package dev.steadyback.pages.device;

import dev.steadyback.language.Texts;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import tools.jackson.databind.json.JsonMapper;

/** What makes the pages an app: how it is called and looks like, the page without a connection, and the script that shows it. Nothing here knows a person. */
@Controller
@ConditionalOnWebApplication
class InstallablePages {
    private static final MediaType MANIFEST = MediaType.parseMediaType("application/manifest+json;charset=UTF-8");
    private static final MediaType SCRIPT = MediaType.parseMediaType("text/javascript;charset=UTF-8");

    /** A browser asks each time whether it still has the current one. */
    private static final CacheControl ASK = CacheControl.noCache();

    private final OfflineFiles files;
    private final JsonMapper json;

    InstallablePages(OfflineFiles files, JsonMapper json) {
        this.files = files;
        this.json = json;
    }

    @GetMapping("/manifest.webmanifest")
    ResponseEntity<String> manifest(Locale locale) {
        Map<String, Object> manifest = Map.ofEntries(
                Map.entry("id", "/"),
                Map.entry("name", "Steadyback"),
                Map.entry("short_name", "Steadyback"),
                Map.entry("description", Texts.in(locale).say("app.description")),
                Map.entry("lang", locale.toLanguageTag()),
                Map.entry("dir", "ltr"),
                Map.entry("start_url", "/"),
                Map.entry("scope", "/"),
                Map.entry("display", "standalone"),
                Map.entry("background_color", "#ffffff"),
                Map.entry("theme_color", "#00704f"),
                Map.entry("categories", List.of("health", "fitness")),
                Map.entry(
                        "icons",
                        List.of(
                                icon("steadyback.svg", "any", "image/svg+xml", "any"),
                                icon("steadyback-192.png", "192x192", "image/png", "any"),
                                icon("steadyback-512.png", "512x512", "image/png", "any"),
                                icon("maskable-512.png", "512x512", "image/png", "maskable"))));
        return ResponseEntity.ok().contentType(MANIFEST).cacheControl(ASK).body(json.writeValueAsString(manifest));
    }

    @GetMapping("/offline")
    String offline() {
        return "pages/offline";
    }

    @GetMapping("/service-worker.js")
    ResponseEntity<String> serviceWorker(Locale locale) {
        return ResponseEntity.ok().contentType(SCRIPT).cacheControl(ASK).body(files.serviceWorker(locale));
    }

    private static Map<String, String> icon(String file, String sizes, String type, String purpose) {
        return Map.of("src", "/icons/" + file, "sizes", sizes, "type", type, "purpose", purpose);
    }
}
