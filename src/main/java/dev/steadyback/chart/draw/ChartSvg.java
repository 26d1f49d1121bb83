package dev.steadyback.chart.draw;

import dev.steadyback.chart.Picture;
import java.awt.Dimension;
import java.io.StringWriter;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.text.FieldPosition;
import java.util.Locale;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.batik.svggen.DefaultErrorHandler;
import org.apache.batik.svggen.DefaultExtensionHandler;
import org.apache.batik.svggen.DefaultStyleHandler;
import org.apache.batik.svggen.ImageHandlerBase64Encoder;
import org.apache.batik.svggen.SVGGeneratorContext;
import org.apache.batik.svggen.SVGGraphics2D;
import org.apache.batik.svggen.SVGGraphics2DIOException;
import org.apache.batik.svggen.SVGIDGenerator;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/**
 * A chart as an SVG element that can stand in any page: named, described, styled by attributes alone, with identifiers of
 * its own. Every text says how wide it is, so that it takes the same room in whatever font is there.
 */
public final class ChartSvg {
    private static final String SVG = "http://www.w3.org/2000/svg";
    private static final String FAMILY = "Inter, system-ui, -apple-system, 'Segoe UI', Roboto, sans-serif";

    private ChartSvg() {}

    public static String of(Picture drawing, String id, String title, String description) {
        Document document = document();
        SVGGraphics2D graphics = new SVGGraphics2D(new Context(document, id), false);
        graphics.setSVGCanvasSize(new Dimension(drawing.width(), drawing.height()));
        drawing.draw(graphics);
        Element root = graphics.getRoot();
        name(root, id, title, description);
        root.setAttribute("viewBox", "0 0 " + drawing.width() + " " + drawing.height());
        fonts(root, 0, false);
        NodeList definitions = root.getElementsByTagName("defs");
        for (int i = 0; i < definitions.getLength(); i++) {
            if (definitions.item(i) instanceof Element defs
                    && defs.getAttribute("id").equals("genericDefs")) {
                defs.setAttribute("id", id + "-defs");
            }
        }
        StringWriter text = new StringWriter();
        try {
            graphics.stream(root, text, false, false);
        } catch (SVGGraphics2DIOException e) {
            throw new IllegalStateException(e);
        }
        String svg = text.toString();
        return svg.substring(svg.indexOf("<svg"));
    }

    private static Document document() {
        try {
            return DocumentBuilderFactory.newDefaultNSInstance()
                    .newDocumentBuilder()
                    .getDOMImplementation()
                    .createDocument(SVG, "svg", null);
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void name(Element root, String id, String title, String description) {
        Document document = root.getOwnerDocument();
        Element desc = document.createElementNS(SVG, "desc");
        desc.setAttribute("id", id + "-desc");
        desc.setTextContent(description);
        root.insertBefore(desc, root.getFirstChild());
        Element name = document.createElementNS(SVG, "title");
        name.setAttribute("id", id + "-title");
        name.setTextContent(title);
        root.insertBefore(name, desc);
        root.setAttribute("role", "img");
        root.setAttribute("aria-labelledby", id + "-title " + id + "-desc");
    }

    private static void fonts(Element element, double inheritedSize, boolean inheritedStrong) {
        double size = inheritedSize;
        boolean strong = inheritedStrong;
        if (element.hasAttribute("font-size")) {
            size = Double.parseDouble(element.getAttribute("font-size").replace("px", ""));
        }
        if (element.hasAttribute("font-family")) {
            strong = element.getAttribute("font-family").contains("Semi");
            element.setAttribute("font-family", FAMILY);
            element.setAttribute("font-weight", strong ? "600" : "400");
        }
        if (element.getTagName().equals("text")) {
            double width = Type.width(element.getTextContent(), strong ? Type.strong(size) : Type.regular(size));
            element.setAttribute("textLength", String.valueOf(Math.round(width * 100) / 100.0));
            element.setAttribute("lengthAdjust", "spacingAndGlyphs");
        }
        for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element part) {
                fonts(part, size, strong);
            }
        }
    }

    /** How a chart is written; one a chart, as nothing of it may be shared between threads. */
    private static final class Context extends SVGGeneratorContext {
        Context(Document document, String chart) {
            super(document);
            setExtensionHandler(new DefaultExtensionHandler());
            setImageHandler(new ImageHandlerBase64Encoder());
            setStyleHandler(new DefaultStyleHandler());
            setErrorHandler(new DefaultErrorHandler());
            setIDGenerator(new SVGIDGenerator() {
                private int used;

                @Override
                public String generateID(String prefix) {
                    return chart + "-" + used++;
                }
            });
            decimalFormat = new Hundredths();
        }
    }

    /** At most two decimals. A chart of ten years has tens of thousands of numbers, and the general way took a fifth of its time. */
    private static final class Hundredths extends DecimalFormat {
        private static final long serialVersionUID = 1L;

        Hundredths() {
            super("0.##", DecimalFormatSymbols.getInstance(Locale.ROOT));
        }

        @Override
        public StringBuffer format(double value, StringBuffer to, FieldPosition position) {
            long rounded = (long) Math.rint(value * 100);
            long hundredths = Math.abs(rounded);
            if (rounded < 0) {
                to.append('-');
            }
            to.append(hundredths / 100);
            if (hundredths % 100 != 0) {
                to.append('.').append(hundredths / 10 % 10);
                if (hundredths % 10 != 0) {
                    to.append(hundredths % 10);
                }
            }
            return to;
        }
    }
}
