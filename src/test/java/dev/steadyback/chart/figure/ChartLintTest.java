package dev.steadyback.chart.figure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.steadyback.analytics.questionnaire.Instrument;
import dev.steadyback.chart.Chart;
import dev.steadyback.chart.ChartSize;
import dev.steadyback.chart.ChartTheme;
import dev.steadyback.chart.Charts;
import dev.steadyback.chart.Picture;
import dev.steadyback.chart.draw.Type;
import dev.steadyback.chart.figure.RecordingGraphics.Text;
import dev.steadyback.language.Languages;
import dev.steadyback.programme.FocusArea;
import dev.steadyback.programme.SuspectedCause;
import dev.steadyback.programme.WeeklyPlan;
import dev.steadyback.report.MadeUp;
import dev.steadyback.report.MadeUpReview;
import dev.steadyback.report.Report;
import java.awt.Color;
import java.awt.geom.Rectangle2D;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Rules that every chart keeps, however long its period and however many its points. */
@Tag("long")
class ChartLintTest {
    private static final double CONTRAST = 4.5;

    private static final List<ChartTheme> THEMES = List.of(ChartTheme.values());
    private static final Locale LONG = Languages.PSEUDO;
    private static final List<Locale> ENGLISH = List.of(Locale.UK);
    private static final List<Locale> ALL = List.of(Locale.UK, Locale.GERMANY, LONG);
    private static final LocalDate SUNDAY = LocalDate.of(2027, 10, 31);

    /** A made-up report, in each of some languages. */
    record Case(String name, int days, List<Locale> languages, UnaryOperator<MadeUp> made) {
        @Override
        public String toString() {
            return name;
        }

        Report in(Locale locale) {
            return made.apply(MadeUp.of(days).in(locale)).report();
        }
    }

    /** Lengths of periods; whatever changes how a chart is laid out is looked at in every language, the rest in English. */
    static Stream<Case> cases() {
        return Stream.of(
                new Case("1 day", 1, ALL, m -> m),
                new Case("1 day, nothing", 1, ALL, m -> m.scored(0).kept(0).pairs(0)),
                new Case("1 day, a Sunday", 1, ENGLISH, m -> m.start(SUNDAY)),
                new Case("1 week, a pair", 7, ALL, m -> m.pairs(1)),
                new Case("2 weeks", 14, ALL, m -> m),
                new Case("2 weeks and a day", 15, ENGLISH, m -> m),
                new Case("8 weeks", 56, ALL, m -> m),
                new Case(
                        "8 weeks of low adherence, more pain",
                        56,
                        ENGLISH,
                        m -> m.kept(0.3).pain(3, 7)),
                new Case("8 weeks, no pain at all", 56, ENGLISH, m -> m.pain(-9, -9)),
                new Case("8 weeks, worst pain", 56, ENGLISH, m -> m.pain(20, 20)),
                new Case("4 weeks over a New Year with a week 53", 28, ALL, m -> m.start(LocalDate.of(2026, 12, 14))),
                new Case(
                        "2 weeks over a spring night of 23 hours",
                        14,
                        ENGLISH,
                        m -> m.start(LocalDate.of(2026, 3, 23))),
                new Case(
                        "9 weeks over an autumn night of 25 hours",
                        63,
                        ENGLISH,
                        m -> m.start(LocalDate.of(2026, 9, 21))),
                new Case("26 weeks", 180, ALL, m -> m),
                new Case("26 weeks, few scores", 182, ALL, m -> m.scored(0.05)),
                new Case("26 weeks, no score", 182, ENGLISH, m -> m.scored(0)),
                new Case(
                        "26 weeks from mid-week",
                        182,
                        ENGLISH,
                        m -> m.start(SUNDAY).plain()),
                new Case(
                        "26 weeks, long words",
                        182,
                        ALL,
                        m -> m.planned(longWords())
                                .suspecting(SuspectedCause.values())
                                .named("W".repeat(60))
                                .pairs(10_000)),
                new Case(
                        "26 weeks, only suspicions",
                        182,
                        ALL,
                        m -> m.planned(WeeklyPlan.EMPTY).plain().suspecting(SuspectedCause.values())),
                new Case(
                        "26 weeks without a plan",
                        182,
                        ENGLISH,
                        m -> m.planned(WeeklyPlan.EMPTY).plain().suspecting()),
                new Case("1 day, every questionnaire", 1, ALL, m -> m.questionnaires(Instrument.values())),
                new Case(
                        "26 weeks, two questionnaires",
                        182,
                        ALL,
                        m -> m.questionnaires(Instrument.PEG_3, Instrument.RMDQ_24)),
                new Case(
                        "8 weeks, every questionnaire, no pain",
                        56,
                        ALL,
                        m -> m.questionnaires(Instrument.values()).pain(0, 0)),
                new Case(
                        "8 weeks, every questionnaire, worst pain",
                        56,
                        ENGLISH,
                        m -> m.questionnaires(Instrument.values()).pain(10, 10)),
                new Case("2 years, every questionnaire", 730, ALL, m -> m.questionnaires(Instrument.values())),
                new Case("10 years, every questionnaire", 3652, ENGLISH, m -> m.questionnaires(Instrument.values())),
                new Case("2 years", 730, ALL, m -> m),
                new Case(
                        "10 years, 10,000 scores and pairs",
                        3652,
                        ALL,
                        m -> m.scoresADay(4).pairs(10_000)),
                new Case(
                        "10 years, nothing",
                        3652,
                        ENGLISH,
                        m -> m.plain().scored(0).kept(0)));
    }

    private static WeeklyPlan longWords() {
        String name = "Donaudampfschifffahrtsgesellschaftskapitänsgymnastikeinheiten";
        return new WeeklyPlan(
                List.of(
                        new WeeklyPlan.Line(DayOfWeek.MONDAY, name, List.of(FocusArea.values()), 20),
                        new WeeklyPlan.Line(DayOfWeek.THURSDAY, name + "2", List.of(FocusArea.LOW_BACK), 20)),
                List.of(new WeeklyPlan.Practice(name)));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void textIsReadable(Case given) {
        int turn = given.name().length();
        for (Locale locale : given.languages()) {
            Report report = given.in(locale);
            for (Chart chart : Chart.values()) {
                for (ChartSize size : ChartSize.values()) {
                    ChartTheme theme = THEMES.get(turn++ % THEMES.size());
                    check(
                            new ChartDrawing(report, chart, size, theme, true),
                            locale + " " + chart + " " + size + " " + theme);
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void everyThemeHasContrast(ChartTheme theme) {
        Report report =
                MadeUp.of(182).pairs(300).questionnaires(Instrument.values()).report();
        for (Chart chart : Chart.values()) {
            for (ChartSize size : ChartSize.values()) {
                check(new ChartDrawing(report, chart, size, theme, true), chart + " " + size);
            }
        }
    }

    static Stream<MadeUpReview> reviews() {
        return MadeUpReview.all().stream();
    }

    @ParameterizedTest
    @MethodSource("reviews")
    void everyReviewIsReadable(MadeUpReview review) {
        int turn = 0;
        for (Locale locale : ALL) {
            Report report = review.report(locale);
            for (ChartSize size : ChartSize.values()) {
                ChartTheme theme = THEMES.get(turn++ % THEMES.size());
                check(new ChartDrawing(report, Chart.REVIEW, size, theme, true), locale + " " + size + " " + theme);
                check(new ChartDrawing(report, Chart.REVIEW, size, theme, false), locale + " " + size + " bare");
            }
            turn++;
        }
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "1, 3652", "2, 7", "3, 182", "40, 182", "7, 3652"})
    void severalPersonsAreReadable(int persons, int days) {
        Charts charts = new DrawnCharts();
        int turn = persons;
        for (Locale locale : ALL) {
            List<Report> reports = MadeUpPersons.of(persons, days, locale);
            for (ChartSize size : ChartSize.values()) {
                ChartTheme theme = THEMES.get(turn++ % THEMES.size());
                check(charts.personsDrawing(reports, size, theme, true), locale + " " + size + " " + theme);
            }
        }
    }

    private static void check(Picture drawing, String name) {
        RecordingGraphics graphics = new RecordingGraphics();
        drawing.draw(graphics);
        Rectangle2D canvas = new Rectangle2D.Double(0, 0, drawing.width(), drawing.height());
        assertThat(graphics.texts).as(name).hasSizeGreaterThan(2);
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
