package dev.steadyback.browser;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.LoadState;
import dev.steadyback.KeptPicture;
import java.io.IOException;
import java.io.InputStream;
import java.util.Base64;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Pages compared with kept pictures of them, at the phone in light and dark, in the product's own font so that the fonts of a machine do not matter; charts, which are
 * pictures with kept ones of their own, are hidden. A page may differ in a few pixels, as browsers of other versions draw
 * edges otherwise.
 */
class PicturesTest extends LivedInTest {
    private static final KeptPicture PICTURE = new KeptPicture("pictures", 48, 0.01, 6);

    @ParameterizedTest
    @CsvSource({
        "today, /, LIGHT",
        "today-dark, /, DARK",
        "day, /days/2026-03-05, LIGHT",
        "diary, /diary, LIGHT",
        "diary-dark, /diary, DARK",
        "week, /diary/weeks/2026-03-02, LIGHT",
        "plan, /plan, LIGHT",
        "progress, /progress, LIGHT",
        "questionnaires, /questionnaires, LIGHT",
        "reminders, /reminders, LIGHT",
        "offline, /offline, LIGHT",
    })
    void aPageLooksAsItDid(String name, String path, ColorScheme scheme) throws IOException {
        NewContextOptions options = options().setColorScheme(scheme).setBypassCSP(true);
        Page page = page(options);
        page.navigate(path);
        page.addStyleTag(new Page.AddStyleTagOptions().setContent(ownFont()));
        page.waitForLoadState(LoadState.NETWORKIDLE);
        page.evaluate("document.fonts.ready");
        byte[] png = page.screenshot(new Page.ScreenshotOptions().setFullPage(true));
        PICTURE.assertLooksAsKept(name, png);
    }

    private static String ownFont() throws IOException {
        try (InputStream font =
                Objects.requireNonNull(PicturesTest.class.getResourceAsStream("/fonts/Inter-Regular.ttf"))) {
            String data = Base64.getEncoder().encodeToString(font.readAllBytes());
            return "@font-face { font-family: Kept; src: url(data:font/ttf;base64," + data + "); }"
                    + " :root, * { font-family: Kept !important; } .chart img { visibility: hidden; }";
        }
    }
}
