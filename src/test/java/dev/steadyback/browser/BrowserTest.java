package dev.steadyback.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import dev.steadyback.ApiTest;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/**
 * The product in Chromium. Each class has a server and a data folder of its own, empty at first: the first person that is registered is {@code me}. The server's
 * clock stands, the browser's does not.
 */
@ExtendWith(NeedsChromium.class)
@DirtiesContext
abstract class BrowserTest extends ApiTest {
    private static final double PATIENCE_MILLIS = 10_000;

    private final List<BrowserContext> opened = new ArrayList<>();

    @DynamicPropertySource
    static void ownServer(DynamicPropertyRegistry registry) {
        String folder = "target/test-data/" + UUID.randomUUID();
        registry.add("steadyback.data", () -> folder);
    }

    @AfterEach
    void closeBrowsers() {
        opened.forEach(BrowserContext::close);
        opened.clear();
    }

    /** A browser as a person with a phone has it: 390 pixels wide, English, light, in Berlin, with nothing stored. */
    Page phone() {
        return page(options());
    }

    static NewContextOptions options() {
        return new NewContextOptions()
                .setViewportSize(390, 844)
                .setLocale("en-GB")
                .setTimezoneId("Europe/Berlin")
                .setColorScheme(ColorScheme.LIGHT)
                .setReducedMotion(ReducedMotion.REDUCE);
    }

    /** A page in a browser of its own: nothing is shared with another one's. */
    Page page(NewContextOptions options) {
        BrowserContext context = Chromium.browser().newContext(options.setBaseURL("http://127.0.0.1:" + port));
        context.setDefaultTimeout(PATIENCE_MILLIS);
        opened.add(context);
        return context.newPage();
    }

    /** What axe finds against WCAG 2.2 AA on a page, one line each. */
    static List<String> violations(Page page) {
        return new AxeBuilder(page)
                        .setLegacyMode(true)
                        .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"))
                        .analyze()
                        .getViolations()
                        .stream()
                        .map(BrowserTest::line)
                        .toList();
    }

    private static String line(Rule rule) {
        return rule.getId() + ": " + rule.getHelp() + " "
                + rule.getNodes().stream()
                        .map(n -> String.valueOf(n.getTarget()))
                        .toList();
    }

    static void hasNoViolation(Page page) {
        assertThat(violations(page)).as(page.url()).isEmpty();
    }
}
