package dev.steadyback.document;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Calendar;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;

/** A file that lies in a PDF, with the numbers that the pages show: so whoever has the one has the other. */
final class PdfAttachment {
    private final String name;
    private final String mediaType;
    private final String description;
    private final byte[] content;

    /**
     * Describes a file.
     *
     * @param mediaType without a character set
     * @param description what it is, in the report's language
     */
    PdfAttachment(String name, String mediaType, String description, byte[] content) {
        this.name = name;
        this.mediaType = mediaType;
        this.description = description;
        this.content = content;
    }

    byte[] content() {
        return content;
    }

    /** Puts files into a document, as PDF/A-3 wants it: associated with the whole of it, as its data. */
    static void all(PDDocument document, List<PdfAttachment> attachments, Calendar date) throws IOException {
        Map<String, PDComplexFileSpecification> names = new LinkedHashMap<>();
        COSArray associated = new COSArray();
        for (PdfAttachment attachment : attachments) {
            PDComplexFileSpecification file = attachment.specification(document, date);
            names.put(attachment.name, file);
            associated.add(file.getCOSObject());
        }
        PDEmbeddedFilesNameTreeNode tree = new PDEmbeddedFilesNameTreeNode();
        tree.setNames(names);
        PDDocumentNameDictionary dictionary = new PDDocumentNameDictionary(document.getDocumentCatalog());
        dictionary.setEmbeddedFiles(tree);
        document.getDocumentCatalog().setNames(dictionary);
        document.getDocumentCatalog().getCOSObject().setItem(COSName.getPDFName("AF"), associated);
    }

    private PDComplexFileSpecification specification(PDDocument document, Calendar date) throws IOException {
        PDEmbeddedFile stored = new PDEmbeddedFile(document, new ByteArrayInputStream(content), COSName.FLATE_DECODE);
        stored.setSubtype(mediaType);
        stored.setSize(content.length);
        stored.setCreationDate(date);
        stored.setModDate(date);
        PDComplexFileSpecification file = new PDComplexFileSpecification();
        file.setFile(name);
        file.setFileUnicode(name);
        file.setFileDescription(description);
        file.setEmbeddedFile(stored);
        file.setEmbeddedFileUnicode(stored);
        file.getCOSObject().setName("AFRelationship", "Data");
        return file;
    }
}
