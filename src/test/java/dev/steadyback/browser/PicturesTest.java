package dev.steadyback.browser;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.LoadState;
import dev.steadyback.KeptPicture;
import java.io.IOException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.test.context.ActiveProfiles;

/**
 * Pages, and all components on the page of developers, compared with kept pictures of them. A page may differ in a few pixels, as browsers of other versions draw
 * edges otherwise.
 */
@ActiveProfiles("development")
class PicturesTest extends LivedInTest {
    private static final KeptPicture PICTURE = new KeptPicture("pictures", 48, 0.01, 6);

    @ParameterizedTest
    @CsvSource({
        "today, /, 390, LIGHT",
        "today-dark, /, 390, DARK",
        "today-laptop, /, 1280, LIGHT",
        "day, /days/2026-03-05, 390, LIGHT",
        "log, /log, 390, LIGHT",
        "log-session, /log/session, 390, LIGHT",
        "log-pain, /log/pain, 390, DARK",
        "diary, /diary, 390, LIGHT",
        "diary-dark, /diary, 390, DARK",
        "week, /diary/weeks/2026-03-02, 390, LIGHT",
        "plan, /plan, 390, LIGHT",
        "progress, /progress, 390, LIGHT",
        "review, /review, 390, LIGHT",
        "questionnaires, /questionnaires, 390, LIGHT",
        "settings, /settings, 390, LIGHT",
        "persons, /persons, 390, LIGHT",
        "reminders, /reminders, 390, LIGHT",
        "offline, /offline, 390, LIGHT",
        "design, /design, 1280, LIGHT",
        "design-dark, /design, 1280, DARK",
    })
    void aPageLooksAsItDid(String name, String path, int width, ColorScheme scheme) throws IOException {
        Page page = page(options().setColorScheme(scheme).setViewportSize(width, 844));
        page.navigate(path);
        page.waitForLoadState(LoadState.NETWORKIDLE);
        page.evaluate("document.fonts.ready");
        byte[] png = page.screenshot(new Page.ScreenshotOptions().setFullPage(true));
        PICTURE.assertLooksAsKept(name, png);
    }
}
