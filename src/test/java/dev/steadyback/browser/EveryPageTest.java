package dev.steadyback.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ForcedColors;
import com.microsoft.playwright.options.LoadState;
import com.microsoft.playwright.options.Media;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds on every page: WCAG 2.2 AA as far as axe can tell, reflow, targets for fingers, no other server, no script that fails. */
class EveryPageTest extends LivedInTest {
    private static final int FIRST_PAGE_BYTES = 100 * 1024;

    /** Controls smaller than 44 pixels either way. Links within sentences and boxes inside their labels are no targets of their own. */
    private static final String SMALL = """
            [...document.querySelectorAll("button, summary, [role=button], nav a, input:not([type=hidden]), select, textarea, label.tick")]
              .filter(e => !e.closest("label.tick, label.score") || e.matches("label.tick"))
              .filter(e => e.checkVisibility({visibilityProperty: true}))
              .map(e => [e, e.getBoundingClientRect()])
              .filter(([e, r]) => r.width > 0 && (r.height < 43.5 || r.width < 43.5))
              .map(([e, r]) => `${e.outerHTML.slice(0, 90)} ${r.width.toFixed(1)} x ${r.height.toFixed(1)}`)
            """;

    @Override
    void beforeAnybody() {
        Page empty = phone();
        empty.navigate("/");
        hasNoViolation(empty);
        empty.navigate("/start");
        hasNoViolation(empty);
        empty.navigate("/import");
        hasNoViolation(empty);
    }

    /** All pages, each by its name. */
    private Map<String, String> pages() {
        Map<String, String> paths = new LinkedHashMap<>();
        for (String path : List.of(
                "/",
                "/days/2026-03-09",
                "/days/2026-03-12",
                "/diary",
                "/diary/list",
                "/diary/list?kind=removed",
                "/diary/weeks/2026-03-02",
                "/plan",
                "/plan/change",
                "/plan/start",
                "/plan/print",
                "/import",
                "/reminders",
                "/offline",
                "/progress",
                "/progress?from=x",
                "/review",
                "/report",
                "/questionnaires",
                "/questionnaires/peg-3",
                "/questionnaires/rmdq-24",
                "/questionnaires/odi",
                "/safety",
                "/persons",
                "/report.html",
                "/nowhere")) {
            paths.put(path, path);
        }
        paths.put("an entry", "/entries/" + anEntry());
        return paths;
    }

    /** Each page is visited once at each width: light, and then in its other colours. */
    @ParameterizedTest
    @ValueSource(ints = {320, 390, 1280})
    void isAccessibleReflowsAndHasTargetsForFingers(int width) {
        List<String> found = new ArrayList<>();
        Page page = page(options().setViewportSize(width, 844));
        page.onRequest(request -> {
            if (!request.url().startsWith("http://127.0.0.1:" + port)
                    && !request.url().startsWith("data:")) {
                found.add("asks another server: " + request.url());
            }
        });
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") && !message.text().contains("Failed to load resource")) {
                found.add(message.text());
            }
        });
        page.onPageError(found::add);
        pages().forEach((name, path) -> {
            page.navigate(path);
            page.evaluate("document.querySelectorAll('main details').forEach(d => d.open = true)");
            violations(page).forEach(v -> found.add(name + ": " + v));
            fitsAndIsTapped(page).forEach(v -> found.add(name + " " + v));
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
            violationsByColour(page).forEach(v -> found.add(name + ", dark: " + v));
            fitsAndIsTapped(page).forEach(v -> found.add(name + ", dark, " + v));
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
        });
        assertThat(found).isEmpty();
    }

    private static List<String> fitsAndIsTapped(Page page) {
        List<String> found = new ArrayList<>();
        Object overflow = page.evaluate("document.documentElement.scrollWidth - window.innerWidth");
        if (((Number) overflow).intValue() > 0) {
            found.add("is " + overflow + " pixels too wide");
        }
        ((List<?>) page.evaluate(SMALL)).forEach(small -> found.add("has a small target: " + small));
        return found;
    }

    @Test
    void everyControlOfADayIsReachedByKeyboardWithItsFocusSeen() {
        Page page = page(options());
        page.navigate("/");
        Number controls = (Number) page.evaluate("""
                [...document.querySelectorAll("a[href], button, input:not([type=hidden]), select, textarea, summary")]
                  .filter(e => e.checkVisibility({visibilityProperty: true}) && !e.disabled).length
                """);
        List<String> unseen = new ArrayList<>();
        int reached = 0;
        for (; reached < controls.intValue() + 20; reached++) {
            page.keyboard().press("Tab");
            String focus = (String) page.evaluate("""
                    (() => { const e = document.activeElement; if (e === document.body) return "end";
                      const s = getComputedStyle(e); return s.outlineStyle !== "none" && parseFloat(s.outlineWidth) >= 2 ? "" : e.outerHTML.slice(0, 90); })()
                    """);
            if (focus.equals("end")) {
                break;
            }
            if (!focus.isEmpty()) {
                unseen.add(focus);
            }
        }
        assertThat(unseen).isEmpty();
        assertThat(reached).isGreaterThanOrEqualTo(controls.intValue());
    }

    @Test
    void theFirstPageIsSmall() {
        Page page = page(options());
        List<Request> requests = new ArrayList<>();
        page.onRequestFinished(requests::add);
        page.navigate("/");
        page.waitForLoadState(LoadState.NETWORKIDLE);
        int bytes = requests.stream()
                .mapToInt(r -> r.sizes().responseBodySize + r.sizes().responseHeadersSize)
                .sum();
        assertThat(bytes).isBetween(1, FIRST_PAGE_BYTES);
    }

    /** Printed without backgrounds, or in colours of the person's own, each state still looks like none of the others. */
    @ParameterizedTest
    @CsvSource({"forced colours", "paper"})
    void theStatesOfDaysAreToldByTheirShapes(String without) throws IOException {
        Page page = phone();
        page.navigate("/diary");
        withoutBackgrounds(page, without);
        List<byte[]> shapes = new ArrayList<>();
        for (Locator shape : page.locator("ul.legend .shape").all()) {
            shapes.add(shape.screenshot());
        }
        assertThat(shapes).hasSize(6);
        for (int i = 0; i < shapes.size(); i++) {
            for (int j = 0; j < i; j++) {
                assertThat(differing(shapes.get(i), shapes.get(j)))
                        .as("shapes %d and %d", i, j)
                        .isGreaterThan(20);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"forced colours", "paper"})
    void theChosenPeriodIsToldByItsShape(String without) {
        Page page = phone();
        page.navigate("/progress");
        withoutBackgrounds(page, without);
        Object chosen = page.locator(".periods a[aria-current]").evaluate(LOOK);
        assertThat(chosen)
                .isNotEqualTo(
                        page.locator(".periods a:not([aria-current])").first().evaluate(LOOK));
        assertThat(chosen.toString()).contains("underline");
    }

    /** What is left of how a link looks: its frame and its line. */
    private static final String LOOK =
            "e => { const c = getComputedStyle(e); return c.borderWidth + ' ' + c.textDecorationLine + ' ' + c.fontWeight }";

    private static void withoutBackgrounds(Page page, String how) {
        if (how.equals("paper")) {
            page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
            page.evaluate("""
                    const sheet = new CSSStyleSheet();
                    sheet.replaceSync("*, ::before, ::after { background: none !important; box-shadow: none !important; }");
                    document.adoptedStyleSheets = [sheet];
                    """);
        } else {
            page.emulateMedia(new Page.EmulateMediaOptions().setForcedColors(ForcedColors.ACTIVE));
        }
    }

    private static long differing(byte[] one, byte[] other) throws IOException {
        BufferedImage a = ImageIO.read(new ByteArrayInputStream(one));
        BufferedImage b = ImageIO.read(new ByteArrayInputStream(other));
        long different = Math.abs((long) a.getWidth() * a.getHeight() - (long) b.getWidth() * b.getHeight());
        for (int y = 0; y < Math.min(a.getHeight(), b.getHeight()); y++) {
            for (int x = 0; x < Math.min(a.getWidth(), b.getWidth()); x++) {
                if (Math.abs((a.getRGB(x, y) & 0xff) - (b.getRGB(x, y) & 0xff)) > 64) {
                    different++;
                }
            }
        }
        return different;
    }

    /** Where somebody tabs to next is below or beside, and never above. */
    @ParameterizedTest
    @CsvSource({"320", "390", "1280"})
    void theFieldsOfAPlanAreReachedInTheOrderInWhichTheyAreSeen(int width) {
        Page page = page(options().setViewportSize(width, 844));
        page.navigate("/plan/change");
        assertThat(page.evaluate("""
                [...document.querySelectorAll(".plan-row")].flatMap(row => {
                  const seen = [...row.querySelectorAll("input, select")].map(e => e.getBoundingClientRect());
                  return seen.slice(1).filter((r, i) => r.top < seen[i].top - 1 || (r.top < seen[i].bottom && r.left < seen[i].left));
                }).length
                """)).isEqualTo(0);
    }
}
