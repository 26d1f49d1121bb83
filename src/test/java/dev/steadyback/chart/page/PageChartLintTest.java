package dev.steadyback.chart.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.steadyback.Html;
import dev.steadyback.chart.Factor;
import dev.steadyback.chart.PeriodChart;
import dev.steadyback.chart.draw.Type;
import dev.steadyback.entry.Facts;
import dev.steadyback.language.Languages;
import dev.steadyback.report.MadeUp;
import dev.steadyback.report.Report;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** No name lies on another or reaches out of its place, at each width of screen, as wide as its letters are. */
class PageChartLintTest {
    private static final double PIXELS_A_REM = 16;
    private static final double PAIN_HEIGHT = 208;

    /** What is left of a screen for the data, beside the page's edge, the card's and the names of the values. */
    private record Screen(int pixels, double data, String dates) {
        static final List<Screen> ALL = List.of(
                new Screen(320, 228, "narrow"),
                new Screen(390, 298, "narrow"),
                new Screen(420, 328, "middle"),
                new Screen(760, 612, "wide"));
    }

    /** Room at both sides of the data: the names of the values, and the edge of the card. */
    private static final double LEFT = 28;

    private static final double RIGHT = 16;

    static Stream<Report> reports() {
        return Stream.of(Locale.UK, Locale.GERMANY, Languages.PSEUDO)
                .flatMap(locale -> Stream.of(
                        MadeUp.of(1).in(locale).report(),
                        MadeUp.of(28).in(locale).report(),
                        MadeUp.of(54).in(locale).report(),
                        MadeUp.of(56).in(locale).pain(2, 9).report(),
                        MadeUp.of(56).in(locale).pain(0.5, 0).report(),
                        MadeUp.of(56).in(locale).pain(9.9, 9).report(),
                        MadeUp.of(63)
                                .in(locale)
                                .treated(3, Facts.TreatmentType.PHYSIOTHERAPIST)
                                .treated(4, Facts.TreatmentType.NEW_MATTRESS)
                                .treated(60, Facts.TreatmentType.INJECTION)
                                .report(),
                        MadeUp.of(63).in(locale).scored(0.15).report(),
                        MadeUp.of(180).in(locale).report(),
                        MadeUp.of(400).in(locale).report(),
                        MadeUp.of(1000).in(locale).report(),
                        MadeUp.of(3652).in(locale).report()));
    }

    @ParameterizedTest
    @MethodSource("reports")
    void noNameLiesOnAnother(Report report) {
        PeriodChart chart = new DrawnInPages().period(report, new PeriodChart.Asked(null, Factor.SLEEP, "?day="));
        List<PeriodChart.Panel> panels = new ArrayList<>(chart.panels());
        if (report.period().days() == 28) {
            panels.addAll(new DrawnInPages().lately(report).panels());
        }
        for (PeriodChart.Panel panel : panels) {
            for (Screen screen : Screen.ALL) {
                assertApart(texts(panel, screen), screen);
            }
        }
    }

    private static List<Element> texts(PeriodChart.Panel panel, Screen screen) {
        Html svg = Html.of(panel.svg());
        return svg.all(panel.svg().contains("class=\"dates\"") ? "g." + screen.dates() + " text" : "text");
    }

    private static void assertApart(List<Element> texts, Screen screen) {
        List<Rectangle2D> boxes = texts.stream().map(t -> box(t, screen)).toList();
        for (int i = 0; i < boxes.size(); i++) {
            Rectangle2D box = boxes.get(i);
            assertThat(box.getMinX()).as("%s at %s", texts.get(i), screen).isGreaterThanOrEqualTo(-LEFT - 8);
            assertThat(box.getMaxX()).as("%s at %s", texts.get(i), screen).isLessThanOrEqualTo(screen.data() + RIGHT);
            for (int j = 0; j < i; j++) {
                assertThat(box.intersects(boxes.get(j)))
                        .as("%s on %s at %s", texts.get(i), texts.get(j), screen)
                        .isFalse();
            }
        }
    }

    private static Rectangle2D box(Element text, Screen screen) {
        boolean strong = text.hasClass("start-name") || text.hasClass("important-name") || text.hasClass("credited");
        double width = Type.width(text.text(), strong ? Places.STRONG : Places.REGULAR);
        String anchor = text.hasClass("value") ? "end" : text.attr("text-anchor");
        double x = length(text.attr("x"), screen.data()) + length(text.attr("dx"), screen.data());
        double y = length(text.attr("y"), PAIN_HEIGHT) + length(text.attr("dy"), PAIN_HEIGHT);
        double left = anchor.equals("end") ? x - width : anchor.equals("middle") ? x - width / 2 : x;
        return new Rectangle2D.Double(left, y - 10, width, 12);
    }

    private static double length(String length, double whole) {
        if (length.endsWith("%")) {
            return Double.parseDouble(length.replace("%", "")) / 100 * whole;
        }
        return length.isEmpty() || length.equals("0")
                ? 0
                : Double.parseDouble(length.replace("rem", "")) * PIXELS_A_REM;
    }
}
