package dev.steadyback.document.pdf;

import com.openhtmltopdf.extend.FSObjectDrawer;
import com.openhtmltopdf.extend.FSObjectDrawerFactory;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.util.XRLog;
import dev.steadyback.chart.Chart;
import dev.steadyback.chart.ChartSize;
import dev.steadyback.chart.ChartTheme;
import dev.steadyback.chart.Charts;
import dev.steadyback.chart.Picture;
import dev.steadyback.report.Report;
import java.awt.Graphics2D;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.zip.Deflater;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.pdfbox.filter.Filter;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.springframework.stereotype.Component;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/**
 * Makes a PDF of a page of XHTML: tagged for screen readers (PDF/UA-1), fit for an archive (PDF/A-3u), its charts drawn as vectors with text that is text.
 *
 * <p>A chart stands in the page as {@code <object type="image/x-chart" data="PAIN" alt="…"/>}, drawn without its title, at the width of {@link ChartSize#PAGE};
 * with {@code height="…"}, in pixels of CSS, it is made to fit where it would be higher.
 */
@Component
public class PdfFile {
    private static final byte[] COLOURS = Srgb.profile();

    /** The paragraph of a page that says what is lacking; it goes where nothing is. */
    private static final String LACKING = "lacking";

    static {
        // It would say what it cannot show, and that may be a person's words.
        XRLog.setLoggingEnabled(false);
        // PDFBox asks for it each time it compresses, and packs less tightly without it.
        System.setProperty(Filter.SYSPROP_DEFLATELEVEL, String.valueOf(Deflater.BEST_COMPRESSION));
    }

    /** How far a chart's words are from its edge. The page lets it stand out by as much, so that they stand under the page's own. */
    private static final int INSET = 16;

    /** Small objects are compressed together; the more of them, the better. */
    private static final int OBJECTS_TOGETHER = 20_000;

    private final Charts charts;

    public PdfFile(Charts charts) {
        this.charts = charts;
    }

    /**
     * Makes the file; for the same arguments always the same bytes.
     *
     * @param title the document's, not restricted to what the fonts can show
     * @param xhtml well-formed; all that it needs is in it
     * @param attached asked for when the pages are set, so that it can be made meanwhile
     */
    public byte[] of(Report report, String title, String xhtml, Supplier<List<PdfAttachment>> attached) {
        String printable = PdfFonts.printable(xhtml);
        Document page = parsed(printable);
        if (count(PdfFonts.SUBSTITUTE, printable) == count(PdfFonts.SUBSTITUTE, xhtml)) {
            remove(page, LACKING);
        }
        Map<Element, Picture> pictures = pictures(report, page);
        PdfMetadata metadata = new PdfMetadata(title, report.locale().toLanguageTag(), report.asOf());
        try (PDDocument document = new PDDocument()) {
            PdfRendererBuilder builder = new PdfRendererBuilder()
                    .usePDDocument(document)
                    .usePdfUaAccessibility(true)
                    .usePdfAConformance(PdfAConformance.PDFA_3_U)
                    .useColorProfile(COLOURS)
                    .withW3cDocument(page, null)
                    // Nothing is asked of any network or disk.
                    .useUriResolver((base, uri) -> null)
                    .useObjectDrawerFactory(new ChartObjects(pictures));
            PdfFonts.register(document, builder);
            try (PdfBoxRenderer renderer = builder.buildPdfRenderer()) {
                renderer.createPDFWithoutClosing();
                PdfArtifacts.mark(document);
                ShortNumbers.inCharts(document);
                metadata.writeTo(document);
                List<PdfAttachment> attachments = attached.get();
                PdfAttachment.all(document, attachments, metadata.date());
                document.setDocumentId(identity(title, xhtml, attachments));
                ByteArrayOutputStream bytes = new ByteArrayOutputStream();
                document.save(bytes, new CompressParameters(OBJECTS_TOGETHER));
                return bytes.toByteArray();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int count(String part, String text) {
        return text.split(Pattern.quote(part), -1).length - 1;
    }

    private static void remove(Document page, String id) {
        NodeList paragraphs = page.getElementsByTagName("p");
        IntStream.range(0, paragraphs.getLength())
                .mapToObj(i -> (Element) paragraphs.item(i))
                .filter(p -> p.getAttribute("id").equals(id))
                .findFirst()
                .ifPresent(p -> p.getParentNode().removeChild(p));
    }

    private Map<Element, Picture> pictures(Report report, Document page) {
        Map<Element, Picture> pictures = new HashMap<>();
        NodeList objects = page.getElementsByTagName("object");
        for (int i = 0; i < objects.getLength(); i++) {
            Element object = (Element) objects.item(i);
            Chart chart = Chart.valueOf(object.getAttribute("data"));
            Picture picture = within(
                    charts.drawing(
                            report,
                            chart,
                            chart == Chart.OVERVIEW ? ChartSize.SUMMARY : ChartSize.PAGE,
                            ChartTheme.PRINT,
                            false),
                    object.getAttribute("height"));
            object.setAttribute(
                    "style",
                    "width: " + picture.width() + "px; height: " + picture.height() + "px; margin-left: "
                            + (ChartSize.PAGE.width() - picture.width()) * INSET / ChartSize.PAGE.width() + "px");
            pictures.put(object, picture);
        }
        return pictures;
    }

    /** A picture, drawn smaller where there is no room for its height. */
    private static Picture within(Picture picture, String height) {
        if (height.isEmpty() || picture.height() <= Integer.parseInt(height)) {
            return picture;
        }
        double scale = Double.parseDouble(height) / picture.height();
        return new Scaled(picture, scale);
    }

    private record Scaled(Picture picture, double scale) implements Picture {
        @Override
        public int width() {
            return (int) Math.ceil(picture.width() * scale);
        }

        @Override
        public int height() {
            return (int) Math.ceil(picture.height() * scale);
        }

        @Override
        public void draw(Graphics2D graphics) {
            graphics.scale(scale, scale);
            picture.draw(graphics);
        }
    }

    private record ChartObjects(Map<Element, Picture> pictures) implements FSObjectDrawerFactory {
        @Override
        public boolean isReplacedObject(Element element) {
            return pictures.containsKey(element);
        }

        @Override
        public FSObjectDrawer createDrawer(Element element) {
            Picture picture = Objects.requireNonNull(pictures.get(element));
            return (object, x, y, width, height, device, context, dotsPerPixel) -> {
                device.drawWithGraphics(
                        (float) x,
                        (float) y,
                        (float) width / dotsPerPixel,
                        (float) height / dotsPerPixel,
                        picture::draw);
                return Map.of();
            };
        }
    }

    private static Document parsed(String xhtml) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            return factory.newDocumentBuilder().parse(new InputSource(new StringReader(xhtml)));
        } catch (SAXException e) {
            throw new IllegalArgumentException("The page is not well-formed.", e);
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What tells one document from another: what is in it. */
    private static long identity(String title, String xhtml, List<PdfAttachment> attachments) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(title.getBytes(StandardCharsets.UTF_8));
            digest.update(xhtml.getBytes(StandardCharsets.UTF_8));
            attachments.forEach(a -> digest.update(a.digest()));
            return ByteBuffer.wrap(digest.digest()).getLong();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
