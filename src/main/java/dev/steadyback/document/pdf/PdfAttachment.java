package dev.steadyback.document.pdf;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Calendar;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;

/** A file that lies in a PDF, with the numbers that the pages show: so whoever has the one has the other. */
public final class PdfAttachment {
    private final String name;
    private final String description;
    private final PDEmbeddedFile stored;
    private final byte[] digest;

    /**
     * Packs a file.
     *
     * @param mediaType without a character set
     * @param description what it is, in the report's language
     */
    public PdfAttachment(String name, String mediaType, String description, byte[] content) {
        this.name = name;
        this.description = description;
        this.stored = packed(content);
        this.digest = digest(content);
        stored.setSubtype(mediaType);
        stored.setSize(content.length);
    }

    private static PDEmbeddedFile packed(byte[] content) {
        COSStream stream = new COSStream();
        stream.setItem(COSName.FILTER, COSName.FLATE_DECODE);
        Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION);
        try (OutputStream out = new DeflaterOutputStream(stream.createRawOutputStream(), deflater)) {
            out.write(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            deflater.end();
        }
        return new PDEmbeddedFile(stream);
    }

    private static byte[] digest(byte[] content) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(content);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The SHA-256 digest of what is in it. */
    byte[] digest() {
        return digest;
    }

    /** Puts files into a document, as PDF/A-3 wants it: associated with the whole of it, as its data. */
    static void all(PDDocument document, List<PdfAttachment> attachments, Calendar date) throws IOException {
        Map<String, PDComplexFileSpecification> names = new LinkedHashMap<>();
        COSArray associated = new COSArray();
        for (PdfAttachment attachment : attachments) {
            PDComplexFileSpecification file = attachment.specification(date);
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

    private PDComplexFileSpecification specification(Calendar date) {
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
