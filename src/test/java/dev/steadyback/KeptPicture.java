package dev.steadyback;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;

/**
 * A picture that somebody looked at, held pixel by pixel against the one drawn now: how a picture is compressed does not matter. When it is meant to look otherwise,
 * {@code -Dpictures=keep} writes the picture anew; look at it before it is committed.
 *
 * @param folder where it is kept, in the test resources
 * @param channel how far a channel of a pixel may be off, of 255, before the pixel counts as different
 * @param share the share of pixels that may be different
 * @param height by how many rows one picture may be higher than the other
 */
public record KeptPicture(String folder, int channel, double share, int height) {
    private static final Path KEPT = Path.of("test/resources");
    private static final Path SEEN = Path.of("target/pictures");

    /** The colour of a pixel that differs, on the kept picture made pale. */
    private static final int DIFFERENT = 0xe00000;

    public void assertLooksAsKept(String name, byte[] png) throws IOException {
        Path kept = KEPT.resolve(folder).resolve(name + ".png");
        if ("keep".equals(System.getProperty("pictures"))) {
            Files.createDirectories(kept.getParent());
            Files.write(kept, png);
            return;
        }
        Path seen = Files.createDirectories(SEEN.resolve(folder)).resolve(name + ".png");
        Files.write(seen, png);
        BufferedImage before = ImageIO.read(kept.toFile());
        BufferedImage now = ImageIO.read(new ByteArrayInputStream(png));
        assertThat(now.getWidth()).as("width of %s, kept as %s", seen, kept).isEqualTo(before.getWidth());
        assertThat(Math.abs(now.getHeight() - before.getHeight()))
                .as("rows by which %s is higher or lower than %s", seen, kept)
                .isLessThanOrEqualTo(height);

        BufferedImage difference = new BufferedImage(
                now.getWidth(), Math.min(now.getHeight(), before.getHeight()), BufferedImage.TYPE_INT_RGB);
        long different = compare(before, now, difference);
        Path shown = SEEN.resolve(folder).resolve(name + "-difference.png");
        if (different == 0) {
            Files.deleteIfExists(shown);
            return;
        }
        ImageIO.write(difference, "png", shown.toFile());
        assertThat((double) different / ((long) difference.getWidth() * difference.getHeight()))
                .as("share of pixels of %s that differ from %s, red in %s", seen, kept, shown)
                .isLessThanOrEqualTo(share);
    }

    /** How many pixels differ; they are marked. */
    private long compare(BufferedImage before, BufferedImage now, BufferedImage difference) {
        long different = 0;
        for (int y = 0; y < difference.getHeight(); y++) {
            for (int x = 0; x < difference.getWidth(); x++) {
                boolean differs = differs(before.getRGB(x, y), now.getRGB(x, y));
                difference.setRGB(x, y, differs ? DIFFERENT : pale(before.getRGB(x, y)));
                different += differs ? 1 : 0;
            }
        }
        return different;
    }

    private boolean differs(int before, int now) {
        for (int shift = 0; shift < 24; shift += 8) {
            if (Math.abs((before >> shift & 0xff) - (now >> shift & 0xff)) > channel) {
                return true;
            }
        }
        return false;
    }

    /** Three parts of white to one of the colour. */
    private static int pale(int colour) {
        return 0xc0c0c0 + (colour >> 2 & 0x3f3f3f);
    }
}
