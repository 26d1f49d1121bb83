package dev.steadyback.document.pdf;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNull;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.jspecify.annotations.Nullable;

/**
 * What of a page is there for the eye alone, and is passed over by a screen reader. openhtmltopdf tags the header of a table on each page as part of the one
 * header cell, so that it would be read as «Date Date Date»: here its repetitions become artifacts. And it gives each line under a cell a dictionary of its own,
 * thousands in a document, which nobody needs: these go, and artifacts that follow each other become one.
 */
final class PdfArtifacts {
    private static final Pattern ARTIFACT = Pattern.compile("/Artifact /(\\w+) BDC");
    private static final String BEGINS = "/Artifact BMC";
    private static final String BEGIN = BEGINS + "\n";
    private static final String END = "EMC\n";
    private static final COSName TH = COSName.getPDFName("TH");

    private final PDDocument document;
    /** The numbers of the marked content that is repeated, by page. */
    private final Map<COSDictionary, Set<Integer>> repeated = new LinkedHashMap<>();

    private PdfArtifacts(PDDocument document) {
        this.document = document;
    }

    static void mark(PDDocument document) throws IOException {
        PdfArtifacts artifacts = new PdfArtifacts(document);
        artifacts.find(document.getDocumentCatalog().getStructureTreeRoot().getCOSObject(), false);
        for (PDPage page : document.getPages()) {
            artifacts.mark(page, artifacts.repeated.getOrDefault(page.getCOSObject(), Set.of()));
        }
    }

    private void find(COSDictionary element, boolean inHeader) {
        boolean header = inHeader || TH.equals(element.getCOSName(COSName.S));
        if (element.getDictionaryObject(COSName.A) instanceof COSDictionary attributes) {
            // In place: an object of its own takes more room than it does.
            attributes.setDirect(true);
            element.setItem(COSName.A, attributes);
        }
        COSBase kids = element.getDictionaryObject(COSName.K);
        if (kids instanceof COSDictionary kid) {
            find(kid, header);
        } else if (kids instanceof COSArray several) {
            for (int i = several.size() - 1; i >= 0; i--) {
                if (several.getObject(i) instanceof COSDictionary kid) {
                    COSDictionary page = kid.getCOSDictionary(COSName.PG);
                    if (!kid.containsKey(COSName.MCID)) {
                        find(kid, header);
                    } else if (header && page != null && !page.equals(element.getCOSDictionary(COSName.PG))) {
                        repeated.computeIfAbsent(page, p -> new TreeSet<>()).add(kid.getInt(COSName.MCID));
                        several.remove(i);
                    }
                }
            }
        }
    }

    private void mark(PDPage page, Set<Integer> repeated) throws IOException {
        // Texts are written as hexadecimal numbers, so these words cannot be part of one.
        String content = new String(page.getContents().readAllBytes(), StandardCharsets.ISO_8859_1);
        for (int mcid : repeated) {
            content = content.replace("/Span <</MCID " + mcid + ">> BDC", BEGINS);
        }
        content = withoutBackgrounds(content, page.getResources().getCOSObject().getCOSDictionary(COSName.PROPERTIES));
        content = together(ShortNumbers.inPage(content));
        PDStream stream = new PDStream(document);
        try (OutputStream out = stream.createOutputStream(COSName.FLATE_DECODE)) {
            out.write(content.getBytes(StandardCharsets.ISO_8859_1));
        }
        page.setContents(stream);
        COSArray parents = parents(page);
        if (parents != null) {
            repeated.forEach(mcid -> parents.set(mcid, COSNull.NULL));
        }
    }

    private static String withoutBackgrounds(String content, @Nullable COSDictionary properties) {
        if (properties == null) {
            return content;
        }
        return ARTIFACT.matcher(content).replaceAll(artifact -> {
            COSName name = COSName.getPDFName(artifact.group(1));
            COSDictionary property = properties.getCOSDictionary(name);
            if (property == null || !COSName.BACKGROUND.equals(property.getCOSName(COSName.TYPE))) {
                return artifact.group();
            }
            properties.removeItem(name);
            return BEGINS;
        });
    }

    /** What is passed over stands together as long as nothing comes between, and is left out where there is nothing to see. */
    private static String together(String content) {
        String[] parts = content.split(BEGIN, -1);
        StringBuilder whole = new StringBuilder(parts[0]);
        boolean open = false;
        for (int i = 1; i < parts.length; i++) {
            int end = parts[i].indexOf(END);
            String seen = parts[i].substring(0, end);
            String next = parts[i].substring(end + END.length());
            if (!open && !seen.isEmpty()) {
                whole.append(BEGIN);
                open = true;
            }
            whole.append(seen);
            if (open && (!next.isEmpty() || i == parts.length - 1)) {
                whole.append(END);
                open = false;
            }
            whole.append(next);
        }
        return whole.toString();
    }

    /** Which element each marked content of a page belongs to. */
    private @Nullable COSArray parents(PDPage page) {
        COSArray numbers = document.getDocumentCatalog()
                .getStructureTreeRoot()
                .getCOSObject()
                .getCOSDictionary(COSName.PARENT_TREE)
                .getCOSArray(COSName.NUMS);
        for (int i = 0; i + 1 < numbers.size(); i += 2) {
            if (numbers.getInt(i) == page.getStructParents()) {
                return (COSArray) numbers.getObject(i + 1);
            }
        }
        return null;
    }
}
