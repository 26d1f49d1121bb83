package dev.steadyback.platform;

import java.awt.Font;
import java.awt.font.FontRenderContext;

/**
 * Whether this machine lets Java draw letters. Charts bring their own font, but Java asks the system's font library before
 * it takes any, and small servers often come without one.
 */
public final class Fonts {
    private static final int ANY_SIZE = 10;

    private Fonts() {}

    /** What was found out when it was asked first. */
    private static final class Tried {
        private static final boolean DRAWS = draws();

        private static boolean draws() {
            try {
                new Font(Font.SANS_SERIF, Font.PLAIN, ANY_SIZE)
                        .getStringBounds("a", new FontRenderContext(null, true, true));
                return true;
            } catch (RuntimeException | LinkageError | InternalError e) {
                return false; // it says so in several ways
            }
        }
    }

    /**
     * Goes on where letters can be drawn.
     *
     * @throws Refused where they cannot, with what to install
     */
    public static void need() {
        if (!Tried.DRAWS) {
            throw missing();
        }
    }

    static Refused missing() {
        return Refused.unavailable(
                "machine",
                "has no fonts for Java to draw with, so there are no charts and no reports but as CSV and JSON; install"
                        + " the package fontconfig and one with a font, such as fonts-dejavu-core, and start again",
                "fault.no-fonts");
    }
}
