package dev.steadyback.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.LoadState;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Objects;
import javax.imageio.ImageIO;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Pages compared with kept pictures of them, at the phone in light and dark, in the product's own font so that the fonts of a machine do not matter; charts, which are
 * pictures with kept ones of their own, are hidden. A page may differ in a few pixels, as browsers of other versions draw edges otherwise. When a page is meant to look otherwise, {@code -Dpictures=keep} writes the pictures
 * anew; look at them before they are committed.
 */
class PicturesTest extends LivedInTest {
    private static final Path KEPT = Path.of("test/resources/pictures");
    private static final Path SEEN = Path.of("target/pictures");

    /** How far a channel of a pixel may be off, of 255, before the pixel counts as different. */
    private static final int CHANNEL_TOLERANCE = 48;

    /** The share of pixels that may differ. */
    private static final double PIXEL_TOLERANCE = 0.01;

    private static final int HEIGHT_TOLERANCE = 6;

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
        Path kept = KEPT.resolve(name + ".png");
        if ("keep".equals(System.getProperty("pictures"))) {
            Files.createDirectories(KEPT);
            Files.write(kept, png);
            return;
        }
        Files.createDirectories(SEEN);
        Files.write(SEEN.resolve(name + ".png"), png);
        double share = different(ImageIO.read(kept.toFile()), ImageIO.read(new ByteArrayInputStream(png)));
        assertThat(share)
                .as("share of pixels of %s that differ from %s", SEEN.resolve(name + ".png"), kept)
                .isLessThanOrEqualTo(PIXEL_TOLERANCE);
    }

    private static double different(BufferedImage kept, BufferedImage seen) {
        if (kept.getWidth() != seen.getWidth() || Math.abs(kept.getHeight() - seen.getHeight()) > HEIGHT_TOLERANCE) {
            return 1;
        }
        int height = Math.min(kept.getHeight(), seen.getHeight());
        long different = 0;
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < kept.getWidth(); x++) {
                if (differs(kept.getRGB(x, y), seen.getRGB(x, y))) {
                    different++;
                }
            }
        }
        return (double) different / ((long) height * kept.getWidth());
    }

    private static boolean differs(int kept, int seen) {
        for (int shift = 0; shift < 24; shift += 8) {
            if (Math.abs((kept >> shift & 0xff) - (seen >> shift & 0xff)) > CHANNEL_TOLERANCE) {
                return true;
            }
        }
        return false;
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
