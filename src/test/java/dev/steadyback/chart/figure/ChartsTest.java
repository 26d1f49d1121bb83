package dev.steadyback.chart.figure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.steadyback.KeptPicture;
import dev.steadyback.analytics.questionnaire.Instrument;
import dev.steadyback.chart.Chart;
import dev.steadyback.chart.ChartSize;
import dev.steadyback.chart.ChartTheme;
import dev.steadyback.chart.ChartWords;
import dev.steadyback.chart.Charts;
import dev.steadyback.chart.draw.Palette;
import dev.steadyback.entry.Facts;
import dev.steadyback.programme.SuspectedCause;
import dev.steadyback.report.MadeUp;
import dev.steadyback.report.MadeUpReview;
import dev.steadyback.report.Report;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

class ChartsTest {
    /** No pixel in ten thousand may look otherwise: what another Java draws otherwise at an edge is less than that. */
    private static final KeptPicture PICTURE = new KeptPicture("charts", 24, 0.0001, 0);

    /** Pictures that were looked at, drawn for a page. */
    static Stream<Arguments> pictures() {
        Charts charts = new DrawnCharts();
        Report half = MadeUp.of(182)
                .suspecting(SuspectedCause.INACTIVE_GLUTES, SuspectedCause.DAILY_HABITS)
                .report();
        return Stream.of(
                picture(charts, "overview", MadeUp.of(56).report(), Chart.OVERVIEW),
                picture(charts, "interval", MadeUpReview.reduced().report(), Chart.REVIEW),
                picture(charts, "checkpoints", MadeUpReview.notEnough(120, 112).report(), Chart.REVIEW),
                picture(charts, "days", half, Chart.DAYS),
                picture(charts, "areas", half, Chart.AREAS),
                picture(charts, "session-pain", MadeUp.of(182).pairs(300).report(), Chart.SESSION_PAIN),
                picture(
                        charts,
                        "questionnaires",
                        MadeUp.of(182)
                                .questionnaires(
                                        Instrument.PEG_3, Instrument.RMDQ_24, Instrument.PROMIS_PHYSICAL_FUNCTION)
                                .report(),
                        Chart.QUESTIONNAIRES),
                Arguments.of(
                        "persons",
                        charts.personsPng(MadeUpPersons.of(8, 182, Locale.UK), ChartSize.PAGE, ChartTheme.LIGHT)));
    }

    private static Arguments picture(Charts charts, String name, Report report, Chart chart) {
        return Arguments.of(name, charts.png(report, chart, ChartSize.PAGE, ChartTheme.LIGHT));
    }

    private final Charts charts = new DrawnCharts();

    @Test
    void theSameReportGivesTheSameBytes() {
        for (Chart chart : Chart.values()) {
            assertThat(charts.png(MadeUp.halfAYear(), chart, ChartSize.PHONE, ChartTheme.PRINT))
                    .isEqualTo(charts.png(MadeUp.halfAYear(), chart, ChartSize.PHONE, ChartTheme.PRINT));
            assertThat(charts.svg(MadeUp.halfAYear(), chart, ChartSize.PAGE, ChartTheme.LIGHT))
                    .isEqualTo(charts.svg(MadeUp.halfAYear(), chart, ChartSize.PAGE, ChartTheme.LIGHT));
        }
    }

    @Test
    void aPhoneShowsTheWholePeriod() {
        RecordingGraphics phone = new RecordingGraphics();
        new DrawnCharts()
                .drawing(MadeUp.of(1100).report(), Chart.PAIN, ChartSize.PHONE, ChartTheme.LIGHT, true)
                .draw(phone);
        assertThat(phone.texts).extracting(RecordingGraphics.Text::words).contains("2027", "2028", "2029");
    }

    @Test
    void everyChartHasOneToFiveFacts() {
        for (int days : new int[] {1, 7, 56, 180}) {
            for (Chart chart : Chart.values()) {
                assertThat(ChartFindings.of(MadeUp.of(days).report(), chart).facts())
                        .hasSizeBetween(1, 5);
            }
        }
        for (Instrument instrument : Instrument.values()) {
            assertThat(ChartFindings.of(MadeUp.of(60).questionnaires(instrument).report(), Chart.QUESTIONNAIRES)
                            .facts())
                    .hasSize(3);
        }
        assertThat(ChartFindings.of(
                                MadeUp.of(60)
                                        .questionnaires(Instrument.values())
                                        .report(),
                                Chart.QUESTIONNAIRES)
                        .facts())
                .hasSize(5);
        for (Chart chart : Chart.values()) {
            assertThat(ChartFindings.of(MadeUp.of(20).plain().scored(0).kept(0).report(), chart)
                            .facts())
                    .hasSizeBetween(1, 5);
        }
    }

    /** A mark may have no room for its name. */
    @Test
    void whatCameFromOutsideIsTold() {
        Report report = MadeUp.of(60)
                .treated(3, Facts.TreatmentType.NEW_DESK)
                .treated(4, Facts.TreatmentType.OSTEOPATH)
                .report();
        for (Chart chart : List.of(Chart.OVERVIEW, Chart.PAIN, Chart.SESSIONS, Chart.DAYS)) {
            assertThat(charts.words(report, chart).facts())
                    .contains("Treatments and changes: new desk on "
                            + report.texts().date(report.from().plusDays(3)) + ", osteopath on "
                            + report.texts().date(report.from().plusDays(4)) + ".");
        }
        assertThat(charts.words(report, Chart.AREAS).facts()).noneMatch(fact -> fact.contains("osteopath"));
    }

    /** Two people open their reports at the same time. */
    @Test
    void chartsDrawnAtTheSameTimeDoNotTouchEachOther() {
        Report report = MadeUp.of(364).report();
        Charts charts = new DrawnCharts();
        String alone = charts.svg(report, Chart.PAIN, ChartSize.PAGE, ChartTheme.LIGHT);
        List<String> together = IntStream.range(0, 64)
                .parallel()
                .mapToObj(i -> charts.svg(report, Chart.PAIN, ChartSize.PAGE, ChartTheme.LIGHT))
                .toList();
        assertThat(together).allMatch(alone::equals);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("pictures")
    void thePictureIsTheOneThatWasLookedAt(String name, byte[] png) throws IOException {
        PICTURE.assertLooksAsKept(name, png);
    }

    @Test
    void anImageReadsAsItWasDrawn() throws Exception {
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(
                charts.png(MadeUp.of(7).report(), Chart.DAYS, ChartSize.PHONE, ChartTheme.PRINT)));
        assertThat(image.getWidth()).isEqualTo(2 * ChartSize.PHONE.width());
        assertThat(image.getRGB(0, 0))
                .isEqualTo(Palette.of(ChartTheme.PRINT).paper().getRGB());
    }

    @Test
    void aSmallChartAsText() throws Exception {
        String svg = charts.svg(
                MadeUp.of(14)
                        .plain()
                        .suspecting(SuspectedCause.POOR_POSTURE, SuspectedCause.WEAK_CORE)
                        .report(),
                Chart.AREAS,
                ChartSize.PHONE,
                ChartTheme.LIGHT);
        try (InputStream golden =
                Objects.requireNonNull(ChartsTest.class.getResourceAsStream("/dev/steadyback/chart/areas.svg"))) {
            assertThat(lines(svg)).isEqualTo(new String(golden.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    /** An element a line, so that a difference can be read. */
    private static String lines(String svg) {
        return svg.replace("\r", "").replaceAll("\\s*\n\\s*", " ").replaceAll(">\\s*<", ">\n<") + "\n";
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
        Report report = MadeUp.of(60).report();
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
