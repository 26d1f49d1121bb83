package dev.steadyback.document;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.graphics.PDXObject;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;

/** Writes the lines of a drawing with two decimals instead of five: a hundredth of a pixel is finer than any printer. */
final class ShortNumbers {
    /** The operators that draw lines and rectangles; scales and colours keep what they have. */
    private static final Pattern DRAWING = Pattern.compile("(?m)^[-0-9. ]+ (?:m|l|c|re)$");

    private static final Pattern LONG = Pattern.compile("(\\.\\d\\d)\\d+");

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
        String shorter = DRAWING.matcher(content)
                .replaceAll(line -> LONG.matcher(line.group()).replaceAll("$1"));
        try (OutputStream out = form.getContentStream().createOutputStream(COSName.FLATE_DECODE)) {
            out.write(shorter.getBytes(StandardCharsets.ISO_8859_1));
        }
    }
}
