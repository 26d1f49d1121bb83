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
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What holds on every page: WCAG 2.2 AA as far as axe can tell, reflow, targets for fingers, no other server, no script that fails. */
class EveryPageTest extends LivedInTest {
    private static final int FIRST_PAGE_BYTES = 100 * 1024;
    private static final int[] WIDTHS = {320, 390, 768, 1280, 1920};
    private static final int HEIGHT = 844;

    /** Controls smaller than 44 pixels either way. Links within sentences and boxes inside their labels are no targets of their own. */
    private static final String SMALL = """
            [...document.querySelectorAll("button, summary, [role=button], nav a, input:not([type=hidden]), select, textarea, label:has(input)")]
              .filter(e => !e.closest("label:has(input)") || e.matches("label"))
              .filter(e => e.checkVisibility({visibilityProperty: true}))
              .map(e => [e, e.getBoundingClientRect()])
              .filter(([e, r]) => r.width > 0 && (r.height < 43.5 || r.width < 43.5))
              .map(([e, r]) => `${e.outerHTML.slice(0, 90)} ${r.width.toFixed(1)} x ${r.height.toFixed(1)}`)
            """;

    /** How each text looks: all that its contrast comes from, which are its colour, its size, the text around it, and the grounds that it stands on. */
    private static final String LOOKS = """
            [...new Set([...document.querySelectorAll("body *")]
              .filter(e => e.matches("input, select, textarea") || [...e.childNodes].some(n => n.nodeType === Node.TEXT_NODE && n.data.trim()))
              .filter(e => e.checkVisibility({visibilityProperty: true}))
              .map(e => {
                const s = getComputedStyle(e);
                const look = [s.color, s.fill, s.fontSize, s.fontWeight, s.textDecorationLine, s.position, getComputedStyle(e.parentElement).color];
                for (let ground = e; ground; ground = ground.parentElement) {
                  const g = getComputedStyle(ground);
                  look.push(g.backgroundColor, g.backgroundImage, g.opacity);
                }
                return look.join("|");
              }))]
            """;

    /** Which elements are seen, one digit each. */
    private static final String SEEN = """
            [...document.querySelectorAll("body *")].map(e => e.checkVisibility({visibilityProperty: true}) ? 1 : 0).join("")
            """;

    @Override
    void beforeAnybody() {
        Page empty = phone();
        empty.navigate("/");
        hasNoViolation(empty);
        empty.navigate("/start");
        hasNoViolation(empty);
        empty.navigate("/start?step=2");
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
                "/log",
                "/log/session",
                "/log/session?name=15-minute+glutes",
                "/log/pain",
                "/log/habits",
                "/log/relief",
                "/log/flare",
                "/log/note",
                "/diary",
                "/diary?day=2026-03-04",
                "/diary/list",
                "/diary/list?kind=removed",
                "/diary/weeks/2026-03-02",
                "/plan",
                "/plan/change",
                "/plan/exercises",
                "/plan/exercises/new",
                "/plan/start",
                "/plan/print",
                "/settings",
                "/settings/backup",
                "/settings/erase",
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

    /**
     * Each page is visited once, and looked at in each width and in each of its colours. axe takes long, and what it has said of a page holds at another width where the same is seen and
     * each text looks as before: there it is asked for what depends on the place alone.
     */
    @Test
    void isAccessibleReflowsAndHasTargetsForFingers() {
        List<String> found = new ArrayList<>();
        Page page = phone();
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
            Set<String> looks = new HashSet<>();
            for (int width : WIDTHS) {
                page.setViewportSize(width, HEIGHT);
                fitsAndIsTapped(page).forEach(v -> found.add(name + " at " + width + " " + v));
                boolean isSeenAnew = looks.add("seen " + page.evaluate(SEEN));
                boolean isNew = hasNewLook(page, "light", looks) || isSeenAnew;
                (isNew ? violations(page) : violationsByPlace(page))
                        .forEach(v -> found.add(name + " at " + width + ": " + v));
                inItsOtherColours(page, looks).forEach(v -> found.add(name + " at " + width + v));
            }
        });
        assertThat(found).isEmpty();
    }

    /**
     * What is wrong with a page in dark and in forced colours. axe takes long for it, and is asked only where a text looks as none did before at another width.
     *
     * @param looks how texts looked before, by colours
     */
    private static List<String> inItsOtherColours(Page page, Set<String> looks) {
        List<String> found = new ArrayList<>();
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        if (hasNewLook(page, "dark", looks)) {
            violationsByColour(page).forEach(v -> found.add(", dark: " + v));
        }
        fitsAndIsTapped(page).forEach(v -> found.add(", dark, " + v));
        page.emulateMedia(
                new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT).setForcedColors(ForcedColors.ACTIVE));
        if (hasNewLook(page, "forced", looks)) {
            violationsByColour(page).forEach(v -> found.add(", forced colours: " + v));
        }
        page.emulateMedia(new Page.EmulateMediaOptions().setForcedColors(ForcedColors.NONE));
        return found;
    }

    private static boolean hasNewLook(Page page, String colours, Set<String> looks) {
        boolean isNew = false;
        for (Object look : (List<?>) page.evaluate(LOOKS)) {
            isNew |= looks.add(colours + look);
        }
        return isNew;
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
        page.locator("details.marks").evaluate("d => d.open = true");
        for (Locator shape : page.locator("ul.legend .vertebra").all()) {
            shapes.add(shape.screenshot());
        }
        assertThat(shapes).as("six states and an extra session").hasSize(7);
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
        Object chosen = page.locator(".segment a[aria-current]").evaluate(LOOK);
        assertThat(chosen)
                .isNotEqualTo(
                        page.locator(".segment a:not([aria-current])").first().evaluate(LOOK));
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
