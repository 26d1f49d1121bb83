package dev.steadyback.chart;

import static org.assertj.core.api.Assertions.assertThat;

import dev.steadyback.report.MadeUp;
import dev.steadyback.report.MadeUpReview;
import dev.steadyback.report.Report;
import java.io.StringReader;
import java.security.MessageDigest;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Set;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

class ChartsTest {
    /** Of the overview of 56 made-up days, drawn for a page. Look at the image before you change it. */
    private static final String GOLDEN = "c491584be68ae5c56c708ff775bf3c53c9fc7a650fa5f2d683799d49e76c245f";

    private static final String GOLDEN_INTERVAL = "72f2550a4ddb924f64f30aed38479a9a07e96ec05fab6178579c1476c7be791e";
    private static final String GOLDEN_CHECKPOINTS = "9ed63ff38c55f39b49c172f0c953f8ae3ebd770c79d76aad8503f6d7cfedb3ff";

    private final Charts charts = new Charts();

    @Test
    void theSameReportGivesTheSameBytes() {
        for (Chart chart : Chart.values()) {
            assertThat(charts.png(MadeUp.halfAYear(), chart, ChartSize.PHONE, ChartTheme.DARK))
                    .isEqualTo(charts.png(MadeUp.halfAYear(), chart, ChartSize.PHONE, ChartTheme.DARK));
            assertThat(charts.svg(MadeUp.halfAYear(), chart, ChartSize.PAGE, ChartTheme.LIGHT))
                    .isEqualTo(charts.svg(MadeUp.halfAYear(), chart, ChartSize.PAGE, ChartTheme.LIGHT));
        }
    }

    @Test
    void thePictureIsTheOneThatWasLookedAt() throws Exception {
        assertThat(hash(MadeUp.of(56).report(), Chart.OVERVIEW)).isEqualTo(GOLDEN);
    }

    @Test
    void soAreThoseOfTheReview() throws Exception {
        assertThat(hash(MadeUpReview.reduced().report(), Chart.REVIEW)).isEqualTo(GOLDEN_INTERVAL);
        assertThat(hash(MadeUpReview.notEnough(120, 112).report(), Chart.REVIEW))
                .isEqualTo(GOLDEN_CHECKPOINTS);
    }

    private String hash(Report report, Chart chart) throws Exception {
        byte[] png = charts.png(report, chart, ChartSize.PAGE, ChartTheme.LIGHT);
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(png));
    }

    @Test
    void anSvgIsNamedAndStandsAlone() throws Exception {
        Set<String> ids = new HashSet<>();
        for (Chart chart : Chart.values()) {
            for (ChartSize size : ChartSize.values()) {
                String svg = charts.svg(MadeUp.halfAYear(), chart, size, ChartTheme.LIGHT);
                assertThat(svg).startsWith("<svg").doesNotContain(" style=", "<style", "<script", "href");
                Element root = parse(svg).getDocumentElement();
                assertThat(root.getAttribute("role")).isEqualTo("img");
                assertThat(root.getFirstChild().getTextContent())
                        .isEqualTo(charts.words(MadeUp.halfAYear(), chart).title());
                NodeList all = root.getElementsByTagName("*");
                for (int i = 0; i < all.getLength(); i++) {
                    String id = ((Element) all.item(i)).getAttribute("id");
                    assertThat(id.isEmpty() || ids.add(id)).as(id).isTrue();
                }
            }
        }
    }

    @Test
    void wordsCarryTheNumbersDrawn() {
        Report report = MadeUp.halfAYear();
        ChartWords words = charts.words(report, Chart.PAIN);
        assertThat(words.rows()).hasSize(report.days().size());
        assertThat(words.rows()).allSatisfy(row -> assertThat(row).hasSameSizeAs(words.header()));
        assertThat(words.csv().lines()).hasSize(report.days().size() + 1);
        assertThat(charts.words(report, Chart.SESSIONS).rows())
                .hasSize(report.adherence().weeks().size());
    }

    private static Document parse(String svg) throws Exception {
        return DocumentBuilderFactory.newDefaultInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(svg)));
    }
}
