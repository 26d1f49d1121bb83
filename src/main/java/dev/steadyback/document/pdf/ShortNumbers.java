package dev.steadyback.document.pdf;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;

/** Writes the lines of a drawing with no more decimals than can be printed, instead of five. */
final class ShortNumbers {
    /** In a chart, where 1 is a pixel of CSS: a tenth of it is a fortieth of a millimetre. */
    private static final int OF_A_CHART = 10;

    /** On a page, where 1 is a point. */
    private static final int OF_A_PAGE = 100;

    /** The operators that draw lines and rectangles. */
    private static final Set<String> DRAWING = Set.of("m", "l", "c", "re");

    /** How the place of a text or a drawing begins that is neither turned nor scaled; other scales, and colours, keep what they have. */
    private static final String PLACE = "1 0 0 1 ";

    private ShortNumbers() {}

    /** Shortens the charts of a document. */
    static void inCharts(PDDocument document) throws IOException {
        for (PDPage page : document.getPages()) {
            PDResources resources = page.getResources();
            for (COSName name : resources.getXObjectNames()) {
                if (resources.getXObject(name) instanceof PDFormXObject form) {
                    String content = new String(form.getContentStream().toByteArray(), StandardCharsets.ISO_8859_1);
                    try (OutputStream out = form.getContentStream().createOutputStream(COSName.FLATE_DECODE)) {
                        out.write(in(content, OF_A_CHART).getBytes(StandardCharsets.ISO_8859_1));
                    }
                }
            }
        }
    }

    /** Shortens a page's own content. */
    static String inPage(String content) {
        return in(content, OF_A_PAGE);
    }

    private static String in(String content, int parts) {
        StringBuilder shorter = new StringBuilder(content.length());
        content.lines().forEach(line -> {
            int operator = line.lastIndexOf(' ') + 1;
            if (operator > 0 && (DRAWING.contains(line.substring(operator)) || line.startsWith(PLACE))) {
                for (String number : line.substring(0, operator - 1).split(" ", -1)) {
                    shorter.append(rounded(Double.parseDouble(number), parts)).append(' ');
                }
                shorter.append(line, operator, line.length());
            } else {
                shorter.append(line);
            }
            shorter.append('\n');
        });
        return shorter.toString();
    }

    private static String rounded(double number, int parts) {
        long rounded = Math.round(number * parts);
        return rounded % parts == 0 ? String.valueOf(rounded / parts) : String.valueOf((double) rounded / parts);
    }
}
