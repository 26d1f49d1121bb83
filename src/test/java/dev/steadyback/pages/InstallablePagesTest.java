package dev.steadyback.pages;

import static org.assertj.core.api.Assertions.assertThat;

import dev.steadyback.Html;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a browser asks for before it offers to install the pages as an app. */
class InstallablePagesTest extends PagesTest {
    private static final int SMALL_ENOUGH = 24_000;

    @Test
    void theManifestHasWhatABrowserWantsToInstallAnApp() throws IOException {
        Page answer = get("/manifest.webmanifest");
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/manifest+json;charset=UTF-8");
        JsonNode manifest = JsonMapper.shared().readTree(answer.html());
        assertThat(manifest.path("start_url").asString()).isEqualTo("/");
        assertThat(manifest.path("display").asString()).isEqualTo("standalone");
        for (JsonNode icon : manifest.path("icons")) {
            String file = icon.path("src").asString();
            if (file.endsWith(".png")) {
                BufferedImage image = ImageIO.read(
                        Objects.requireNonNull(InstallablePagesTest.class.getResourceAsStream("/static" + file)));
                assertThat(icon.path("sizes").asString()).isEqualTo(image.getWidth() + "x" + image.getHeight());
            } else {
                assertThat(get(file).status()).isEqualTo(200);
            }
        }
        assertThat(manifest.path("icons").findValuesAsString("purpose")).contains("any", "maskable");
    }

    @Test
    void theManifestSpeaksTheLanguageOfThePage() {
        language("de");
        assertThat(get("/manifest.webmanifest").html()).contains("Folge deinem Trainingsplan", "\"lang\":\"de-DE\"");
        language(null);
    }

    @Test
    void everyPageLeadsToTheManifestAndTheScripts() {
        Html page = get("/diary").read();
        assertThat(page.all("link[rel=manifest]")).hasSize(1);
        assertThat(page.all("meta[name=theme-color]")).isNotEmpty();
        assertThat(page.all("script").eachAttr("src")).contains("/js/waiting.js", "/js/online.js");
    }

    @Test
    void theServiceWorkerIsAskedForAnewEachTime() {
        Page worker = get("/service-worker.js");
        assertThat(worker.headers().firstValue("Content-Type")).hasValue("text/javascript;charset=UTF-8");
        assertThat(worker.headers().firstValue("Cache-Control")).hasValue("no-cache");
    }

    @Test
    void itsVersionChangesWithTheLanguageAndIsOtherwiseTheSame() {
        String english = get("/service-worker.js").html();
        assertThat(get("/service-worker.js").html()).isEqualTo(english);
        language("de");
        assertThat(get("/service-worker.js").html()).isNotEqualTo(english);
        language(null);
    }

    @Test
    void everyFileThatABrowserKeepsIsThere() {
        for (String file : kept()) {
            assertThat(get(file).status()).as(file).isEqualTo(200);
        }
    }

    /** Under the very addresses that the page asks for: those of other people's files have a version in them. */
    @Test
    void whatTheOfflinePageIsMadeOfIsKept() {
        Html page = get("/offline").read();
        assertThat(kept())
                .containsAll(page.all("link[rel=stylesheet]").eachAttr("href"))
                .containsAll(page.all("script").eachAttr("src"));
        assertThat(page.all("script[src]")).isNotEmpty();
    }

    private List<String> kept() {
        Matcher list = Pattern.compile("FILES = \\[([^]]+)]")
                .matcher(get("/service-worker.js").html());
        assertThat(list.find()).isTrue();
        return Arrays.stream(list.group(1).split(", "))
                .map(f -> f.replace("'", ""))
                .toList();
    }

    @Test
    void theOfflinePageKnowsNobody() {
        Page page = get("/offline");
        assertThat(page.html()).doesNotContain("Kim", "per_", "glutes", "_csrf");
        assertThat(page.headers().allValues("Set-Cookie")).isEmpty();
    }

    @Test
    void theScriptsAreSmall() {
        int all = kept().stream()
                .filter(f -> f.endsWith(".js"))
                .mapToInt(f -> get(f).html().length())
                .sum();
        assertThat(all).isLessThan(SMALL_ENOUGH);
    }
}
