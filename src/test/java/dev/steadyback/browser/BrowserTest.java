package dev.steadyback.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import dev.steadyback.ApiTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/**
 * The product in Chromium. Each class has a server and a data folder of its own, empty at first: the first person that is registered is {@code me}. The server's
 * clock stands, the browser's does not.
 */
@Tag("long")
@ExtendWith(NeedsChromium.class)
@DirtiesContext
abstract class BrowserTest extends ApiTest {
    private static final String AXE = AxeBuilder.getAxeScript();

    private static final double PATIENCE_MILLIS = 30_000;

    private static final int PHONE_WIDTH = 390;
    private static final int PHONE_HEIGHT = 844;

    private static @Nullable Page kept;

    private final List<BrowserContext> opened = new ArrayList<>();

    @DynamicPropertySource
    static void ownServer(DynamicPropertyRegistry registry) {
        String folder = "target/test-data/" + UUID.randomUUID();
        registry.add("steadyback.data", () -> folder);
    }

    @AfterAll
    static void closeKept() {
        if (kept != null) {
            Chromium.close(kept.context());
            kept = null;
        }
    }

    @AfterEach
    void closeBrowsers() {
        opened.forEach(Chromium::close);
        opened.clear();
    }

    /** A browser as a person with a phone has it: 390 pixels wide, English, light, in Berlin, with nothing stored. */
    Page phone() {
        return page(options());
    }

    /** The same, and the same one for all tests of a class, wiped: to start one takes longer than most tests. Its settings must be left as they are. */
    Page samePhone() {
        if (kept == null) {
            kept = Chromium.browser().newContext(options().setBaseURL(origin())).newPage();
            kept.context().setDefaultTimeout(PATIENCE_MILLIS);
        }
        BrowserContext context = kept.context();
        context.pages().stream().filter(page -> !page.equals(kept)).forEach(Page::close);
        kept.navigate("about:blank");
        CDPSession session = context.newCDPSession(kept);
        JsonObject all = new JsonObject();
        all.addProperty("origin", origin());
        all.addProperty("storageTypes", "all");
        session.send("Storage.clearDataForOrigin", all);
        session.detach();
        context.clearCookies();
        kept.setViewportSize(PHONE_WIDTH, PHONE_HEIGHT);
        return kept;
    }

    private String origin() {
        return "http://127.0.0.1:" + port;
    }

    static NewContextOptions options() {
        return new NewContextOptions()
                .setViewportSize(PHONE_WIDTH, PHONE_HEIGHT)
                .setLocale("en-GB")
                .setTimezoneId("Europe/Berlin")
                .setColorScheme(ColorScheme.LIGHT)
                .setReducedMotion(ReducedMotion.REDUCE);
    }

    /** A page in a browser of its own: nothing is shared with another one's. */
    Page page(NewContextOptions options) {
        BrowserContext context = Chromium.browser().newContext(options.setBaseURL(origin()));
        context.setDefaultTimeout(PATIENCE_MILLIS);
        opened.add(context);
        return context.newPage();
    }

    /** What axe finds against WCAG 2.2 AA on a page, one line each. */
    static List<String> violations(Page page) {
        return axe(page, "tag", List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"));
    }

    /** What axe finds of that which changes with the places of things alone. */
    static List<String> violationsByPlace(Page page) {
        return axe(page, "rule", List.of("target-size", "scrollable-region-focusable"));
    }

    /** What axe finds of that which changes with the colours alone. */
    static List<String> violationsByColour(Page page) {
        return axe(page, "rule", List.of("color-contrast", "link-in-text-block"));
    }

    /** Only what is wrong comes back: what is right of a page is ten times as much. */
    private static List<String> axe(Page page, String type, List<String> values) {
        if (page.evaluate("typeof axe").equals("undefined")) {
            page.evaluate(AXE);
        }
        Object found = page.evaluate("""
                async only => (await axe.run({runOnly: only, resultTypes: ["violations"]})).violations
                  .map(v => `${v.id}: ${v.help} ${v.nodes.map(n => n.target.join(" "))}`)
                """, Map.of("type", type, "values", values));
        return ((List<?>) found).stream().map(String::valueOf).toList();
    }

    static void hasNoViolation(Page page) {
        assertThat(violations(page)).as(page.url()).isEmpty();
    }
}
