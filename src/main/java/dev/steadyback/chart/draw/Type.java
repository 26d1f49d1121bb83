package dev.steadyback.chart.draw;

import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.font.FontRenderContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The type of the charts: one family, shipped with the program, so that a chart looks the same on every machine. */
public final class Type {
    private static final String ELLIPSIS = "\u2026";
    static final float SMALLEST = 10.5f;
    private static final Font REGULAR = load("/fonts/Inter-Regular.ttf");
    private static final Font STRONG = load("/fonts/Inter-SemiBold.ttf");
    public static final Font NAME = strong(13);
    public static final Font LABEL = regular(11.5);
    public static final Font LABEL_STRONG = strong(11.5);
    public static final Font SMALL = regular(SMALLEST);
    private static final FontRenderContext MEASURE = new FontRenderContext(null, true, true);

    private Type() {}

    public static Font regular(double size) {
        return REGULAR.deriveFont((float) size);
    }

    public static Font strong(double size) {
        return STRONG.deriveFont((float) size);
    }

    static boolean isStrong(Font font) {
        return font.getFontName().equals(STRONG.getFontName());
    }

    /** The width of a text, the same whatever it is drawn on. */
    public static double width(String text, Font font) {
        return font.getStringBounds(text, MEASURE).getWidth();
    }

    public static double lineHeight(Font font) {
        return Math.rint(font.getSize2D() * 1.3);
    }

    /** Breaks a text at blanks so that it fits a width; a word that is wider stands alone. */
    public static List<String> wrap(String text, Font font, double width) {
        List<String> lines = new ArrayList<>();
        String line = "";
        for (String word : text.split(" ", -1)) {
            String longer = line.isEmpty() ? word : line + " " + word;
            if (!line.isEmpty() && width(longer, font) > width) {
                lines.add(line);
                line = word;
            } else {
                line = longer;
            }
        }
        lines.add(line);
        return lines;
    }

    /** A text that fits a width, with an ellipsis where it had to be cut. */
    public static String cut(String text, Font font, double width) {
        if (width(text, font) <= width) {
            return text;
        }
        BreakIterator letters = BreakIterator.getCharacterInstance(Locale.ROOT);
        letters.setText(text);
        int end = text.length();
        while (end > 0 && width(text.substring(0, end).stripTrailing() + ELLIPSIS, font) > width) {
            end = letters.preceding(end);
        }
        return text.substring(0, end).stripTrailing() + ELLIPSIS;
    }

    private static Font load(String name) {
        try (InputStream file = Type.class.getResourceAsStream(name)) {
            if (file == null) {
                throw new IllegalStateException(name + " is missing from the program.");
            }
            return Font.createFont(Font.TRUETYPE_FONT, file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (FontFormatException e) {
            throw new IllegalStateException(name + " is damaged.", e);
        }
    }
}
