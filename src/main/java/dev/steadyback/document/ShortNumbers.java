package dev.steadyback.document;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.graphics.PDXObject;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;

/** Writes the lines of a drawing with two decimals instead of five: a hundredth of a pixel is finer than any printer. */
final class ShortNumbers {
    private static final int DECIMALS = 2;

    /** The operators that draw lines and rectangles; scales and colours keep what they have. */
    private static final Set<String> DRAWING = Set.of(" m", " l", " c", " re");

    private ShortNumbers() {}

    static void in(PDDocument document) throws IOException {
        for (PDPage page : document.getPages()) {
            PDResources resources = page.getResources();
            for (COSName name : resources.getXObjectNames()) {
                PDXObject object = resources.getXObject(name);
                if (object instanceof PDFormXObject form) {
                    shorten(form);
                }
            }
        }
    }

    private static void shorten(PDFormXObject form) throws IOException {
        String content = new String(form.getContentStream().toByteArray(), StandardCharsets.ISO_8859_1);
        StringBuilder shorter = new StringBuilder(content.length());
        content.lines().forEach(line -> shorten(line, shorter));
        try (OutputStream out = form.getContentStream().createOutputStream(COSName.FLATE_DECODE)) {
            out.write(shorter.toString().getBytes(StandardCharsets.ISO_8859_1));
        }
    }

    private static void shorten(String line, StringBuilder to) {
        if (DRAWING.contains(line.substring(Math.max(0, line.lastIndexOf(' '))))) {
            int decimals = -1;
            for (int i = 0; i < line.length(); i++) {
                char c = line.charAt(i);
                boolean digit = c >= '0' && c <= '9';
                decimals = c == '.' ? 0 : digit && decimals >= 0 ? decimals + 1 : -1;
                if (decimals <= DECIMALS) {
                    to.append(c);
                }
            }
        } else {
            to.append(line);
        }
        to.append('\n');
    }
}
