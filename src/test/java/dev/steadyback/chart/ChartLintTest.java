package dev.steadyback.chart;

import static org.assertj.core.api.Assertions.assertThat;

import dev.steadyback.chart.RecordingGraphics.Text;
import dev.steadyback.report.MadeUp;
import dev.steadyback.report.MadeUpReview;
import dev.steadyback.report.Report;
import java.awt.Color;
import java.awt.geom.Rectangle2D;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Rules that every chart keeps, however long its period and however many its points. */
class ChartLintTest {
    private static final double CONTRAST = 4.5;

    record Case(String name, Report report) {
        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Case> reports() {
        LocalDate sunday = LocalDate.of(2027, 10, 31);
        return Stream.of(
                new Case("1 day", MadeUp.of(1).report()),
                new Case("1 day without a score", MadeUp.of(1).scored(0).kept(0).report()),
                new Case("1 day, a Sunday", MadeUp.of(1).start(sunday).report()),
                new Case("1 week", MadeUp.of(7).report()),
                new Case("2 weeks", MadeUp.of(14).report()),
                new Case("2 weeks and a day", MadeUp.of(15).report()),
                new Case("8 weeks", MadeUp.of(56).report()),
                new Case(
                        "8 weeks of low adherence, more pain",
                        MadeUp.of(56).kept(0.3).pain(3, 7).report()),
                new Case("8 weeks, no pain at all", MadeUp.of(56).pain(-9, -9).report()),
                new Case("8 weeks, worst pain", MadeUp.of(56).pain(20, 20).report()),
                new Case("26 weeks", MadeUp.halfAYear()),
                new Case("26 weeks, few scores", MadeUp.of(182).scored(0.05).report()),
                new Case("26 weeks, no score", MadeUp.of(182).scored(0).report()),
                new Case(
                        "26 weeks from mid-week",
                        MadeUp.of(182).start(sunday).plain().report()),
                new Case("2 years", MadeUp.of(730).report()),
                new Case("10 years", MadeUp.of(3652).report()),
                new Case(
                        "10 years, nothing",
                        MadeUp.of(3652).plain().scored(0).kept(0).report()));
    }

    @ParameterizedTest
    @MethodSource("reports")
    void textIsReadable(Case given) {
        for (Chart chart : Chart.values()) {
            for (ChartSize size : ChartSize.values()) {
                for (ChartTheme theme : ChartTheme.values()) {
                    check(new ChartDrawing(given.report(), chart, size, theme, true), chart + " " + size + " " + theme);
                }
            }
        }
    }

    static Stream<MadeUpReview> reviews() {
        return MadeUpReview.all().stream();
    }

    @ParameterizedTest
    @MethodSource("reviews")
    void everyReviewIsReadable(MadeUpReview review) {
        Report report = review.report();
        for (ChartSize size : ChartSize.values()) {
            for (ChartTheme theme : ChartTheme.values()) {
                check(new ChartDrawing(report, Chart.REVIEW, size, theme, true), size + " " + theme);
                check(new ChartDrawing(report, Chart.REVIEW, size, theme, false), size + " " + theme + " bare");
            }
        }
    }

    private static void check(ChartDrawing drawing, String name) {
        RecordingGraphics graphics = new RecordingGraphics();
        drawing.draw(graphics);
        Rectangle2D canvas = new Rectangle2D.Double(0, 0, drawing.width(), drawing.height());
        assertThat(graphics.texts).as(name).hasSizeGreaterThan(3);
        graphics.texts.forEach(text -> check(text, canvas, name));
        apart(graphics.texts, name);
    }

    private static void check(Text text, Rectangle2D canvas, String name) {
        assertThat(canvas.contains(text.box()))
                .as("%s: %s on the canvas", name, text)
                .isTrue();
        assertThat(text.size()).as("%s: size of %s", name, text.words()).isGreaterThanOrEqualTo(10.5);
        assertThat(Type.regular(12).canDisplayUpTo(text.words()))
                .as("%s: %s", name, text.words())
                .isEqualTo(-1);
        for (Color behind : text.behind()) {
            assertThat(contrast(text.color(), behind))
                    .as("%s: contrast of %s", name, text)
                    .isGreaterThanOrEqualTo(CONTRAST);
        }
    }

    private static void apart(List<Text> texts, String name) {
        for (int i = 0; i < texts.size(); i++) {
            for (int j = i + 1; j < texts.size(); j++) {
                assertThat(texts.get(i).box().intersects(texts.get(j).box()))
                        .as("%s: %s over %s", name, texts.get(i), texts.get(j))
                        .isFalse();
            }
        }
    }

    /** As WCAG 2.2 defines it. */
    private static double contrast(Color a, Color b) {
        double light = Math.max(luminance(a), luminance(b));
        double dark = Math.min(luminance(a), luminance(b));
        return (light + 0.05) / (dark + 0.05);
    }

    private static double luminance(Color color) {
        float[] parts = color.getRGBColorComponents(null);
        double[] linear = new double[3];
        for (int i = 0; i < 3; i++) {
            linear[i] = parts[i] <= 0.04045 ? parts[i] / 12.92 : Math.pow((parts[i] + 0.055) / 1.055, 2.4);
        }
        return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2];
    }
}
