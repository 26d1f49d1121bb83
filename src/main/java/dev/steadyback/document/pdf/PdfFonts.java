package dev.steadyback.document.pdf;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.awt.Font;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.text.BreakIterator;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Objects;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** The type of a PDF: two weights of Inter, of which a file holds the glyphs that it uses. */
public final class PdfFonts {
    /** Stands for what Inter has no sign for, such as a name in another script: the page says so where it is used, and where to find the whole. */
    public static final String SUBSTITUTE = "[?]";

    private static final byte[] REGULAR = read("/fonts/Inter-Regular.ttf");
    private static final byte[] STRONG = read("/fonts/Inter-SemiBold.ttf");
    private static final CmapLookup SIGNS = signs();
    private static final char SOFT_HYPHEN = '\u00ad';

    private PdfFonts() {}

    /** Gives the fonts to the page by their weight, and to the charts by the names that AWT has for them. */
    static void register(PDDocument document, PdfRendererBuilder builder) throws IOException {
        PDFont regular = load(document, REGULAR);
        PDFont strong = load(document, STRONG);
        builder.useFont(new PDFontSupplier(regular), "Inter", 400, FontStyle.NORMAL, true);
        builder.useFont(new PDFontSupplier(strong), "Inter", 600, FontStyle.NORMAL, true);
        // The blanks in a page's margins have the default font, whatever the page says; JFreeChart measures with its
        // own.
        builder.useFont(new PDFontSupplier(regular), "serif", 400, FontStyle.NORMAL, true);
        builder.useFont(new PDFontSupplier(regular), Font.SANS_SERIF, 400, FontStyle.NORMAL, true);
        builder.useFont(new PDFontSupplier(strong), "Inter SemiBold", 400, FontStyle.NORMAL, true);
    }

    /** Without the font's rules for ligatures: they take most of the time, and a ligature is no text to a reader. */
    private static PDFont load(PDDocument document, byte[] font) throws IOException {
        TrueTypeFont parsed = new TTFParser(true).parse(new RandomAccessReadBuffer(font));
        parsed.setEnableGsub(false);
        return PDType0Font.load(document, parsed, true);
    }

    /**
     * A text as it can be printed: accents joined to their letters, without the control characters that XML forbids, and with one
     * {@link #SUBSTITUTE} for characters in a row that the fonts do not have.
     */
    public static String printable(String text) {
        String whole = Normalizer.normalize(text, Normalizer.Form.NFC);
        StringBuilder shown = new StringBuilder(whole.length());
        int at = 0;
        while (at < whole.length()) {
            int end = at;
            while (end < whole.length() && isPlain(whole.charAt(end))) {
                end++;
            }
            shown.append(whole, at, end);
            at = end;
            while (end < whole.length() && !isPlain(whole.charAt(end))) {
                end++;
            }
            foreign(whole.substring(at, end), shown);
            at = end;
        }
        return shown.toString();
    }

    private static boolean isPlain(char c) {
        return (c >= ' ' && c < 0x7f) || c == '\n' || c == '\t';
    }

    private static void foreign(String text, StringBuilder shown) {
        BreakIterator characters = BreakIterator.getCharacterInstance(Locale.ROOT);
        characters.setText(text);
        boolean lacking = false;
        int start = 0;
        for (int end = characters.next(); end != BreakIterator.DONE; end = characters.next()) {
            String visible = visible(text.substring(start, end));
            boolean had = visible.codePoints().allMatch(c -> SIGNS.getGlyphId(c) != 0);
            if (had) {
                shown.append(visible);
            } else if (!lacking) {
                shown.append(SUBSTITUTE);
            }
            // What has no shape of its own neither ends nor begins such a row.
            lacking = visible.isEmpty() ? lacking : !had;
            start = end;
        }
    }

    /** Without what has no shape of its own: controls, joiners, direction marks, variation selectors, halves of pairs. */
    private static String visible(String character) {
        return character
                .codePoints()
                .filter(c -> c == SOFT_HYPHEN
                        || switch (Character.getType(c)) {
                            case Character.CONTROL, Character.FORMAT, Character.SURROGATE, Character.UNASSIGNED ->
                                false;
                            default -> !isVariation(c);
                        })
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static boolean isVariation(int c) {
        return (c >= 0xfe00 && c <= 0xfe0f) || (c >= 0xe0100 && c <= 0xe01ef);
    }

    private static CmapLookup signs() {
        try (TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(REGULAR))) {
            return font.getUnicodeCmapLookup();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] read(String name) {
        try (InputStream file = Objects.requireNonNull(PdfFonts.class.getResourceAsStream(name), name)) {
            return file.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
